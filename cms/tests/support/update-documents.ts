import type { Language } from '@mediation/content';
import { randomBytes } from 'node:crypto';
import JSZip from 'jszip';
import { FOOTNOTES, item, link, officeDocument, paragraph, run } from './office-document';

/** A report as a document is expected to be understood. Of the body, its words, blocks separated by a line break. */
export interface ExpectedReport {
  place: string;
  heading: string;
  countries: string[];
  region: string | null;
  words?: string;
}

/** A document, and what is to become of it. */
export interface UpdateDocument {
  title: string;
  name: string;
  bytes: () => Promise<Buffer>;
  language?: Language;
  snapshot?: string | null;
  /** Reports that are taken, in order. */
  becomes?: ExpectedReport[];
  /** What the editor is told of what is not taken, or not clear. */
  unclear?: RegExp[];
  leftOut?: RegExp[];
  refused?: RegExp;
}

const text = (content: string) => () => Promise.resolve(Buffer.from(content));
const word =
  (...of: Parameters<typeof officeDocument>) =>
  () =>
    officeDocument(...of);

const MALI = { heading: 'Mali', countries: ['MLI'], region: 'africa' };
const YEMEN = { heading: 'Yemen', countries: ['YEM'], region: 'middle-east-west-asia' };

const packed = (names: Record<string, string | Buffer>) => async () => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(names)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
};

/** A package whose table of contents says that a part is small, and it is not. */
async function liar(): Promise<Buffer> {
  const honest = await officeDocument([paragraph('Africa', 'Heading1'), 'x'.repeat(64 * 1024 * 1024)]);
  const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = honest.indexOf(signature); at !== -1; at = honest.indexOf(signature, at + 4)) {
    if (honest.readUInt32LE(at + 24) > 1024 * 1024) honest.writeUInt32LE(2_000, at + 24);
  }
  return honest;
}

const AFRICA = paragraph('Africa', 'Heading1');
const IN_MALI = [AFRICA, paragraph('Mali', 'Heading2')];

