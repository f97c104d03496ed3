import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

/**
 * The faces documents and pictures are set in. Whole, unlike those of the site: a document carries of a face
 * only the letters it has. Arabic is set in Amiri, whose letters can be read out of a PDF in their order;
 * those of Noto are put together of parts.
 */

const require = createRequire(import.meta.url);

/** Files of packages, each one face. */
const FACES = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
  'noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  'amiri/400Regular/Amiri_400Regular.ttf',
  'amiri/700Bold/Amiri_700Bold.ttf',
];

/** The weights that are cut from the one variable face of Chinese, which comes in a hundred parts. */
const HAN_WEIGHTS = [400, 700];

/**
 * Name and bytes (TrueType) of every font file.
 * @returns {AsyncGenerator<{ name: string, bytes: Buffer }>}
 */
export async function* fontFiles() {
  for (const face of FACES) {
    yield {
      name: path.basename(face),
      bytes: readFileSync(require.resolve(`@expo-google-fonts/${face}`)),
    };
  }
  const sheet = require.resolve('@fontsource-variable/noto-sans-sc/index.css');
  const letters = lettersByFile(readFileSync(sheet, 'utf8'));
  const folder = path.join(path.dirname(sheet), 'files');
  for (const part of readdirSync(folder)) {
    const text = letters.get(part);
    if (text === undefined) throw new Error(`${part} is not in the style sheet of its package`);
    const bytes = readFileSync(path.join(folder, part));
    for (const weight of HAN_WEIGHTS) {
      yield {
        name: part.replace('-wght-normal.woff2', `-${weight}.ttf`),
        bytes: await subsetFont(bytes, text, { targetFormat: 'truetype', variationAxes: { wght: weight } }),
      };
    }
  }
}

/**
 * The letters of each file, from the `unicode-range` of its rule.
 * @param {string} css
 */
function lettersByFile(css) {
  /** @type {Map<string, string>} */
  const letters = new Map();
  for (const [, file = '', ranges = ''] of css.matchAll(
    /files\/([\w-]+\.woff2)[\s\S]*?unicode-range:\s*([^;]+);/g,
  )) {
    letters.set(file, ranges.split(',').map(lettersOf).join(''));
  }
  return letters;
}

/** @param {string} range `U+4E00-4E0F` or `U+4E00` */
function lettersOf(range) {
  const [first = 0, last = first] = range
    .trim()
    .slice(2)
    .split('-')
    .map((code) => Number.parseInt(code, 16));
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');
}
