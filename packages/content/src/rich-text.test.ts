import { isSafeLink, plainText, richText, withLinks, type RichText } from './rich-text';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const accepts = (value: unknown) => richText.safeParse(value).success;

describe('links', () => {
  it.each([
    'https://www.un.org/',
    'https://example.org/a?b=c&d=%20#e',
    'HTTPS://EXAMPLE.ORG/',
    'https://xn--bcher-kva.example/',
    'https://example.org:8443/',
    'mailto:unit@example.org',
    'mailto:unit@example.org?subject=Hello',
    '/',
    '/en/regions/africa',
    '/files/0123/annual-report.pdf',
    '#section',
  ])('may go to %s', (url) => {
    expect(isSafeLink(url)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\rscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript%3Aalert(1)',
    'javascript://example.org/%0aalert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:image/svg+xml,<svg/>',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'filesystem:https://example.org/x',
    'http://example.org/',
    'ftp://example.org/',
    'ws://example.org/',
    'tel:+1234',
    'about:blank',
    'view-source:https://example.org/',
    'intent://example.org#Intent;end',
    'jar:https://example.org!/',
    '//evil.example/',
    '///evil.example/',
    '/\\evil.example/',
    '\\\\evil.example\\x',
    '/\t/evil.example',
    '/ /evil.example',
    'https:\\\\evil.example',
    'https://user@example.org/',
    'https://user:password@example.org/',
    'https://example.org\u0000/',
    'https://exam ple.org/',
    'https://',
    'https:',
    'example.org',
    'en/regions',
    './en',
    '../en',
    '?q=1',
    '',
    '\u00a0https://example.org/',
  ])('may not go to %j', (url) => {
    expect(isSafeLink(url)).toBe(false);
    expect(accepts([paragraph({ type: 'link', url, children: [text('x')] })])).toBe(false);
  });
});

describe('the grammar', () => {
  it('knows paragraphs, headings, quotes, lists in lists, links and marks', () => {
    const value: RichText = [
      { type: 'heading', level: 3, children: [{ type: 'text', text: 'A heading' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Words, ' },
          { type: 'text', text: 'all marks', bold: true, italic: true, underline: true, strikethrough: true },
          {
            type: 'link',
            url: 'https://example.org/',
            children: [{ type: 'text', text: 'a link', bold: true }],
          },
        ],
      },
      { type: 'quote', children: [{ type: 'text', text: 'A quote' }] },
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'One' }] },
          {
            type: 'list',
            format: 'unordered',
            children: [{ type: 'list-item', children: [{ type: 'text', text: 'One, again' }] }],
          },
        ],
      },
    ];
    expect(richText.parse(value)).toEqual(value);
  });

  it.each<[string, unknown]>([
    ['markup as a string', '<p>x</p>'],
    ['an object', { type: 'paragraph', children: [] }],
    ['null', null],
    ['an image', [{ type: 'image', image: { url: '/x.png' }, children: [text('')] }]],
    ['code', [{ type: 'code', children: [text('x')] }]],
    ['a code mark', [paragraph({ type: 'text', text: 'x', code: true })]],
    ['raw markup', [{ type: 'html', html: '<script></script>' }]],
    ['a block of no type', [{ children: [text('x')] }]],
    ['a text at the top', [text('x')]],
    ['a paragraph in a paragraph', [paragraph(paragraph(text('x')))]],
    [
      'a link in a link',
      [paragraph({ type: 'link', url: '/', children: [{ type: 'link', url: '/', children: [text('x')] }] })],
    ],
    ['a link without words', [paragraph({ type: 'link', url: '/', children: [] })]],
    [
      'a link with a target',
      [paragraph({ type: 'link', url: '/', target: '_blank', children: [text('x')] })],
    ],
    ['a heading of the page’s level', [{ type: 'heading', level: 1, children: [text('x')] }]],
    ['a heading too deep', [{ type: 'heading', level: 7, children: [text('x')] }]],
    ['a heading between levels', [{ type: 'heading', level: 3.5, children: [text('x')] }]],
    ['a list of another format', [{ type: 'list', format: 'roman', children: [] }]],
    ['a paragraph as list item', [{ type: 'list', format: 'ordered', children: [paragraph(text('x'))] }]],
    ['a mark that is off', [paragraph({ type: 'text', text: 'x', bold: false })]],
    ['a mark that is a word', [paragraph({ type: 'text', text: 'x', bold: 'true' })]],
    ['a style', [paragraph({ type: 'text', text: 'x', style: 'color:red' })]],
    ['an event handler', [{ ...paragraph(text('x')), onClick: 'alert(1)' }]],
    ['a text that is a number', [paragraph({ type: 'text', text: 1 })]],
    ['a text that is too long', [paragraph(text('x'.repeat(20_001)))]],
    ['too many blocks', Array.from({ length: 2_001 }, () => paragraph(text('x')))],
  ])('does not know %s', (_what, value) => {
    expect(accepts(value)).toBe(false);
  });

  it('does not carry what the prototype of an object holds', () => {
    const hidden = JSON.parse('[{"type":"paragraph","children":[],"__proto__":{"x":1}}]') as unknown;
    expect(accepts(hidden)).toBe(false);
  });
});

describe('plain text', () => {
  it('is the words, block by block', () => {
    expect(
      plainText([
        { type: 'heading', level: 3, children: [{ type: 'text', text: 'A heading' }] },
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'See ' },
            {
              type: 'link',
              url: '/',
              children: [
                { type: 'text', text: 'the ' },
                { type: 'text', text: 'page', bold: true },
              ],
            },
            { type: 'text', text: '.' },
          ],
        },
        {
          type: 'list',
          format: 'ordered',
          children: [
            { type: 'list-item', children: [{ type: 'text', text: 'One' }] },
            {
              type: 'list',
              format: 'ordered',
              children: [{ type: 'list-item', children: [{ type: 'text', text: 'Two' }] }],
            },
          ],
        },
      ]),
    ).toBe('A heading\nSee the page.\nOne\nTwo');
  });

  it('of nothing is nothing', () => {
    expect(plainText([])).toBe('');
  });
});

it('gives links other addresses, wherever they stand, and changes nothing else', () => {
  const link = (url: string) => ({
    type: 'link' as const,
    url,
    children: [{ type: 'text' as const, text: 'here' }],
  });
  const item = (url: string) => ({ type: 'list-item' as const, children: [link(url)] });
  const text = (to: (url: string) => string): RichText => [
    { type: 'paragraph', children: [{ type: 'text', text: 'Read', bold: true }, link(to('/a'))] },
    { type: 'heading', level: 3, children: [link(to('/b'))] },
    { type: 'quote', children: [link(to('https://example.org/c'))] },
    {
      type: 'list',
      format: 'ordered',
      children: [item(to('/d')), { type: 'list', format: 'unordered', children: [item(to('/e'))] }],
    },
  ];
  const moved = (url: string) => (url.startsWith('/') ? `/elsewhere${url}` : url);
  expect(withLinks(text(String), moved)).toEqual(text(moved));
});
