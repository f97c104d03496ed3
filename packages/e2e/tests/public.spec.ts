import AxeBuilder from '@axe-core/playwright';
import { LANGUAGES, LANGUAGE_NAMES, plainText, REGIONS, type Item } from '@mediation/content';
import { published, sitemapOf, take } from '../support/crawl';
import { expect, test } from '../support/fixtures';
import { PROVING } from '../support/runs';

const textOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;|&#39;/g, '’')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

test.describe('the entrance', () => {
  for (const [header, lang] of [
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['zh-TW,zh;q=0.9', 'zh'],
    ['ar', 'ar'],
    ['de, ru;q=0.5', 'ru'],
    ['sw', 'en'],
    ['', 'en'],
    ['*;q=broken;;', 'en'],
  ] as const) {
    test(`leads a reader of “${header}” to ${lang}`, async ({ stack }) => {
      const response = await fetch(`${stack.site}/`, {
        redirect: 'manual',
        headers: { 'Accept-Language': header },
      });
      expect([302, 303, 307]).toContain(response.status);
      expect(new URL(String(response.headers.get('location')), stack.site).pathname).toBe(`/${lang}`);
      expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-language');
    });
  }
});

test.describe('without JavaScript', () => {
  for (const lang of LANGUAGES) {
    test(`the overview is whole in ${lang}`, async ({ stack }) => {
      const html = (await take(`${stack.site}/${lang}`)).body;
      const page = Buffer.from(html, 'latin1').toString('utf8');
      expect(page).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`);
      const map = /<svg[\s\S]*?<\/svg>/g;
      const drawn = (page.match(map) ?? []).find((svg) => svg.includes(`/${lang}/regions/africa`));
      expect(drawn, 'a map with links').toBeTruthy();
      for (const region of REGIONS) {
        expect(drawn?.split(`href="/${lang}/regions/${region}"`)).toHaveLength(2);
      }
      expect(page).not.toContain('tabindex="0"');
      for (const iso3 of ['LBY', 'YEM', 'GTM', 'GEO', 'PNG']) {
        expect(page, `a marker that leads to ${iso3}`).toContain(`/${lang}/countries/${iso3}`);
      }
      for (const other of LANGUAGES) expect(page).toContain(LANGUAGE_NAMES[other]);
    });
  }

  test('each region page tells all of its reports', async ({ stack }) => {
    const reports = (await published(stack)).filter(
      (item): item is Item<'activity-report'> =>
        item.type === 'activity-report' && item.lang === 'en' && item.facts.snapshot === '2020-q1',
    );
    expect(reports.length).toBeGreaterThanOrEqual(13);
    const pages = await Promise.all(REGIONS.map((region) => take(`${stack.site}/en/regions/${region}`)));
    const all = pages.map(({ body }) => textOf(Buffer.from(body, 'latin1').toString('utf8'))).join(' ');
    const straight = (text: string) => text.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
    for (const { text } of reports) {
      expect(straight(all)).toContain(straight(text.heading));
      for (const line of plainText(text.body).split('\n')) expect(straight(all)).toContain(straight(line));
    }
  });

  test('the map’s disclaimers stand on the overview and on each region page', async ({ stack }) => {
    const textIn = async (path: string) =>
      textOf(Buffer.from((await take(`${stack.site}${path}`)).body, 'latin1').toString('utf8'));
    const overview = await textIn('/en');
    for (const area of [
      'Jammu and Kashmir',
      'Abyei',
      'Chagos',
      'Falkland Islands (Malvinas)',
      'South Sudan',
    ]) {
      expect(overview).toContain(area);
    }
    expect(await textIn('/en/regions/asia-pacific')).toContain('Jammu and Kashmir');
    expect(await textIn('/en/regions/africa')).toContain('Abyei');
    expect(await textIn('/en/regions/americas')).toContain('Falkland Islands (Malvinas)');
  });
});

test('a page in one language has no text in another', async ({ stack, page }) => {
  for (const lang of LANGUAGES) {
    await page.goto(`${stack.site}/${lang}`);
    const foreign = await page.evaluate((language) => {
      const scripts: Record<string, RegExp> = {
        ar: /[\u0600-\u06ff]/,
        zh: /[\u4e00-\u9fff]/,
        ru: /[\u0400-\u04ff]/,
        latin: /[A-Za-z]{4}/,
      };
      const own = ['en', 'fr', 'es'].includes(language) ? 'latin' : language;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!element || element.closest('script, style')) continue;
        const marked = element.closest('[lang]')?.getAttribute('lang');
        if (marked !== language) continue;
        for (const [script, letters] of Object.entries(scripts)) {
          if (script === own || (script === 'latin' && own !== 'latin')) continue;
          if (letters.test(node.textContent ?? '')) found.push(String(node.textContent));
        }
      }
      return found;
    }, lang);
    expect(foreign, lang).toEqual([]);
  }
});

test.describe('every page', () => {
  test('is without fault for axe, in six languages, in light, dark and forced colours, and quiet', async ({
    stack,
    page,
    quiet,
  }) => {
    void quiet;
    test.setTimeout(600_000);
    const paths = [
      '',
      '/regions/africa',
      '/countries/LBY',
      '/snapshots',
      '/snapshots/2020-q1',
      '/snapshots/2020-q1?compare=2019-q4',
      '/about-the-map',
      '/languages',
      '/accessibility',
      '/privacy',
    ];
    const report = (await sitemapOf(stack.site)).find((url) => url.includes('/en/reports/'));
    if (report) paths.push(new URL(report).pathname.replace('/en', ''));
    for (const lang of LANGUAGES) {
      const everyPage = PROVING || lang === 'en' || lang === 'ar';
      const everyLook = PROVING || lang === 'en';
      for (const path of everyPage ? paths : ['', '/regions/africa', '/snapshots/2020-q1?compare=2019-q4']) {
        await page.goto(`${stack.site}/${lang}${path}`);
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        if (everyLook) {
          await page.emulateMedia({ colorScheme: 'dark' });
          const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
          // Forced colours are the reader's own: their contrast is nothing a page could break.
          await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
          const forced = await new AxeBuilder({ page }).disableRules(['color-contrast']).analyze();
          violations.push(...dark.violations, ...forced.violations);
        }
        const faults = violations.map(
          ({ id, nodes }) => `${lang}${path} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
        );
        expect(faults).toEqual([]);
      }
    }
  });

  test('of the site’s map answers 200 with a policy that allows no inline script', async ({ stack }) => {
    test.setTimeout(300_000);
    const urls = await sitemapOf(stack.site);
    expect(urls.length).toBeGreaterThan(100);
    for (const url of urls) {
      const response = await fetch(url);
      await response.arrayBuffer();
      expect(response.status, url).toBe(200);
      const policy = String(response.headers.get('content-security-policy'));
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('x-powered-by')).toBeNull();
    }
  });
});

