import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../findings';
import type { BareServerArgument } from '../processes/bare-server';
import { freePort } from '../processes/free-port';
import { requestsPerSecond } from '../processes/load';
import type { Reader } from '../processes/reader';
import { say } from '../say';
import { median, quantile, ratioOf, spread, withUnit } from '../statistics';
import type { Workbench } from '../workbench';
import { waitFor } from '../../../../scripts/lib/wait.mjs';

const WARM_UP = 8;
const ROUNDS = 60;
const LOAD_ROUNDS = 3;
/** A page does more than an empty one; drawing it takes at most so many times as long. */
const RENDER_TARGET = 4;
/** Of what a Node server answers that does nothing but send the same bytes. */
const LOAD_TARGET = 0.4;

/** How long each kind of page takes to draw, and how many answers that are kept go out a second. */
export async function render(bench: Workbench): Promise<Finding[]> {
  return [...(await drawing(bench)), await sending(bench)];
}

async function drawing(bench: Workbench): Promise<Finding[]> {
  const demo = await bench.siteWithDemo();
  const empty = await bench.emptyApp();
  const { all } = await bench.demoContent();
  const report = all.find(({ type, lang }) => type === 'activity-report' && lang === 'en');
  const pages = {
    overview: '/en',
    region: '/en/regions/africa',
    country: '/en/countries/AFG',
    archive: '/en/snapshots',
    snapshot: '/en/snapshots/2020-q1',
    report: `/en/reports/${report?.id ?? ''}`,
    'about the map': '/en/about-the-map',
    privacy: '/en/privacy',
  };
  const times = new Map(Object.keys(pages).map((name) => [name, [] as number[]]));
  const emptyTimes: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    await bench.renew(demo);
    const plain = await timeOf(empty.reader, '/');
    if (round >= 0) emptyTimes.push(plain);
    for (const [name, address] of Object.entries(pages)) {
      const ms = await timeOf(demo.site.reader, address);
      if (round >= 0) times.get(name)?.push(ms);
    }
    if (round > 0 && round % 20 === 0) say(`Render: ${round} of ${ROUNDS} rounds`);
  }
  return [...times].map(([name, drawn]) => {
    const ratios = drawn.map((ms, index) => ms / (emptyTimes[index] ?? NaN));
    return {
      what: `render: ${name} page, not kept`,
      measured: `${spread(drawn, 'ms')}, p95 ${withUnit(quantile(drawn, 0.95), 'ms')}: ${ratioOf(ratios)}`,
      yardstick: `${spread(emptyTimes, 'ms')} for an empty Next page`,
      target: `≤ ${RENDER_TARGET} ×`,
      met: median(ratios) <= RENDER_TARGET,
    };
  });
}

const timeOf = async (reader: Reader, address: string): Promise<number> => (await reader.page(address)).ms;

async function sending(bench: Workbench): Promise<Finding> {
  const { site } = await bench.siteWithDemo();
  const asked = { 'Accept-Encoding': 'br' };
  const { body, headers } = await site.reader.read('/en', asked);
  const bodyFile = path.join(bench.folder, 'overview.br');
  await writeFile(bodyFile, body);
  const port = await freePort();
  const argument: BareServerArgument = { port, bodyFile, headers: sent(headers) };
  const bare = bench.session.start(
    {
      name: 'bare server',
      command: process.execPath,
      args: [
        '--import',
        'tsx',
        path.resolve(__dirname, '../processes/bare-server.ts'),
        JSON.stringify(argument),
      ],
      cwd: path.resolve(__dirname, '../..'),
      env: process.env,
    },
    say,
  );
  const bareUrl = `http://127.0.0.1:${port}/en`;
  await waitFor(bareUrl, (status) => status === 200, { limitMs: 20_000 });
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < LOAD_ROUNDS; round += 1) {
    say(`Requests a second: ${round + 1} of ${LOAD_ROUNDS} rounds`);
    ours.push(await requestsPerSecond(bench.session, `${site.url}/en`, asked));
    theirs.push(await requestsPerSecond(bench.session, bareUrl, asked));
  }
  await bench.session.end(bare);
  const ratios = ours.map((rate, index) => rate / (theirs[index] ?? NaN));
  return {
    what: 'render: overview, kept, requests a second',
    measured: `${spread(ours, '/s')}: ${ratioOf(ratios)}`,
    yardstick: `${spread(theirs, '/s')} from a bare Node server with the same bytes`,
    target: `≥ ${LOAD_TARGET} ×`,
    met: median(ratios) >= LOAD_TARGET,
  };
}

/** The headers of an answer as they were sent, but for those a server sets by itself. */
const sent = (headers: NodeJS.Dict<string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !['connection', 'keep-alive', 'date'].includes(name)
        ? [[name, value]]
        : [],
    ),
  );
