import JSZip from 'jszip';
import mammoth from 'mammoth';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ImportRefusal } from '../import-refusal';
import { say } from '../../sentences';
import type { LeftOut } from './source-document';

const MEGABYTE = 1024 * 1024;
/** Of all parts that are read, unpacked, in bytes. The text of a long update has some hundred kilobytes. */
export const LARGEST_UNPACKED = 16 * MEGABYTE;
const MOST_PARTS = 5_000;

/** Parts with the text, its styles, lists, notes and links. Nothing else of the package is unpacked. */
const READ =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/((_rels\/)?(document\d*|footnotes|endnotes)\.xml(\.rels)?|styles\.xml|numbering\.xml))$/i;

/** Parts that are worth a word when they are left out. */
const LEFT = [
  [/(^|\/)vbaProject\.bin$/i, 'document.macros'],
  [/^word\/(embeddings|activeX)\//i, 'document.embedded'],
  [/^word\/comments\.xml$/i, 'document.comments'],
  [/^word\/(header|footer)\d*\.xml$/i, 'document.headers'],
] as const;

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
        return reject(new ImportRefusal([say('document.parts', { most: String(MOST_PARTS) })]));
      if (!READ.test(entry.fileName)) {
        others.push(entry.fileName);
        return zip.readEntry();
      }
      if (parts.has(entry.fileName)) {
        return reject(new ImportRefusal([say('document.partTwice', { part: entry.fileName })]));
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
      say('document.unpacked', { part: entry.fileName, most: LARGEST_UNPACKED / MEGABYTE }),
    ]);
  if (entry.uncompressedSize > most) throw tooLarge();
  if ((entry.generalPurposeBitFlag & 1) === 1) {
    throw new ImportRefusal([say('document.password')]);
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
    throw new ImportRefusal([say('document.entities', { part: name })]);
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
  const left = LEFT.flatMap(([pattern, id]) => {
    const count = countOf(others, pattern);
    return count > 0 ? [say(id, { count })] : [];
  });
  const text = parts.get('word/document.xml')?.toString('utf8') ?? '';
  if (/<w:(ins|del)\s/.test(text)) left.push(say('document.trackedChanges'));
  if (/<w:vanish\s*\/>/.test(text)) left.push(say('document.hiddenInWord'));
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
    throw new ImportRefusal([say('document.otherPackage')]);
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
    const why = error instanceof Error ? error.message : String(error);
    throw new ImportRefusal([say('document.damaged', { why })]);
  }
}
