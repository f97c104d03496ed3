import JSZip from 'jszip';
import mammoth from 'mammoth';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ImportRefusal } from '../import-refusal';
import type { LeftOut } from './source-document';

const MEGABYTE = 1024 * 1024;
/** Of all parts that are read, unpacked, in bytes. The text of a long update has some hundred kilobytes. */
export const LARGEST_UNPACKED = 16 * MEGABYTE;
const MOST_PARTS = 5_000;

/** Parts with the text, its styles, lists, notes and links. Nothing else of the package is unpacked. */
const READ =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/((_rels\/)?(document\d*|footnotes|endnotes)\.xml(\.rels)?|styles\.xml|numbering\.xml))$/i;

/** Parts that are worth a word when they are left out. */
const LEFT: readonly (readonly [RegExp, (count: number) => string])[] = [
  [
    /(^|\/)vbaProject\.bin$/i,
    () => 'The document holds macros. They were neither read nor run, and nothing of them is kept.',
  ],
  [
    /^word\/(embeddings|activeX)\//i,
    (count) => `${count === 1 ? 'An embedded file was' : `${count} embedded files were`} left out.`,
  ],
  [/^word\/comments\.xml$/i, () => 'The comments were left out.'],
  [/^word\/(header|footer)\d*\.xml$/i, () => 'Headers and footers of the pages were left out.'],
];

const fromBuffer = promisify(
  (bytes: Buffer, back: (error: Error | null, zip: ZipFile) => void) =>
    void yauzl.fromBuffer(
      bytes,
      { lazyEntries: true, validateEntrySizes: true, strictFileNames: true },
      back,
    ),
);

interface Package {
  /** Contents by name, of the parts that are read. */
  parts: Map<string, Buffer>;
  /** Names of all others. */
  others: string[];
}

/** Unpacks the parts that are read, as far as they are allowed to be large. */
async function unpack(bytes: Buffer): Promise<Package> {
  const zip = await fromBuffer(bytes);
  const parts = new Map<string, Buffer>();
  const others: string[] = [];
  let left = LARGEST_UNPACKED;
  let entries = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      entries += 1;
      if (entries > MOST_PARTS)
        return reject(new ImportRefusal([`The document has over ${MOST_PARTS} parts.`]));
      if (!READ.test(entry.fileName)) {
        others.push(entry.fileName);
        return zip.readEntry();
      }
      if (parts.has(entry.fileName)) {
        return reject(new ImportRefusal([`The document has its part ${entry.fileName} twice.`]));
      }
      readPart(zip, entry, left).then(
        (content) => {
          left -= content.length;
          parts.set(entry.fileName, content);
          zip.readEntry();
        },
        (error: unknown) => reject(error instanceof Error ? error : new Error(String(error))),
      );
    });
    zip.readEntry();
  });
  return { parts, others };
}

/** The size a part says it has is believed only as a reason to refuse it. */
async function readPart(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const tooLarge = () =>
    new ImportRefusal([
      `The part ${entry.fileName} of the document unpacks to more than ${LARGEST_UNPACKED / MEGABYTE} MB. ` +
        'No report is that long: the file is damaged, or made to fill a computer’s memory. It was not read.',
    ]);
  if (entry.uncompressedSize > most) throw tooLarge();
  if ((entry.generalPurposeBitFlag & 1) === 1) {
    throw new ImportRefusal(['The document is protected by a password. Save it without one.']);
  }
  const stream = await promisify(zip.openReadStream.bind(zip))(entry);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) {
      stream.destroy();
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** No office program writes any; they are how a document reads other files, or grows a thousandfold. */
const DECLARATION = /<!(DOCTYPE|ENTITY)/i;

function refuseDeclarations(parts: ReadonlyMap<string, Buffer>): void {
  for (const [name, content] of parts) {
    if (!DECLARATION.test(content.toString('utf8'))) continue;
    throw new ImportRefusal([
      `The part ${name} of the document declares entities of its own, which can reach other files. It was not read.`,
    ]);
  }
}

async function repack(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of parts) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}

const countOf = (names: readonly string[], pattern: RegExp): number =>
  names.filter((name) => pattern.test(name)).length;

function leftOutOf({ parts, others }: Package): LeftOut[] {
  const left = LEFT.flatMap(([pattern, sentence]) => {
    const count = countOf(others, pattern);
    return count > 0 ? [sentence(count)] : [];
  });
  const text = parts.get('word/document.xml')?.toString('utf8') ?? '';
  if (/<w:(ins|del)\s/.test(text))
    left.push('The document has tracked changes: it was read as if all were accepted.');
  if (/<w:vanish\s*\/>/.test(text))
    left.push('The document has hidden text: look whether it is to stand in a report.');
  return left.map((what) => ({ place: null, what }));
}

/**
 * A Word document as HTML, a `p`, heading or `li` for each of its paragraphs, empty ones included. Only parts
 * with text are unpacked, and only those reach the library that reads them.
 * @throws {ImportRefusal}
 */
export async function docxToHtml(bytes: Buffer): Promise<{ html: string; leftOut: LeftOut[] }> {
  const unpacked = await readable(() => unpack(bytes));
  if (!unpacked.parts.has('word/document.xml')) {
    throw new ImportRefusal([
      'The file is a package of another kind than a Word document. Save the text as .docx and import that.',
    ]);
  }
  refuseDeclarations(unpacked.parts);
  const buffer = await repack(unpacked.parts);
  const { value } = await readable(() =>
    mammoth.convertToHtml(
      { buffer },
      {
        ignoreEmptyParagraphs: false,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        styleMap: [
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='Quote'] => blockquote > p:fresh",
          'u => u',
        ],
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    ),
  );
  return { html: value, leftOut: leftOutOf(unpacked) };
}

/** What a library cannot read is damaged. */
async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal([
      `The document cannot be opened (${error instanceof Error ? error.message : String(error)}). ` +
        'Open it in an office program and save it again as .docx.',
    ]);
  }
}
