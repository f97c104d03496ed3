import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ImportRefusal } from './import-refusal';
import { decodeSource, LARGEST_FILE, readSource } from './read-source';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mediation-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function reasonsFor(bytes: Uint8Array): readonly string[] {
  try {
    decodeSource(bytes);
  } catch (error) {
    if (error instanceof ImportRefusal) return error.reasons;
    throw error;
  }
  return [];
}

describe('the bytes of a file', () => {
  const encode = (text: string) => new TextEncoder().encode(text);

  it('are read as UTF-8, with or without a byte order mark', () => {
    expect(decodeSource(encode('Ituri’s “résistance”'))).toBe('Ituri’s “résistance”');
    expect(decodeSource(encode('\ufeffA page'))).toBe('A page');
  });

  it.each([
    ['little-endian', Buffer.from('\ufeffA page', 'utf16le')],
    ['big-endian', Buffer.from('\ufeffA page', 'utf16le').swap16()],
    ['without byte order mark', Buffer.from('A page', 'utf16le')],
  ])('are refused as UTF-16: %s', (_, bytes) => {
    expect(reasonsFor(bytes)).toEqual([expect.stringMatching(/^Line 1: the file is in UTF-16/)]);
  });

  it('are refused as Latin-1, with the line', () => {
    expect(reasonsFor(Buffer.from('A page\n\nof résistance\n', 'latin1'))).toEqual([
      expect.stringMatching(/^Line 3: this is not UTF-8; it looks like Latin-1/),
    ]);
  });

  it('are refused where an encoding went wrong before, with the line', () => {
    const savedTwice = Buffer.from(encode('the country’s west'))
      .toString('latin1')
      .replace('\u0080', '€')
      .replace('\u0099', '™');
    expect(reasonsFor(encode(`A page\n${savedTwice}`))).toEqual([
      expect.stringMatching(/^Line 2: “â€™” stands where/),
    ]);
    expect(reasonsFor(encode('A page\nof r\ufffdsistance'))).toEqual([
      expect.stringMatching(/^Line 2: letters were lost/),
    ]);
    expect(reasonsFor(encode('A\n\npa\u0001ge'))).toEqual([
      expect.stringMatching(/^Line 3: there is a control/),
    ]);
  });

  it('are refused when there is no text in them', () => {
    expect(reasonsFor(new Uint8Array())).toEqual(['The file is empty.']);
    expect(reasonsFor(encode(' \n\u00a0\n'))).toEqual([expect.stringMatching(/^The file is empty/)]);
  });
});

describe('a file', () => {
  it('is refused before it is read when it is too large', async () => {
    const file = path.join(folder, 'large.txt');
    await writeFile(file, '');
    await truncate(file, 50 * 1024 * 1024);
    await expect(readSource(file)).rejects.toThrow(
      /has 50 MB; the text of a page has at most 5 MB. It was not read/,
    );
  });

  it('is read up to the largest size', async () => {
    const file = path.join(folder, 'full.txt');
    await writeFile(file, 'x'.repeat(LARGEST_FILE));
    await expect(readSource(file)).resolves.toHaveLength(LARGEST_FILE);
  });

  it('is refused when it is not there, or is a folder', async () => {
    await expect(readSource(path.join(folder, 'none.txt'))).rejects.toThrow(/There is no file/);
    await expect(readSource(folder)).rejects.toThrow(/is not a file/);
  });
});
