import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Finding } from '../findings';
import { startBrowser } from '../processes/browser';
import { kilobytes } from '../statistics';
import type { Workbench } from '../workbench';

/** What the site compresses with while a reader waits (`web/server/content-encoding.ts`). */
const QUALITY = 5;
const TARGET = 1.8;
const MOST_HTML = 60_000;

const compressed = promisify(brotliCompress);

const COUNTED = ['document', 'script', 'stylesheet'] as const;
type Kind = (typeof COUNTED)[number];
const isCounted = (kind: string): kind is Kind => COUNTED.some((counted) => counted === kind);

type View = Record<Kind, number> & { total: number };

/** Compressed bytes a browser loads before anything is clicked. */
export async function firstView(bench: Workbench): Promise<Finding[]> {
  const { site } = await bench.siteWithDemo();
  const empty = await bench.emptyApp();
  const browser = await startBrowser();
  try {
    const yardstick = await viewOf(browser, `${empty.url}/`);
    const findings: Finding[] = [];
    for (const lang of ['en', 'ar']) {
      const view = await viewOf(browser, `${site.url}/${lang}`);
      const ratio = view.total / yardstick.total;
      findings.push(
        {
          what: `first view: overview /${lang}, compressed, without fonts`,
          measured: `${detailsOf(view)}: ${ratio.toFixed(2)} ×`,
          yardstick: `${detailsOf(yardstick)} for an empty Next app`,
          target: `≤ ${TARGET} ×`,
          met: ratio <= TARGET,
        },
        {
          what: `first view: HTML of /${lang}, compressed`,
          measured: kilobytes(view.document),
          yardstick: `${kilobytes(yardstick.document)} of the empty app`,
          target: `≤ ${kilobytes(MOST_HTML)}`,
          met: view.document <= MOST_HTML,
        },
      );
    }
    return findings;
  } finally {
    await browser.close();
  }
}

const detailsOf = ({ total, document, script, stylesheet }: View): string =>
  `${kilobytes(total)} (HTML ${kilobytes(document)}, scripts ${kilobytes(script)}, styles ${kilobytes(stylesheet)})`;

/**
 * Loads a page in an empty browser until nothing comes any more, and adds up what came, each answer compressed
 * alike, so that only what is sent is compared and not how well two servers compress it.
 */
async function viewOf(browser: Browser, url: string): Promise<View> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const view: View = { document: 0, script: 0, stylesheet: 0, total: 0 };
  const counting: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (!isCounted(kind)) return;
    counting.push(
      response.body().then(async (body) => {
        const { length } = await compressed(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          },
        });
        view[kind] += length;
        view.total += length;
      }),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await Promise.all(counting);
  await context.close();
  if (view.document === 0) throw new Error(`${url} sent no page.`);
  return view;
}
