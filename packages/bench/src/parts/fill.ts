import type { Finding } from '../findings';
import { megabytes, withUnit } from '../statistics';
import type { Workbench } from '../workbench';

const LONGEST_S = 120;
/** Heap, code, buffers and SQLite's pages of one process; the three together have 1.2 GB. */
const MOST_BYTES = 400_000_000;

/** How long an empty store takes to fill, and what the site's process needs for it. */
export async function fill(bench: Workbench): Promise<Finding[]> {
  const { fillMs, peakBytes, publication } = await bench.siteWithLarge();
  const began = performance.now();
  const response = await fetch(publication.url + publication.itemsPath, {
    headers: { Authorization: `Bearer ${publication.token}` },
  });
  const bytes = await bytesIn(response);
  const readMs = performance.now() - began;
  const demo = await bench.siteWithDemo();
  return [
    {
      what: `fill: time for ${bench.largeCount.toLocaleString('en')} items`,
      measured: withUnit(fillMs / 1_000, 's'),
      yardstick: `${withUnit(readMs / 1_000, 's')} to read the same ${megabytes(bytes)} and keep nothing`,
      target: `≤ ${LONGEST_S} s`,
      met: fillMs <= LONGEST_S * 1_000,
    },
    {
      what: 'fill: most memory of the process',
      measured: peakBytes === null ? 'unknown' : megabytes(peakBytes),
      yardstick: `${demo.peakBytes === null ? 'unknown' : megabytes(demo.peakBytes)} with the demo content`,
      target: `≤ ${megabytes(MOST_BYTES)}`,
      met: peakBytes === null ? null : peakBytes <= MOST_BYTES,
    },
  ];
}

async function bytesIn({ body }: Response): Promise<number> {
  const reader = body?.getReader();
  let bytes = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return bytes;
    bytes += value.length;
  }
}
