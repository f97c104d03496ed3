import { test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Written by `web/design/build.mjs`: tokens, and each component in each of its states. */
const PAGES = path.resolve(__dirname, '../../../web/dist/design/pages');
const FOLDER = path.resolve(__dirname, '../../../docs/images/design');

test('the pictures of docs/design.md', async ({ browser }) => {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const context = await browser.newContext({
    viewport: { width: 880, height: 200 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // Stands in for a published file.
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path fill="#009edb" d="M0 0h4v2H0z"/></svg>';
  await page.route('file:///files/**', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: logo }),
  );
  for (const file of readdirSync(PAGES)) {
    await page.goto(pathToFileURL(path.join(PAGES, file)).href);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: path.join(FOLDER, file.replace(/html$/, 'png')), fullPage: true });
  }
  await context.close();
});
