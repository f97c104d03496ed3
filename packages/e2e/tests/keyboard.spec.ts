import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';

/** More stops than any page has: a trap, or a link that cannot be reached, ends the walk. */
const MOST_STOPS = 150;

interface Stop {
  name: string;
  href: string;
  seen: boolean;
}

/** What has the focus, and whether it shows: by an outline, or on the map by the stroke of its shape. */
const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: '', href: '', seen: true };
    const box = element.getBoundingClientRect();
    const shape = element.querySelector('path') ?? element;
    const marked =
      getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(shape).strokeWidth === '4px';
    return {
      name: element.getAttribute('aria-label') ?? element.textContent ?? '',
      href: element.getAttribute('href') ?? '',
      seen: marked && box.width > 0 && box.height > 0,
    };
  });

/** Goes on with Tab alone until a stop is meant, then presses Enter. Every stop on the way must be seen. */
async function follow(page: Page, isMeant: (stop: Stop) => boolean): Promise<Stop> {
  for (let index = 0; index < MOST_STOPS; index += 1) {
    await page.keyboard.press('Tab');
    const here = await stop(page);
    expect(here.seen, `focus on “${here.name}” is seen`).toBe(true);
    if (isMeant(here)) {
      await page.keyboard.press('Enter');
      return here;
    }
  }
  throw new Error('No stop is what was looked for.');
}

for (const script of [true, false]) {
  test(`a reader with a keyboard alone goes from the overview to a report, back, and to another language, ${
    script ? 'with' : 'without'
  } script`, async ({ stack, browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: script });
    const page = await context.newPage();
    await page.goto(`${stack.site}/en`);
    await page.keyboard.press('Tab');
    expect((await stop(page)).href).toBe('#content');

    await follow(page, ({ href }) => href === '/en/regions/africa');
    await expect(page).toHaveURL(`${stack.site}/en/regions/africa`);
    await expect(page.getByRole('article').first()).toBeVisible();

    const { href } = await follow(page, (here) => here.href.startsWith('/en/reports/'));
    await expect(page).toHaveURL(stack.site + href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    await follow(page, (here) => here.href === '/en');
    await expect(page).toHaveURL(`${stack.site}/en`);

    await follow(page, ({ name }) => name === 'Français');
    await expect(page).toHaveURL(`${stack.site}/fr`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await context.close();
  });
}
