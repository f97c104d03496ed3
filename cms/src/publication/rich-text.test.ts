import { richText } from '@mediation/content';
import fc from 'fast-check';
import { readRichText } from './rich-text';

const text = (value: string, more: object = {}) => ({ type: 'text', text: value, ...more });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('Strapi’s blocks as the contract’s rich text', () => {
  it('keep their words, marks, links and lists', () => {
    const blocks = [
      { type: 'heading', level: 3, children: [text('Heading')] },
      paragraph(
        text('Plain, '),
        text('marked', { bold: true, italic: true, underline: true, strikethrough: true }),
      ),
      paragraph({ type: 'link', url: 'https://example.org/', children: [text('a link')] }),
      { type: 'quote', children: [text('Quote')] },
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [text('One')] },
          { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('Two')] }] },
        ],
      },
    ];
    expect(readRichText(blocks)).toEqual(blocks);
    expect(richText.safeParse(readRichText(blocks)).success).toBe(true);
  });

  it('lose what is the editor’s own, and marks that are off', () => {
    const blocks = [
      {
        type: 'list',
        format: 'ordered',
        indentLevel: 1,
        children: [{ type: 'list-item', children: [text('One', { bold: false })] }],
      },
      paragraph({ type: 'link', url: '/en', rel: 'x', target: '_blank', children: [text('here')] }),
    ];
    expect(readRichText(blocks)).toEqual([
      { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('One')] }] },
      paragraph({ type: 'link', url: '/en', children: [text('here')] }),
    ]);
  });

  it.each([[[]], [[text('')]], [[text('  '), text('\n')]]])(
    'leave out the empty paragraph of %j',
    (children) => {
      expect(readRichText([paragraph(...children), paragraph(text('Words'))])).toEqual([
        paragraph(text('Words')),
      ]);
    },
  );

  it('of nothing are nothing', () => {
    expect(readRichText(null)).toEqual([]);
    expect(readRichText(undefined)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['an image', [{ type: 'image', image: { url: '/x.png' }, children: [text('')] }]],
    ['code', [{ type: 'code', language: 'js', children: [text('x')] }]],
    ['a code mark', [paragraph(text('x', { code: true }))]],
    ['raw markup', [{ type: 'html', html: '<b>x</b>' }]],
    ['a block that is a string', ['<b>x</b>']],
    ['no list at all', '<b>x</b>'],
  ])('hand %s on to be refused, and do not drop it', (_what, blocks) => {
    expect(readRichText(blocks)).not.toEqual([]);
    expect(richText.safeParse(readRichText(blocks)).success).toBe(false);
  });

  it('read twice say the same, and never throw', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }) as fc.Arbitrary<unknown>, (value) => {
        const once = readRichText(value);
        expect(readRichText(once)).toEqual(once);
      }),
    );
  });
});
