import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * @typedef {object} Element
 * @property {string[]} roles of the tags around it, the outermost first
 * @property {string} text
 * @property {string} [alternativeText]
 * @property {string | null} language
 */

/**
 * What comes in from the left is put as it is read. The library gives the words of a line from right to left in
 * that order, turned in themselves alone.
 * @param {{ str: string, dir: string, hasEOL: boolean }[]} pieces
 */
function asRead(pieces) {
  /** @type {typeof pieces[]} */
  const lines = [[]];
  for (const piece of pieces) {
    lines.at(-1)?.push(piece);
    if (piece.hasEOL) lines.push([]);
  }
  const leftwards = pieces.some(({ dir }) => dir === 'rtl');
  return lines
    .map((line) => (leftwards ? line.toReversed() : line).map(({ str }) => str).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What a PDF says of itself: its properties and, from its tags, the elements a screen reader goes through, in that
 * order. It does not know replacement texts (`ActualText`), by which Arabic letters with signs over them are told:
 * of those, it says what is drawn.
 * @param {Uint8Array} bytes
 */
export async function readPdf(bytes) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const { info, metadata } = await pdf.getMetadata();
  /** @type {Element[]} */
  const elements = [];
  /** Words that no tag holds, and that are not marked as decoration. */
  const untagged = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    /** @type {Map<string, object[]>} */
    const texts = new Map();
    /** @type {{ tag: string, id: string | null, pieces: object[] }[]} */
    const open = [];
    for (const item of content.items) {
      if (!('type' in item)) {
        const marked = open.findLast(({ id, tag }) => id !== null || tag === 'Artifact');
        if (!marked) untagged.push(item.str);
        else open.at(-1)?.pieces.push(item);
      } else if (item.type === 'endMarkedContent') {
        const ended = open.pop();
        if (!ended || ended.tag === 'Artifact') continue;
        if (ended.id !== null) texts.set(ended.id, [...(texts.get(ended.id) ?? []), ...ended.pieces]);
        else open.at(-1)?.pieces.push(...ended.pieces);
      } else {
        open.push({ tag: item.tag, id: item.id ?? null, pieces: [] });
      }
    }
    const walk = (node, roles, language) => {
      if (node.type === 'content') {
        elements.push({ roles, text: asRead(texts.get(node.id) ?? []), language });
        return;
      }
      const inside = [...roles, node.role];
      const spoken = node.lang ?? language;
      if (node.alt) elements.push({ roles: inside, text: '', alternativeText: node.alt, language: spoken });
      for (const child of node.children ?? []) walk(child, inside, spoken);
    };
    const tree = await page.getStructTree();
    if (tree) walk(tree, [], info.Language ?? null);
  }

  return {
    title: info.Title,
    language: info.Language ?? null,
    // ISO 14289-1, 5: which part of PDF/UA it says it keeps to.
    universalAccessibility: /<pdfuaid:part>(\d)</.exec(metadata?.getRaw() ?? '')?.[1] ?? null,
    marked: (await pdf.getMarkInfo())?.Marked ?? false,
    showsItsTitle: (await pdf.getViewerPreferences())?.DisplayDocTitle ?? false,
    pages: pdf.numPages,
    bookmarks: (await pdf.getOutline())?.map(({ title }) => title) ?? [],
    elements,
    untagged,
  };
}

// As a program: a PDF in, what it says out, as JSON.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(JSON.stringify(await readPdf(readFileSync(process.stdin.fd))));
}
