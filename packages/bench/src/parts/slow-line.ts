import type { Browser } from 'playwright-core';
import type { Finding } from '../findings';
import { startBrowser } from '../processes/browser';
import { median, spread } from '../statistics';
import type { Workbench } from '../workbench';

const ROUNDS = 5;
const TARGET_MS = 2_500;
const BYTES_A_SECOND = 400_000 / 8;
const LATENCY_MS = 400;
/** After the page is loaded: what is painted larger later still counts. */
const SETTLING_MS = 1_000;

const PAGES = ['/en', '/ar', '/en/regions/africa', '/ar/regions/africa'];

/** When the largest of what a phone shows first is painted, on a line of 400 kbit/s and 400 ms. */
export async function slowLine(bench: Workbench): Promise<Finding[]> {
  const { site } = await bench.siteWithDemo();
  const empty = await bench.emptyApp();
  const browser = await startBrowser();
  try {
    const yardstick = await paintsOf(browser, `${empty.url}/`);
    const findings: Finding[] = [];
    for (const path of PAGES) {
      const paints = await paintsOf(browser, site.url + path);
      findings.push({
        what: `slow line, 400 kbit/s and 400 ms: largest paint of ${path}, median of ${ROUNDS}`,
        measured: spread(paints, 'ms'),
        yardstick: `${spread(yardstick, 'ms')} for an empty Next app`,
        target: `≤ ${TARGET_MS} ms`,
        met: median(paints) <= TARGET_MS,
      });
    }
    return findings;
  } finally {
    await browser.close();
  }
}

async function paintsOf(browser: Browser, url: string): Promise<number[]> {
  const paints: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) paints.push(await largestPaint(browser, url));
  return paints;
}

/** Milliseconds from the start of the navigation, in an empty browser. */
async function largestPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLING_MS);
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
        setTimeout(() => reject(new Error('Nothing was painted.')), 5_000);
      }),
  );
  await context.close();
  return paint;
}
