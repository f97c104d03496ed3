import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Finding } from '../findings';
import { say } from '../say';
import { median } from '../statistics';
import type { Workbench } from '../workbench';

/** Asked for when the benchmark runs: it brings 200 packages, which nothing else needs. 13 needs Node 22. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const ROUNDS = 5;
const PERFORMANCE = 98;
const OTHERS = 100;
const MOST_SHIFT = 0.02;
/** A round takes a quarter of a minute, and the first one is fetched. */
const LIMIT_MS = 300_000;

const PAGES = ['/en', '/ar', '/en/regions/africa', '/ar/regions/africa'];

const score = z.object({ score: z.number().nullable() });
const report = z.object({
  categories: z.record(z.string(), score),
  audits: z.looseObject({ 'cumulative-layout-shift': z.object({ numericValue: z.number() }) }),
});

interface Marks {
  /** 0 to 100. */
  performance: number;
  /** The lowest of the other categories. */
  others: number;
  layoutShift: number;
}

/** What Lighthouse says of pages on a phone, beside what it says of an app that does nothing. */
export async function lighthouse(bench: Workbench): Promise<Finding[]> {
  const { site } = await bench.siteWithDemo();
  const empty = await bench.emptyApp();
  const yardstick = await marksOf(`${empty.url}/`);
  const findings: Finding[] = [];
  for (const path of PAGES) {
    const { performance, others, layoutShift } = await marksOf(site.url + path);
    findings.push(
      {
        what: `Lighthouse, mobile: performance of ${path}, median of ${ROUNDS}`,
        measured: String(performance),
        yardstick: `${yardstick.performance} for an empty Next app`,
        target: `≥ ${PERFORMANCE}`,
        met: performance >= PERFORMANCE,
      },
      {
        what: `Lighthouse, mobile: accessibility, best practices and search of ${path}`,
        measured: others === OTHERS ? `${OTHERS} each` : `${others} at the lowest`,
        yardstick: '',
        target: `${OTHERS} each`,
        met: others === OTHERS,
      },
      {
        what: `Lighthouse, mobile: layout shift of ${path}`,
        measured: layoutShift.toFixed(3),
        yardstick: '',
        target: `≤ ${MOST_SHIFT}`,
        met: layoutShift <= MOST_SHIFT,
      },
    );
  }
  return findings;
}

async function marksOf(url: string): Promise<Marks> {
  const rounds: Marks[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const marks = await measure(url);
    say(`  ${new URL(url).pathname}, round ${round}: performance ${marks.performance}`);
    rounds.push(marks);
  }
  const of = (name: keyof Marks): number => median(rounds.map((marks) => marks[name]));
  return { performance: of('performance'), others: of('others'), layoutShift: of('layoutShift') };
}

const flags = [
  '--headless=new',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** @throws {Error} when Lighthouse cannot be had or cannot open the page */
async function measure(url: string): Promise<Marks> {
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', LIGHTHOUSE, url, '--output=json', '--quiet', `--chrome-flags=${flags.join(' ')}`],
    {
      env: { ...process.env, CHROME_PATH: process.env['CHROMIUM_PATH'] },
      maxBuffer: 64 * 1024 * 1024,
      timeout: LIMIT_MS,
    },
  );
  const { categories, audits } = report.parse(JSON.parse(stdout));
  const marks = Object.entries(categories).map(([name, { score: of }]) => ({
    name,
    mark: Math.round((of ?? 0) * 100),
  }));
  return {
    performance: marks.find(({ name }) => name === 'performance')?.mark ?? 0,
    others: Math.min(...marks.filter(({ name }) => name !== 'performance').map(({ mark }) => mark)),
    layoutShift: audits['cumulative-layout-shift'].numericValue,
  };
}
