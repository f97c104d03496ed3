import { LANGUAGES } from '@mediation/content';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyAudit } from '../support/audit-verify';
import { take } from '../support/crawl';
import { reportData } from '../support/desk';
import { expect, roughTest as test } from '../support/fixtures';
import { OtherQueries } from '../support/other-queries';
import { startPostgres } from '../support/postgres';
import { Random } from '../support/random';
import { judge, lookAt, Readers, type Markers } from '../support/readers';
import {
  asLines,
  BACK,
  expectSiteSays,
  makeScene,
  publicationSays,
  release,
  rollBack,
  SNAPSHOT,
  staffOf,
  standing,
  TEXTS,
  type Released,
  type Scene,
} from '../support/release-scene';
import { PROVING, runs } from '../support/runs';
import { Stack } from '../support/stack';

const REPORTS = runs(4, 200);
const KILLS_OF_CMS = runs(2, 20);
const KILLS_OF_SITE = runs(1, 5);
/** Requests a second, of all readers. */
const LOAD = runs(40, 200);
/** In milliseconds. */
const LONGEST_WAIT = 1_000;

test.describe.configure({ mode: 'serial' });

/** One change of the whole quarter while readers and colleagues go on. Returns how long it took, in milliseconds. */
async function changeUnderLoad(
  stack: Stack,
  scene: Scene,
  draft: string,
  random: Random,
  name: string,
  markers: Markers,
  change: () => Promise<unknown>,
): Promise<number> {
  const { author, reviewer } = scene.staff;
  const readers = new Readers(stack.site, scene.addresses, markers, random).start(LOAD, LOAD * 120);
  const others = new OtherQueries({
    'the desk of a text': () => reviewer.must('GET', `/desk/activity-report/${scene.reports[0]}`),
    'a list of texts': () =>
      reviewer.must(
        'GET',
        '/content-manager/collection-types/api::activity-report.activity-report?page=1&locale=en',
      ),
    'the admin’s start': () => reviewer.must('GET', '/admin/init'),
    'a save': () => author.rewrite('activity-report', draft, { heading: `Draft at ${Date.now()}` }),
  }).start(50);
  await sleep(1_000);
  const begun = performance.now();
  await change();
  const ended = performance.now();
  const shown = lookUntilShown(stack.site, markers);
  await Promise.all([shown, sleep(1_500)]);
  await readers.stop();
  await others.stop();
  const { mixed, late, before, after } = judge(readers.observations);
  const slowest = others.slowestIn(begun, ended);
  const wait = slowest ? slowest.ended - slowest.begun : 0;
  console.log(
    `${name}: ${Math.round(ended - begun)} ms; ${before} answers before, ${after} after, ${mixed.length} mixed, ` +
      `${late.length} late; slowest other query ${Math.round(wait)} ms (${slowest?.name ?? 'none'})`,
  );
  expect(asLines(mixed), 'answers with both texts, or none').toEqual([]);
  expect(asLines(late), 'the old text after somebody had the new one').toEqual([]);
  expect(readers.lies, 'one validator for two texts').toEqual([]);
  expect(before).toBeGreaterThan(0);
  expect(after).toBeGreaterThan(0);
  if (PROVING) expect(wait).toBeLessThanOrEqual(LONGEST_WAIT);
  return ended - begun;
}

async function lookUntilShown(site: string, { after }: Markers): Promise<void> {
  await expect
    .poll(async () => (await take(`${site}/en`)).body.includes(after), { timeout: 60_000 })
    .toBe(true);
}

let scene: Scene;
/** In milliseconds. */
let lengthOfRelease: number;

test(`${REPORTS} reports in six languages change at one instant under ${LOAD} requests a second, there and back`, async ({
  stack,
}) => {
  test.setTimeout(runs(300_000, 3_600_000));
  scene = await makeScene(stack, REPORTS);
  const random = new Random();
  console.log(`SEED=${random.seed}`);
  const draft = await scene.staff.author.write(
    'activity-report',
    reportData('Draft', { snapshot: '2019-q4' }),
  );
  let released: Released | undefined;
  lengthOfRelease = await changeUnderLoad(stack, scene, draft, random, 'release', TEXTS, async () => {
    released = await release(scene.staff);
  });
  expect(released?.items).toBe((REPORTS + 1) * LANGUAGES.length);
  await changeUnderLoad(stack, scene, draft, random, 'roll back', BACK, () =>
    rollBack(scene.staff, Number(released?.id)),
  );
});

/**
 * Kills the CMS or the site at points of a release, given as parts of its length in milliseconds. The quarter
 * is public under the first marker before and after.
 */
async function killAtPoints(stack: Stack, scene: Scene, length: number) {
  const random = new Random();
  const points = [
    ...Array.from({ length: KILLS_OF_CMS }, (_, index) => ['cms', (index + 0.5) / KILLS_OF_CMS] as const),
    ...Array.from({ length: KILLS_OF_SITE }, (_, index) => ['web', (index + 0.5) / KILLS_OF_SITE] as const),
  ];
  const outcomes = { before: 0, after: 0 };
  for (const [victim, point] of points) {
    const staff = await staffOf(stack);
    const watched = [
      ...scene.addresses.lists,
      ...Array.from({ length: 12 }, () => random.oneOf(scene.addresses.reports)),
    ];
    const asked = staff.reviewer.ask('POST', '/desk/releases', { snapshot: SNAPSHOT }).catch(() => null);
    await sleep(point * length);
    await stack.end(victim, 'SIGKILL');
    if (victim === 'cms') {
      const { mixed, late } = judge(await lookAt(stack.site, watched, TEXTS));
      expect([asLines(mixed), asLines(late)], 'what the site says without its CMS').toEqual([[], []]);
    }
    await asked;
    await (victim === 'cms' ? stack.startCms() : stack.startWeb());

    const says = await publicationSays(stack, scene);
    await expectSiteSays(stack, watched, says);
    outcomes[says] += 1;
    const { code, printed } = await verifyAudit(stack);
    expect(code, printed).toBe(0);

    const stands = await standing(staff, scene);
    expect(stands === undefined).toBe(says === 'before');
    const id = stands ?? (await release(staff)).id;
    expect(await publicationSays(stack, scene)).toBe('after');
    await rollBack(staff, id);
    await expectSiteSays(stack, watched, 'before');
  }
  console.log(
    `SEED=${random.seed}; ${points.length} kills: ${outcomes.before} times the old quarter, ` +
      `${outcomes.after} times the new one`,
  );
}

const KILLS = `killed at ${KILLS_OF_CMS + KILLS_OF_SITE} points of a release, the quarter is old or new, whole`;

test(KILLS, async ({ stack }) => {
  test.setTimeout(runs(300_000, 7_200_000));
  await killAtPoints(stack, scene, lengthOfRelease);
});

if (PROVING) {
  test(`${KILLS}, on PostgreSQL`, async () => {
    test.setTimeout(3_600_000);
    const postgres = await startPostgres();
    try {
      const stack = await Stack.start({ databaseUrl: postgres.url });
      try {
        const there = await makeScene(stack, REPORTS);
        const begun = performance.now();
        const { id } = await release(there.staff);
        const length = performance.now() - begun;
        await rollBack(there.staff, id);
        await killAtPoints(stack, there, length);
      } finally {
        await stack.stop();
      }
    } finally {
      await postgres.stop();
    }
  });
}
