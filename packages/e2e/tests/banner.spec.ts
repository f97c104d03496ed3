import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, openAs, test } from '../support/fixtures';
import type { Role, Stack } from '../support/stack';

const WARNING = 'Our lines are down. Please write to the duty officer.';
const WARNING_IN_ARABIC = 'خطوط هاتفنا معطلة. يرجى الكتابة إلى الموظف المناوب.';

/** In milliseconds: to the second person's open page, and to the reader. */
const SEEN = { timeout: 10_000 };
const READ = { timeout: 2_000 };

/** Somebody at the page “Emergency banner”, who counts what they press. */
class Person {
  presses = 0;
  private constructor(readonly page: Page) {}

  static async at(browser: Browser, stack: Stack, role: Role): Promise<Person> {
    const page = await openAs(browser, stack, role);
    await page.goto(`${stack.cms}/admin`);
    await page.getByRole('link', { name: 'Emergency banner' }).click();
    await expect(page.getByRole('heading', { name: 'Emergency banner' })).toBeVisible();
    return new Person(page);
  }

  async press(button: Locator): Promise<void> {
    this.presses += 1;
    await button.click();
  }

  /** @returns how many presses it took */
  async propose(texts: Readonly<Record<string, string>>): Promise<number> {
    this.presses = 0;
    for (const [language, text] of Object.entries(texts))
      await this.page.getByRole('textbox', { name: language }).fill(text);
    await this.press(this.page.getByRole('button', { name: 'Propose' }));
    await expect(this.page.getByText('It is proposed.')).toBeVisible();
    return this.presses;
  }

  /** @returns how many presses it took */
  async agree(): Promise<number> {
    this.presses = 0;
    await this.press(this.page.getByRole('button', { name: 'Agree and put up' }));
    await this.press(this.page.getByRole('button', { name: 'Put up now' }));
    await expect(this.page.getByText('Readers see it now')).toBeVisible();
    return this.presses;
  }
}

test('two people warn readers in three presses, and take the warning down in as many', async ({
  stack,
  browser,
  page,
}) => {
  test.setTimeout(90_000);
  const readers = async (lang: string): Promise<string[]> => {
    await page.goto(`${stack.site}/${lang}`);
    const words = page.getByText(lang === 'ar' ? WARNING_IN_ARABIC : WARNING, { exact: true });
    return words.allTextContents();
  };
  const author = await Person.at(browser, stack, 'author');
  const reviewer = await Person.at(browser, stack, 'reviewer');
  const proposal = reviewer.page.getByTestId('proposal');
  await expect(reviewer.page.getByText('No banner stands now.')).toBeVisible();

  const proposing = await author.propose({ English: WARNING, Arabic: WARNING_IN_ARABIC });
  await expect(author.page.getByTestId('proposal')).toContainText(
    'Somebody who reviews and publishes agrees to it',
  );
  await expect(author.page.getByRole('button', { name: 'Agree and put up' })).toHaveCount(0);
  // Nobody reloads anything: the second person's page asks again by itself.
  await expect(proposal).toContainText(WARNING, SEEN);
  await expect(proposal).toContainText(WARNING_IN_ARABIC);
  const { violations } = await new AxeBuilder({ page: reviewer.page }).include('main').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  expect(await readers('en')).toEqual([]);

  const agreeing = await reviewer.agree();
  expect({ proposing, agreeing }).toEqual({ proposing: 1, agreeing: 2 });
  await expect.poll(() => readers('en'), READ).toEqual([WARNING]);
  expect(await readers('ar')).toEqual([WARNING_IN_ARABIC]);
  expect(await readers('fr')).toEqual([]);

  await expect(author.page.getByText('A banner stands now in Arabic and English.')).toBeVisible(SEEN);
  expect(await author.propose({ English: '', Arabic: '' })).toBe(1);
  await expect(proposal).toContainText('No banner: it is taken down.', SEEN);
  expect(await reviewer.agree()).toBe(2);
  await expect.poll(() => readers('en'), READ).toEqual([]);
  for (const { page: one } of [author, reviewer]) await one.close();
});
