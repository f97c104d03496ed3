import JSZip from 'jszip';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run of a Word document; `properties` are its marks, like `<w:b/>`. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** A paragraph of runs, or of plain words; `style` is the id of one. */
export const paragraph = (content: string, style = ''): string => {
  const inner = content.startsWith('<') || content === '' ? content : run(content);
  return `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${inner}</w:p>`;
};

export const item = (text: string, list = 1, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;

export const link = (id: string, text: string): string =>
  `<w:hyperlink r:id="${id}">${run(text, '<w:u w:val="single"/>')}</w:hyperlink>`;

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const heading = (level: number) =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`;
const STYLES = `${XML}<w:styles ${NAMESPACES}>${[1, 2, 3, 4].map(heading).join('')}<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`;

const levels = (format: string) =>
  [0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');
const NUMBERING = `${XML}<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="1">${levels('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${levels('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;

export interface OfficeParts {
  /** Addresses of links by their ids. */
  links?: Record<string, string>;
  /** Further parts, by their names. */
  more?: Record<string, string | Buffer>;
  /** Before the root of the document's part. */
  prolog?: string;
}

/** A Word document as an office program saves it, of these paragraphs. */
export async function officeDocument(
  paragraphs: readonly string[],
  { links = {}, more = {}, prolog = '' }: OfficeParts = {},
): Promise<Buffer> {
  const zip = new JSZip();
  // The same document is the same bytes, whenever it is made.
  const date = new Date('2020-04-01T00:00:00Z');
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  zip.file(
    '[Content_Types].xml',
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/></Types>`,
    { date, createFolders: false },
  );
  zip.file(
    '_rels/.rels',
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    { date, createFolders: false },
  );
  const targets = Object.entries(links).map(
    ([id, url]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${url.startsWith('media/') ? 'image' : 'hyperlink'}" Target="${escape(url)}"${url.startsWith('media/') ? '' : ' TargetMode="External"'}/>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="n" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="f" Type="${OFFICE}/footnotes" Target="footnotes.xml"/>${targets.join('')}</Relationships>`,
    { date, createFolders: false },
  );
  zip.file('word/styles.xml', STYLES, { date, createFolders: false });
  zip.file('word/numbering.xml', NUMBERING, { date, createFolders: false });
  zip.file(
    'word/document.xml',
    `${XML}${prolog}<w:document ${NAMESPACES}><w:body>${paragraphs.join('')}</w:body></w:document>`,
    { date, createFolders: false },
  );
  for (const [name, content] of Object.entries(more)) zip.file(name, content, { date, createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

export const FOOTNOTES = `${XML}<w:footnotes ${NAMESPACES}><w:footnote w:id="2">${paragraph('See the annex.')}</w:footnote></w:footnotes>`;