export const GOOD: UpdateDocument[] = [
  {
    title: 'a Word document with headings, emphasis, lists and links',
    name: 'Update Q1 2020.docx',
    bytes: word(
      [
        paragraph('Quarterly update, January to March 2020', 'Title'),
        paragraph(''),
        AFRICA,
        paragraph('Mali', 'Heading2'),
        paragraph(
          run('The team met ') + run('all', '<w:b/>') + run(' parties ') + run('twice', '<w:i/>') + run('.'),
        ),
        item('In the north'),
        item('In a village', 1, 1),
        item('First', 2),
        paragraph(run('See ') + link('l', 'the agenda') + run('.')),
        paragraph('Middle East and West Asia', 'Heading1'),
        paragraph('Yemen', 'Heading2'),
        paragraph('Talks went on.'),
      ],
      { links: { l: 'https://example.org/agenda' } },
    ),
    snapshot: '2020-q1',
    becomes: [
      {
        ...MALI,
        place: 'paragraph 4',
        words: 'The team met all parties twice.\nIn the north\nIn a village\nFirst\nSee the agenda.',
      },
      { ...YEMEN, place: 'paragraph 11', words: 'Talks went on.' },
    ],
  },
  {
    title: 'a Word document whose headings are bold words only',
    name: 'update.docx',
    bytes: word([
      paragraph(run('AFRICA', '<w:b/>')),
      paragraph(run('Mali', '<w:b/>')),
      paragraph('The team met all parties.'),
      paragraph(run('Yemen', '<w:b/>')),
      paragraph('Talks went on.'),
    ]),
    becomes: [
      { ...MALI, place: 'paragraph 2' },
      { ...YEMEN, place: 'paragraph 4', region: 'africa' },
    ],
  },
  {
    title: 'a Word document with a report on a whole region',
    name: 'update.docx',
    bytes: word([
      AFRICA,
      paragraph('Work went on in the whole region.'),
      paragraph('Mali', 'Heading2'),
      paragraph('One.'),
    ]),
    becomes: [
      { place: 'paragraph 2', heading: 'Africa', countries: [], region: 'africa' },
      { ...MALI, place: 'paragraph 3' },
    ],
  },
  {
    title: 'a Word document with tracked changes, comments and a note',
    name: 'update.docx',
    bytes: word(
      [
        ...IN_MALI,
        `<w:p>${run('The team met ')}<w:ins w:id="1" w:author="a">${run('all')}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>some</w:delText></w:r></w:del>${run(' parties.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      ],
      { more: { 'word/footnotes.xml': FOOTNOTES, 'word/comments.xml': '<x/>', 'word/header1.xml': '<x/>' } },
    ),
    becomes: [{ ...MALI, place: 'paragraph 2', words: 'The team met all parties.' }],
    leftOut: [/tracked changes/, /comments/, /note was left out.*See the annex/, /Headers/],
  },
  {
    title: 'a web page',
    name: 'update.html',
    bytes: text(
      '<!doctype html>\n<title>Update</title>\n<h1>Quarterly update, Q1 2020</h1>\n<h2>Africa</h2>\n<h3>Mali</h3>\n<p>The team met <b>all</b>\nparties.<ul><li>North<ul><li>Village</ul><li>South</ul>\n<h3>Sudan and South Sudan</h3>\n<p>One &amp; two.',
    ),
    snapshot: '2020-q1',
    becomes: [
      { ...MALI, place: 'line 5', words: 'The team met all parties.\nNorth\nVillage\nSouth' },
      {
        place: 'line 8',
        heading: 'Sudan and South Sudan',
        countries: ['SDN', 'SSD'],
        region: 'africa',
        words: 'One & two.',
      },
    ],
  },
  {
    title: 'Markdown',
    name: 'update.md',
    bytes: text(
      '# Update 2020-Q1\n\n## Africa\n\n### Mali\n\nThe team met **all** parties.\n\n- North\n- [South](https://example.org/)\n\n#### Later\n\nMore.\n',
    ),
    snapshot: '2020-q1',
    becomes: [{ ...MALI, place: 'line 5', words: 'The team met all parties.\nNorth\nSouth\nLater\nMore.' }],
  },
  {
    title: 'plain text, a paragraph a line',
    name: 'update.txt',
    bytes: text(
      'Africa\n\nMali\nThe team met all parties.\n- North\n- South\n\nMiddle East and West Asia\nYemen\nTalks went on.\n',
    ),
    becomes: [
      { ...MALI, place: 'line 3', words: 'The team met all parties.\nNorth\nSouth' },
      { ...YEMEN, place: 'line 9', words: 'Talks went on.' },
    ],
  },
  {
    title: 'plain text with wrapped lines, made on another system',
    name: 'update.txt',
    bytes: text(
      '\ufeffAfrica\r\n\r\nMali\r\n\r\nThe team met all the parties that had asked for it, in the\r\nnorth and in the south, and agreed on what comes next.\r\n\r\nThen it left.\r\n',
    ),
    becomes: [
      {
        ...MALI,
        place: 'line 3',
        words:
          'The team met all the parties that had asked for it, in the north and in the south, and agreed on what comes next.\nThen it left.',
      },
    ],
  },
  {
    title: 'a French document',
    name: 'bulletin.md',
    language: 'fr',
    bytes: text(
      '# Bulletin, janvier à mars 2020\n\n## Afrique\n\n### Mali\n\nL’équipe a rencontré les parties.\n\n### Tchad et Niger\n\nUn.\n',
    ),
    snapshot: '2020-q1',
    becomes: [
      { ...MALI, place: 'line 5' },
      { place: 'line 9', heading: 'Tchad et Niger', countries: ['NER', 'TCD'], region: 'africa' },
    ],
  },
  {
    title: 'an Arabic document',
    name: 'تحديث.txt',
    language: 'ar',
    bytes: text('أفريقيا\n\nالسودان وجنوب السودان\n\nاجتمع الفريق مع الأطراف.\n'),
    becomes: [
      { place: 'line 3', heading: 'السودان وجنوب السودان', countries: ['SDN', 'SSD'], region: 'africa' },
    ],
  },
  {
    title: 'a Chinese document',
    name: '季度.md',
    language: 'zh',
    bytes: text('## 非洲\n\n### 马里\n\n小组会见了各方。\n'),
    becomes: [{ place: 'line 3', heading: '马里', countries: ['MLI'], region: 'africa' }],
  },
];

export const ODD: UpdateDocument[] = [
  {
    title: 'a heading that names no country',
    name: 'update.md',
    bytes: text('# Africa\n\n## Atlantis\n\nOne.\n\n## Mali\n\nTwo.\n'),
    becomes: [{ ...MALI, place: 'line 7' }],
    unclear: [/“Atlantis” names no country/],
  },
  {
    title: 'a country and a subject in one heading',
    name: 'update.md',
    bytes: text('# Africa\n\n## Mali: a dialogue on water\n\nOne.\n'),
    becomes: [
      { place: 'line 3', heading: 'Mali: a dialogue on water', countries: ['MLI'], region: 'africa' },
    ],
  },
  {
    title: 'a country twice',
    name: 'update.md',
    bytes: text('# Africa\n\n## Mali\n\nOne.\n\n## Mali\n\nTwo.\n'),
    becomes: [
      { ...MALI, place: 'line 3' },
      { ...MALI, place: 'line 7' },
    ],
    unclear: [/line 3 is about the same countries/],
  },
  {
    title: 'chapters before and after the regions',
    name: 'update.md',
    bytes: text('# About the unit\n\nWho we are.\n\n# Africa\n\n## Mali\n\nOne.\n\n# Annex\n\nFigures.\n'),
    becomes: [{ ...MALI, place: 'line 7', words: 'One.' }],
    unclear: [/under no region and no country/, /under no region and no country/],
  },
  {
    title: 'a country without a text',
    name: 'update.md',
    bytes: text('# Africa\n\n## Mali\n\n## Niger\n\nOne.\n'),
    becomes: [{ place: 'line 5', heading: 'Niger', countries: ['NER'], region: 'africa' }],
    unclear: [/no text under this heading/],
  },
  {
    title: 'no headings at all',
    name: 'update.txt',
    bytes: text('The team met all parties in the north. It will meet them again.\n'),
    becomes: [],
    unclear: [/before the first region/],
  },
  {
    title: 'a table, numbered headings and a list of contents',
    name: 'update.html',
    bytes: text(
      '<p>1. Africa</p>\n<h1>1. Africa</h1>\n<h2>1.1 Mali</h2>\n<table><tr><td>Meetings</td><td>4</td></tr><tr><td><p>Talks</p></td><td><p>2</p></td></tr></table>',
    ),
    becomes: [{ ...MALI, place: 'line 3', words: 'Meetings – 4\nTalks – 2' }],
    leftOut: [/row by row/],
  },
  {
    title: 'a page out of an office program, with styles for marks and line breaks for paragraphs',
    name: 'update.htm',
    bytes: text(
      '<div><b>Africa</b></div>\n<div><span style="font-weight:700">Mali</span></div>\n<div>One <span style="font-style:italic">two</span>.<br><br>Three.<span style="display:none">hidden canary</span></div>',
    ),
    becomes: [{ ...MALI, place: 'line 2', words: 'One two.\nThree.' }],
    leftOut: [/hides from its readers/],
  },
  {
    title: 'pictures, and links that nobody can follow',
    name: 'update.html',
    bytes: text(
      '<h1>Africa</h1>\n<h2>Mali</h2>\n<p>One <img src="https://example.org/p.png" alt="People"> <a href="http://example.org/">two</a> <a href="file:///C:/x.doc">three</a> <a href="https://example.org/">four</a>.',
    ),
    becomes: [{ ...MALI, place: 'line 2', words: 'One two three four.' }],
    leftOut: [/line 3.*picture/, /not encrypted/, /no address a reader can follow/],
  },
];

const DEEP = 20_000;
const ENTITIES =
  '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

export const HOSTILE: UpdateDocument[] = [
  {
    title: 'scripts, frames and handlers',
    name: 'update.html',
    bytes: text(
      '<h1>Africa</h1><script>canary()</script>\n<h2>Mali</h2>\n<p onclick="canary()">One <a href="javascript:canary()">two</a>.<iframe src="https://example.org/"></iframe><svg onload="canary()"><text>canary</text></svg><object data="x"></object>',
    ),
    becomes: [{ ...MALI, place: 'line 2', words: 'One two.' }],
    leftOut: [/script was left out/, /a program, not an address/, /frame/, /drawing/, /embedded object/],
  },
  {
    title: 'HTML inside Markdown',
    name: 'update.md',
    bytes: text('# Africa\n\n## Mali\n\nOne <script>two()</script>\n\n[three](javascript:four)\n'),
    becomes: [{ ...MALI, place: 'line 3', words: 'One <script>two()</script>\n[three](javascript:four)' }],
  },
  {
    title: 'macros and embedded files',
    name: 'update.docm',
    bytes: word([...IN_MALI, paragraph('One.')], {
      more: {
        'word/vbaProject.bin': randomBytes(2_000),
        'word/embeddings/oleObject1.bin': randomBytes(2_000),
      },
    }),
    becomes: [{ ...MALI, place: 'paragraph 2', words: 'One.' }],
    leftOut: [/macros/, /embedded file/],
  },
  {
    title: 'external entities',
    name: 'update.docx',
    bytes: word([...IN_MALI, paragraph('<w:r><w:t>&b;</w:t></w:r>')], { prolog: ENTITIES }),
    refused: /word\/document\.xml.*entities of its own/,
  },
  {
    title: 'a picture from elsewhere and one from the package',
    name: 'update.docx',
    bytes: word(
      [
        ...IN_MALI,
        paragraph(
          `${run('One.')}<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
        ),
      ],
      { links: { p: 'media/image1.png' }, more: { 'word/media/image1.png': randomBytes(2_000) } },
    ),
    becomes: [{ ...MALI, place: 'paragraph 2', words: 'One.' }],
    leftOut: [/picture was left out/],
  },
  {
    title: 'a bomb that says so',
    name: 'update.docx',
    bytes: word([...IN_MALI, paragraph('x'.repeat(40 * 1024 * 1024))]),
    refused: /word\/document\.xml.*16 MB/,
  },
  {
    title: 'a document of a hundred thousand paragraphs',
    name: 'update.docx',
    bytes: word([...IN_MALI, paragraph(run('One.')).repeat(100_000)]),
    refused: /more (memory|time) to read|over 5000 paragraphs|16 MB/,
  },
  {
    title: 'a bomb that says it is small',
    name: 'update.docx',
    bytes: liar,
    refused: /cannot be opened|16 MB/,
  },
  {
    title: 'a bomb in a part that nobody reads',
    name: 'update.docx',
    bytes: word([...IN_MALI, paragraph('One.')], {
      more: { 'word/media/image1.png': Buffer.alloc(60 * 1024 * 1024) },
    }),
    becomes: [{ ...MALI, place: 'paragraph 2', words: 'One.' }],
  },
  {
    title: 'elements nested without end',
    name: 'update.html',
    bytes: text(`<h1>Africa</h1>${'<div>'.repeat(DEEP)}canary${'</div>'.repeat(DEEP)}`),
    refused: /nested over/,
  },
  {
    title: 'paragraphs without end',
    name: 'update.html',
    bytes: text(`<h1>Africa</h1><h2>Mali</h2>${'<p>x'.repeat(100_000)}`),
    refused: /over 5000 paragraphs|more memory/,
  },
  {
    title: 'a text that is larger than any',
    name: 'update.txt',
    bytes: () => Promise.resolve(Buffer.alloc(3 * 1024 * 1024, 'a')),
    refused: /has 3 MB/,
  },
  {
    title: 'a package that is no document',
    name: 'update.docx',
    bytes: packed({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
    refused: /another kind than a Word document/,
  },
  {
    title: 'a document cut off in the middle',
    name: 'update.docx',
    bytes: async () => (await officeDocument([paragraph('One.')])).subarray(0, 900),
    refused: /cannot be opened/,
  },
  {
    title: 'a part with a name that leads out',
    name: 'update.docx',
    bytes: packed({ '../../evil.xml': 'x' }),
    refused: /cannot be opened|another kind/,
  },
  {
    title: 'an old Word document',
    name: 'update.doc',
    bytes: () => Promise.resolve(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])),
    refused: /old Word document/,
  },
  { title: 'a PDF that says it is text', name: 'update.txt', bytes: text('%PDF-1.7\n'), refused: /is a PDF/ },
  { title: 'a program', name: 'update.docx', bytes: text('MZ\u0090'), refused: /no Word document/ },
  { title: 'an unknown extension', name: 'update.pages', bytes: text('Africa'), refused: /another kind/ },
  { title: 'nothing', name: 'update.txt', bytes: text(''), refused: /is empty/ },
  { title: 'white space', name: 'update.md', bytes: text(' \n\n\t\n'), refused: /no text|is empty/ },
  {
    title: 'an encoding that lost letters',
    name: 'update.txt',
    bytes: () => Promise.resolve(Buffer.from([0x41, 0x66, 0x72, 0x69, 0x63, 0x61, 0x0a, 0xe9, 0x0a])),
    refused: /Line 2.*not UTF-8/,
  },
];

export const UPDATE_DOCUMENTS = [...GOOD, ...ODD, ...HOSTILE];
