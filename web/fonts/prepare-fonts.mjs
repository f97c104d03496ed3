import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { FACES, PARTITIONS } from './partitions.mjs';

/**
 * Cuts the fonts into the files the site serves, and writes the style sheet and the list that name them. Run by
 * `npm run prepare-fonts` in `web` after a change of `partitions.mjs`; what it writes is kept in the repository.
 */

const folder = path.dirname(fileURLToPath(import.meta.url));
const served = path.join(folder, '..', 'public', 'fonts');
const require = createRequire(import.meta.url);

/** In which file of a package of `@fontsource` the letters of a partition are. */
const SOURCES = { common: 'latin', latin: 'latin', cyrillic: 'cyrillic', arabic: 'arabic' };

const hex = (/** @type {number} */ code) => code.toString(16).toUpperCase().padStart(4, '0');

/** @param {import('./partitions.mjs').Partition} partition */
const unicodeRange = ({ ranges }) =>
  ranges.map(([first, last]) => `U+${hex(first)}${last === first ? '' : `-${hex(last)}`}`).join(', ');

/** @param {import('./partitions.mjs').Partition} partition */
const lettersOf = ({ ranges }) =>
  ranges
    .map(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join(''),
    )
    .join('');

rmSync(served, { recursive: true, force: true });
mkdirSync(served, { recursive: true });
/** @type {string[]} */
const rules = [];
/** @type {{ family: string, weight: number, partition: string, href: string, bytes: number }[]} */
const files = [];
for (const face of FACES) {
  for (const partition of PARTITIONS.filter(({ name }) => face.partitions.includes(name))) {
    const { of, family, weight } = face;
    const source = `@fontsource/${of}/files/${of}-${SOURCES[partition.name]}-${weight}-normal.woff2`;
    const font = await subsetFont(readFileSync(require.resolve(source)), lettersOf(partition), {
      targetFormat: 'woff2',
    });
    // Its name carries a hash of its content: it may be kept for ever.
    const hash = createHash('sha256').update(font).digest('hex').slice(0, 12);
    const file = `${of}-${weight}-${partition.name}.${hash}.woff2`;
    writeFileSync(path.join(served, file), font);
    files.push({ family, weight, partition: partition.name, href: `/fonts/${file}`, bytes: font.length });
    process.stdout.write(`${file} ${font.length} bytes\n`);
    rules.push(
      [
        '@font-face {',
        `  font-family: '${family}';`,
        `  font-weight: ${weight};`,
        '  font-display: optional;',
        `  src: url('/fonts/${file}') format('woff2');`,
        '  unicode-range:',
        `    ${unicodeRange(partition).replaceAll(', ', ',\n    ')};`,
        '}',
      ].join('\n'),
    );
  }
}
const head = '/* Written by prepare-fonts.mjs. */';
writeFileSync(path.join(folder, 'fonts.css'), `${[head, ...rules].join('\n\n')}\n`);
writeFileSync(path.join(folder, 'files.json'), `${JSON.stringify(files, null, 2)}\n`);
