import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type Page,
  type WorkerFixture,
} from '@playwright/test';
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

type StackFixture = [WorkerFixture<Stack, object>, { scope: 'worker'; timeout: number }];

/** Tests that have this very fixture share a stack, worker by worker; those with another one do not. */
export const ownStack = (): StackFixture => [
  async ({}, use) => {
    const stack = await Stack.start();
    await use(stack);
    await stack.stop();
  },
  { scope: 'worker', timeout: 300_000 },
];

export const test = base.extend<Fixtures, { stack: Stack }>({
  stack: ownStack(),
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
export const roughTest = base.extend<object, { stack: Stack }>({ stack: ownStack() });

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

const WINDOWS = new WeakMap<Stack, Map<Role, BrowserContext>>();

/**
 * A page of the admin for a role. Those of one role and stack share a browser's window, as a person's tabs do: they
 * load the admin once, and log in once; Strapi allows an account five log-ins in five minutes.
 */
export async function openAs(browser: Browser, stack: Stack, role: Role): Promise<Page> {
  const windows = WINDOWS.get(stack) ?? new Map<Role, BrowserContext>();
  WINDOWS.set(stack, windows);
  const known = windows.get(role);
  if (known) return known.newPage();
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  await logIn(page, stack, role);
  windows.set(role, context);
  return page;
}

export const entryUrl = (stack: Stack, id: string, language = 'en') =>
  `${stack.cms}/admin/content-manager/collection-types/api::activity-report.activity-report/${id}` +
  `?plugins[i18n][locale]=${language}`;
