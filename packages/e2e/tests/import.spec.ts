import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { REGIONS } from '@mediation/content';
import { published } from '../support/crawl';
import { expect, test } from '../support/fixtures';
import { notPreferred, sentencesOf, textOf } from '../support/sentences';
import { Stack } from '../support/stack';

const CMS = path.resolve(__dirname, '../../../cms');
/** A page in the form of the unit's former one, in words of its own: two copies that differ, then the regions. */
const FILE = path.join(CMS, 'tests/importer/two-copies.txt');

/** Runs the importer as `npm run import` does, and gives what it printed. */
async function runImport(stack: Stack): Promise<string> {
  const [author, reviewer] = [await stack.login('author'), await stack.login('reviewer')];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      path.join(CMS, 'dist/src/importer/cli.js'),
      FILE,
      '--publish',
      ...['--as-author', author.email, '--as-reviewer', reviewer.email],
    ],
    { env: { PATH: process.env['PATH'], DATA_DIR: stack.dataDir, CMS_URL: stack.cms } },
  );
  return stdout;
}

const PAGES = ['/en', ...REGIONS.map((slug) => `/en/regions/${slug}`)];

/** The overview and the five region pages as the server sends them, without JavaScript. */
async function pagesOf(stack: Stack): Promise<string[]> {
  const pages = [];
  for (const address of PAGES) pages.push(await (await fetch(`${stack.site}${address}`)).text());
  return pages;
}

const textOfAll = (pages: string[]) => pages.map(textOf).join('\n');

test.describe('the former page, imported into a demo installation', () => {
  // Of its own: the import rewrites the English demo texts other tests read.
  let stack: Stack;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    stack = await Stack.start();
  });
  test.afterAll(() => stack.stop());

  test('stands word for word on the overview and the region pages, and a second run changes nothing', async () => {
    test.setTimeout(240_000);
    const sentences = sentencesOf(await readFile(FILE, 'utf8'));
    const report = await runImport(stack);
    const passedOver = notPreferred(report);
    expect(passedOver.sort()).toEqual([
      'A group of experts that can leave within three days.',
      'The Unit coaches individual mediators.',
      'The Unit is there to give advice to mediators.',
      'What the Dialogue Unit Does (old)',
    ]);
    const wanted = sentences.filter((sentence) => !passedOver.includes(sentence));
    expect(wanted.length).toBeGreaterThan(35);

    const missing = async () => {
      const shown = textOfAll(await pagesOf(stack));
      return wanted.filter((sentence) => !shown.includes(sentence));
    };
    await expect.poll(missing, { timeout: 5_000 }).toEqual([]);
    const pages = await pagesOf(stack);
    expect(passedOver.filter((sentence) => textOfAll(pages).includes(sentence))).toEqual([]);

    const items = await published(stack);
    expect(await runImport(stack)).toContain('0 to create, 0 to update,');
    expect(await published(stack)).toEqual(items);
    expect(await pagesOf(stack)).toEqual(pages);
  });
});
