/**
 * Which letters travel in which file. A reader's browser loads the files whose letters stand on the page, and no
 * others; letters in none of them are set in the reader's own fonts.
 *
 * @typedef {object} Partition
 * @property {string} name of the files
 * @property {readonly (readonly [number, number])[]} ranges of code points, first and last
 */

/** @type {readonly Partition[]} */
export const PARTITIONS = [
  {
    // What every script of the three needs: space, digits, punctuation.
    name: 'common',
    ranges: [
      [0x20, 0x40],
      [0x5b, 0x60],
      [0x7b, 0x7e],
      [0xa0, 0xbf],
      [0xd7, 0xd7],
      [0xf7, 0xf7],
      [0x2010, 0x2015],
      [0x2018, 0x201e],
      [0x2020, 0x2022],
      [0x2026, 0x2026],
      [0x202f, 0x202f],
      [0x2030, 0x2030],
      [0x2039, 0x203a],
      [0x20ac, 0x20ac],
      [0x2116, 0x2116],
      [0x2212, 0x2212],
    ],
  },
  {
    // English, French and Spanish, and the names of places that others write with their marks.
    name: 'latin',
    ranges: [
      [0x41, 0x5a],
      [0x61, 0x7a],
      [0xc0, 0xd6],
      [0xd8, 0xf6],
      [0xf8, 0xff],
      [0x0152, 0x0153],
      [0x0178, 0x0178],
    ],
  },
  {
    name: 'cyrillic',
    ranges: [
      [0x0401, 0x0401],
      [0x0410, 0x044f],
      [0x0451, 0x0451],
    ],
  },
  {
    name: 'arabic',
    ranges: [
      [0x060c, 0x060c],
      [0x061b, 0x061b],
      [0x061f, 0x061f],
      [0x0621, 0x063a],
      [0x0640, 0x0655],
      [0x0660, 0x066d],
      [0x0670, 0x0671],
    ],
  },
];

/**
 * @typedef {object} Face
 * @property {string} family as the style sheets call it
 * @property {number} weight
 * @property {string} of the package of `@fontsource` it is cut from
 * @property {readonly string[]} partitions
 */

const THREE_SCRIPTS = ['common', 'latin', 'cyrillic'];

/** @type {readonly Face[]} */
export const FACES = [
  { family: 'Noto Sans', weight: 400, of: 'noto-sans', partitions: THREE_SCRIPTS },
  { family: 'Noto Sans', weight: 700, of: 'noto-sans', partitions: THREE_SCRIPTS },
  { family: 'Noto Serif', weight: 600, of: 'noto-serif', partitions: THREE_SCRIPTS },
  { family: 'Noto Sans Arabic', weight: 400, of: 'noto-sans-arabic', partitions: ['arabic'] },
  { family: 'Noto Sans Arabic', weight: 700, of: 'noto-sans-arabic', partitions: ['arabic'] },
];
