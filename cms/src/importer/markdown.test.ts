import { plainText, richText } from '@mediation/content';
import fc from 'fast-check';
import { markdownToRichText } from './markdown';

const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('Markdown as rich text', () => {
  it('knows paragraphs, emphasis and links', () => {
    expect(markdownToRichText('One **two** *three* ***four***.\n\n[Five](https://example.org/) six')).toEqual(
      [
        paragraph(
          text('One '),
          text('two', { bold: true }),
          text(' '),
          text('three', { italic: true }),
          text(' '),
          text('four', { italic: true, bold: true }),
          text('.'),
        ),
        paragraph({ type: 'link', url: 'https://example.org/', children: [text('Five')] }, text(' six')),
      ],
    );
  });

  it.each([
    ['# One', 3],
    ['## Two', 3],
    ['### Three', 3],
    ['#### Four', 4],
    ['###### Six', 6],
  ])('makes of “%s” a heading of level %i', (markdown, level) => {
    expect(markdownToRichText(markdown)).toEqual([
      { type: 'heading', level, children: [text(markdown.replace(/^#+ /, ''))] },
    ]);
  });

  it('knows lists, and lists in lists', () => {
    expect(markdownToRichText('- one\n- two\n  1. deep\n- three')).toEqual([
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [text('one')] },
          { type: 'list-item', children: [text('two')] },
          { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('deep')] }] },
          { type: 'list-item', children: [text('three')] },
        ],
      },
    ]);
  });

  it('knows quotes', () => {
    expect(markdownToRichText('> said')).toEqual([{ type: 'quote', children: [text('said')] }]);
  });

  it('joins the lines of a paragraph, and keeps a break that was asked for', () => {
    expect(plainText(markdownToRichText('one\ntwo'))).toBe('one two');
    expect(plainText(markdownToRichText('one\\\ntwo'))).toBe('one\ntwo');
  });

  it.each(['<script>alert(1)</script>', 'a <b>bold</b> b', '<img src=x onerror=alert(1)>'])(
    'takes %s as words',
    (markdown) => {
      expect(plainText(markdownToRichText(markdown))).toBe(markdown);
      expect(JSON.stringify(markdownToRichText(markdown))).not.toContain('"html"');
    },
  );

  it.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '[x](vbscript:x)',
    '![x](https://example.org/x.png)',
  ])('makes no dangerous link and no picture of %s', (markdown) => {
    const urls = JSON.stringify(markdownToRichText(markdown)).match(/"url":"[^"]*"/g) ?? [];
    expect(urls.filter((url) => !url.includes('https://'))).toEqual([]);
    expect(JSON.stringify(markdownToRichText(markdown))).not.toContain('"image"');
  });

  it('of nothing is nothing', () => {
    expect(markdownToRichText('')).toEqual([]);
    expect(markdownToRichText(' \n\n ')).toEqual([]);
  });

  it('keeps the letters of every language', () => {
    for (const words of [
      'يعمل المكتب على الحوار.',
      '该办公室支持对话。',
      'Канцелярия «поддерживает» диалог.',
      '¿Qué?',
      'Côte d’Ivoire',
    ]) {
      expect(plainText(markdownToRichText(words))).toBe(words);
    }
  });

  it('without links is always what the contract knows', () => {
    const pieces = [
      'a',
      ' ',
      '\n',
      '\n\n',
      '*',
      '**',
      '_',
      '# ',
      '- ',
      '1. ',
      '> ',
      '<b>',
      '`',
      '~~',
      '|',
      '\\',
      '&amp;',
      '    ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (markdown) => {
        const result = richText.safeParse(markdownToRichText(markdown.join('')));
        expect(result.error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
