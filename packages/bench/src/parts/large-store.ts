import { PAGE_SIZE } from '../content/large-content';
import type { Finding } from '../findings';
import { say } from '../say';
import { median, ratioOf, spread } from '../statistics';
import type { Workbench } from '../workbench';

const WARM_UP = 8;
const ROUNDS = 60;
const TARGET = 1.5;

interface Page {
  name: string;
  path: string;
  /** How many entries its list shows. */
  listed(html: string): number;
}

const articles = (html: string): number => html.match(/<article[\s>]/g)?.length ?? 0;
const links = (pattern: RegExp) => (html: string) => new Set(html.match(pattern)).size;

const PAGES: Page[] = [
  { name: 'region', path: '/en/regions/africa', listed: articles },
  { name: 'country', path: '/en/countries/ABW', listed: articles },
  { name: 'archive', path: '/en/snapshots', listed: links(/href="\/en\/snapshots\/\d{4}-q\d"/g) },
  { name: 'snapshot', path: '/en/snapshots/2020-q1', listed: articles },
];

/**
 * The same pages of two sites, with lists of the same length, that differ in how much is in their stores. Each round gives both
 * sites a new version, so that every answer is made anew, and reads each page of the one and of the other
 * right after it: what else the machine does falls on both.
 */
export async function largeStore(bench: Workbench): Promise<Finding[]> {
  const [small, large] = [await bench.siteWithThousand(), await bench.siteWithLarge()];
  const times = new Map(PAGES.map(({ name }) => [name, { small: [] as number[], large: [] as number[] }]));
  const listed = new Map(PAGES.map(({ name }) => [name, { small: 0, large: 0 }]));
  const publications = { small: [] as number[], large: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const sides = round % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const);
    for (const side of sides) {
      const from = performance.now();
      await bench.renew(side === 'small' ? small : large);
      if (round >= 0) publications[side].push(performance.now() - from);
    }
    for (const { name, path, listed: count } of PAGES) {
      const kept = times.get(name);
      for (const side of sides) {
        const { site } = side === 'small' ? small : large;
        const { ms, body } = await site.reader.page(path);
        const list = listed.get(name);
        if (list) list[side] = count(body.toString('utf8'));
        if (round >= 0) kept?.[side].push(ms);
      }
    }
    if (round > 0 && round % 20 === 0) say(`Large store: ${round} of ${ROUNDS} rounds`);
  }
  const count = bench.largeCount.toLocaleString('en');
  const pages = PAGES.flatMap(({ name }): Finding[] => {
    const entries = listed.get(name) ?? { small: 0, large: 0 };
    return [
      beside(`large store: ${name} page with ${count} items`, times.get(name)),
      {
        what: `large store: entries listed on the ${name} page`,
        measured: String(entries.large),
        yardstick: `${entries.small} with 1,000`,
        target: String(PAGE_SIZE),
        met: entries.large === PAGE_SIZE && entries.small === PAGE_SIZE,
      },
    ];
  });
  return [
    ...pages,
    beside(`large store: a version, until readers see it, with ${count} items`, publications),
  ];
}

function beside(
  what: string,
  { small, large }: { small: number[]; large: number[] } = { small: [], large: [] },
): Finding {
  const ratios = large.map((ms, index) => ms / (small[index] ?? NaN));
  return {
    what,
    measured: `${spread(large, 'ms')}: ${ratioOf(ratios)}`,
    yardstick: `${spread(small, 'ms')} with 1,000`,
    target: `≤ ${TARGET} ×`,
    met: median(ratios) <= TARGET,
  };
}
