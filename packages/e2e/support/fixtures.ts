import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { Desk } from './desk';
import { Stack, type Role } from './stack';

interface Fixtures {
  /** Logs in as a role and gives the admin's HTTP interface. */
  deskOf: (role: Role) => Promise<Desk>;
  /** Everything the page may not do: policy violations, errors, foreign requests, cookies. Checked at the end. */
  quiet: void;
}

/** On a busy machine a font comes too late to be used, and is left out: ADR 16. */
const LATE_FONT = /\/fonts\/\S+ was preloaded using link preload but not used/;

export const test = base.extend<Fixtures, { stack: Stack }>({
  stack: [
    async ({}, use) => {
      const stack = await Stack.start();
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  deskOf: async ({ stack }, use) => {
    await use((role) => Desk.logIn(stack, role));
  },
  quiet: async ({ page, stack, context }, use) => {
    const noise: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !LATE_FONT.test(message.text())) {
        noise.push(message.text());
      }
    });
    page.on('pageerror', (error) => noise.push(String(error)));
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      if (origin !== stack.site && !request.url().startsWith('data:')) noise.push(`request to ${origin}`);
    });
    await use();
    expect(noise).toEqual([]);
    expect(await context.cookies(stack.site)).toEqual([]);
  },
});

/** On a stack of its own, whose processes may be killed and whose content may change. */
export const roughTest = base.extend<object, { stack: Stack }>({
  stack: [
    async ({}, use) => {
      const stack = await Stack.start();
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

export { expect };

/** Logs in to the admin through its form. */
async function logIn(page: Page, stack: Stack, role: Role) {
  const { email, password } = await stack.login(role);
  await page.goto(`${stack.cms}/admin/auth/login`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'), { timeout: 30_000 });
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;
const SESSIONS = new WeakMap<Stack, Map<Role, Session>>();

/** A window of the admin for a role. One log-in a role and stack: Strapi allows an account five in five minutes. */
export async function openAs(browser: Browser, stack: Stack, role: Role): Promise<Page> {
  const sessions = SESSIONS.get(stack) ?? new Map<Role, Session>();
  SESSIONS.set(stack, sessions);
  const viewport = { width: 1440, height: 1000 };
  const known = sessions.get(role);
  if (known) return (await browser.newContext({ viewport, storageState: known })).newPage();
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await logIn(page, stack, role);
  sessions.set(role, await context.storageState());
  return page;
}

export const entryUrl = (stack: Stack, id: string, language = 'en') =>
  `${stack.cms}/admin/content-manager/collection-types/api::activity-report.activity-report/${id}` +
  `?plugins[i18n][locale]=${language}`;
