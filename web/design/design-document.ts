import { CONDITIONS, type Condition, type Token } from './tokens';

export interface DocumentedComponent {
  name: string;
  /** The comment over it, as one line. */
  purpose: string;
  /** Names of its examples. */
  states: string[];
}

export const CHAPTERS: readonly { heading: string; text: string; names: RegExp; picture: string }[] = [
  {
    heading: 'Colours of the page',
    text: 'UN blue marks and never carries words: its contrast on white is 3.1:1. Words and links have 4.5:1 or more on every surface they stand on; axe holds them to it in light and in dark, in the browser’s tests.',
    names: /^--(color|un)-/,
    picture: 'colours',
  },
  {
    heading: 'Colours of the map',
    text: 'Five regions in shades of one blue, so that none looks like a verdict. What is marked is also numbered, and counted in words; lines and neutral areas follow UN practice ([decision 5](adr/0005-geometry.md)).',
    names: /^--map-/,
    picture: 'map-colours',
  },
  {
    heading: 'Type',
    text: 'Noto Serif for headings and Noto Sans for text, cut to what each language needs and moving nothing when they come ([decision 16](adr/0016-fonts-that-move-nothing.md)). Arabic is set larger and with more room, Chinese with the reader’s own fonts. Sizes grow with the window between two bounds.',
    names: /^--(font|weight|leading|tracking|measure|text)\b/,
    picture: 'type',
  },
  {
    heading: 'Space',
    text: 'One scale for all distances. `--target` is the least size of whatever is pressed.',
    names: /^--(space|gutter|width|radius|target)\b/,
    picture: 'space',
  },
];

const NAMES: Record<Condition, string> = { dark: 'dark', print: 'print', ar: 'Arabic', zh: 'Chinese' };

const code = (text: string | undefined): string => (text === undefined ? '' : `\`${text}\``);
const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

function table(tokens: readonly Token[]): string[] {
  const conditions = CONDITIONS.filter((condition) => tokens.some(({ others }) => others[condition]));
  const head = ['token', 'value', ...conditions.map((condition) => NAMES[condition])];
  return [
    row(head),
    row(head.map(() => '---')),
    ...tokens.map(({ name, value, others }) =>
      row([code(name), code(value), ...conditions.map((condition) => code(others[condition]))]),
    ),
  ];
}

const picture = (name: string, alternative: string): string => `![${alternative}](images/design/${name}.png)`;

/** `docs/design.md`: what the site is made of, from the tokens and the examples themselves. */
export function designDocument(tokens: readonly Token[], components: readonly DocumentedComponent[]): string {
  return `${[
    '# Design',
    '',
    'One hand over every page: the tokens are in `web/styles/tokens.css`, the components in `web/components`, each in a',
    'folder of its own with its style, its examples and its tests. This page and its pictures are made from them by',
    '`npm run gallery`, and a test holds it to them. Whole pages, at three widths, in three languages, light, dark and',
    'printed, are taken by the same command into `test-results/gallery`.',
    '',
    'Rules that no token can hold:',
    '',
    '- Logical properties only (`inline`, `block`, `start`, `end`): the Arabic page falls out of them. The map is not',
    '  mirrored; its words are.',
    '- Nothing is said by colour alone, and nothing by movement: `prefers-reduced-motion` and `forced-colors` have their',
    '  own rules where a component needs them.',
    '- No style attribute and no inline script: the content security policy forbids both.',
    '- A page is whole without script. What script adds stands beside a link that works without it.',
    '',
    ...CHAPTERS.flatMap(({ heading, text, names, picture: name }) => [
      `## ${heading}`,
      '',
      text,
      '',
      picture(name, heading),
      '',
      ...table(tokens.filter((token) => names.test(token.name))),
      '',
    ]),
    '## Components',
    '',
    ...components.flatMap(({ name, purpose, states }) => [
      `### ${name}`,
      '',
      purpose,
      '',
      `Examples: ${states.join('; ')}.`,
      '',
      picture(name, `${name}: ${states.join('; ')}`),
      '',
    ]),
  ]
    .join('\n')
    .trimEnd()}\n`;
}
