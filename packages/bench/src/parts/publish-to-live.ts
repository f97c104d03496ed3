import { setTimeout as sleep } from 'node:timers/promises';
import { Desk, reportData } from '@mediation/e2e/support/desk';
import { z } from 'zod';
import type { Finding } from '../findings';
import { Reader } from '../processes/reader';
import { say } from '../say';
import { quantile, spread, withUnit } from '../statistics';
import type { Workbench } from '../workbench';

const WARM_UP = 3;
const ROUNDS = 40;
const TARGET_MS = 500;
/** Between two looks at the page. */
const LOOK_MS = 4;
const GIVE_UP_MS = 30_000;

const ready = z.object({ at: z.iso.datetime() });
const TYPE = 'activity-report';
const EN = { languages: ['en'] };

/** Milliseconds since 1970, in fractions. */
const now = (): number => performance.timeOrigin + performance.now();

/**
 * Changes one report, has it cleared and put up, again and again, in the real CMS, while a reader asks for its
 * page. The instant of a publication is the one it carries, taken within its transaction just before the
 * commit: the time measured from it is a little longer than from the commit, never shorter.
 */
export async function publishToLive(bench: Workbench): Promise<Finding[]> {
  const stack = await bench.installation();
  const author = await Desk.logIn(stack, 'author');
  const reviewer = await Desk.logIn(stack, 'reviewer');
  const reader = new Reader(stack.site);
  const fromCommit: number[] = [];
  const fromPress: number[] = [];
  const id = await author.write(TYPE, reportData('Publication 0'));
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const heading = `Publication ${round + WARM_UP + 1} of the benchmark`;
    await author.rewrite(TYPE, id, reportData(heading, { changeNote: `Its heading is “${heading}”.` }));
    await author.move(TYPE, id, 'send-for-review', EN);
    await reviewer.move(TYPE, id, 'clear', EN);
    const pressed = now();
    const [live] = await Promise.all([
      firstSight(reader, `/en/reports/${id}`, heading),
      reviewer.move(TYPE, id, 'put-up', EN),
    ]);
    const { at } = ready.parse(JSON.parse((await reader.page('/readyz')).body.toString('utf8')));
    if (round >= 0) {
      fromCommit.push(live - Date.parse(at));
      fromPress.push(live - pressed);
    }
    if (round > 0 && round % 10 === 0) say(`Publish → live: ${round} of ${ROUNDS} publications`);
  }
  reader.close();
  const p95 = quantile(fromCommit, 0.95);
  return [
    {
      what: `publish → live: from the commit, ${ROUNDS} times`,
      measured: `${spread(fromCommit, 'ms')}, p95 ${withUnit(p95, 'ms')}`,
      yardstick: `${spread(fromPress, 'ms')}, p95 ${withUnit(quantile(fromPress, 0.95), 'ms')} from the press of the button`,
      target: `p95 ≤ ${TARGET_MS} ms`,
      met: p95 <= TARGET_MS,
    },
  ];
}

/** When the last byte of the first answer came that has these words. */
async function firstSight(reader: Reader, path: string, words: string): Promise<number> {
  const deadline = now() + GIVE_UP_MS;
  while (now() < deadline) {
    const { body } = await reader.read(path);
    const came = now();
    if (body.includes(words)) return came;
    await sleep(LOOK_MS);
  }
  throw new Error(`${path} does not show what was put up within ${GIVE_UP_MS} ms.`);
}