test('the map has five tab stops, with names that say region and number', async ({ stack, page, quiet }) => {
  void quiet;
  await page.goto(`${stack.site}/en`);
  const links = page.locator('svg a[href*="/regions/"]');
  await expect(links).toHaveCount(5);
  const stops = page.locator('svg a[href]:not([tabindex="-1"])');
  await expect(stops).toHaveCount(5);
  // The list beside the map says the same number.
  const listed = page.locator('#map-list p').filter({ has: page.getByRole('link', { name: 'Africa' }) });
  const told = /\d+ activities/.exec(await listed.innerText())?.[0];
  expect(told).toBeDefined();
  const africa = page.getByRole('link', { name: `Africa: ${told}` });
  await expect(africa.first()).toBeVisible();
  await links.first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/regions\//);
});

test('a page that never was, in the reader’s language, is 404', async ({ stack }) => {
  const { status, body } = await take(`${stack.site}/fr/regions/atlantis`);
  expect(status).toBe(404);
  expect(body).toContain('lang="fr"');
});

test('a factsheet is served by its hash, as an attachment or a document, and never guessed', async ({
  stack,
}) => {
  const { body } = await take(`${stack.site}/en`);
  const file = /\/files\/([0-9a-f]{64})\/[^"]+/.exec(body)?.[0];
  expect(file).toBeTruthy();
  const response = await fetch(`${stack.site}${file}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 4)
      .toString(),
  ).toBe('%PDF');
  expect((await take(`${stack.site}/files/${'0'.repeat(64)}/guessed.pdf`)).status).toBe(404);
});
