import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from './fixtures';

const DOCS = path.resolve(__dirname, '../../../docs');
const TEXT = readFileSync(path.join(DOCS, 'editor.md'), 'utf8').replace(/\s+/g, ' ');
const PICTURES = path.join(DOCS, 'images/editor');
const IS_TAKEN = process.env['GUIDE_PICTURES'] === '1';

type Scope = Page | Locator;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words of the guide for something on the screen, an ellipsis for what changes, as a pattern. */
export function words(label: string): RegExp {
  expect(TEXT, `the guide speaks of *${label}*`).toContain(`*${label}*`);
  // The star is that of a field that must be filled.
  return new RegExp(`^${escaped(label).replace(/…/g, '.+')}\\*?$`);
}

/** Presses the one button, link or tab that the guide calls so. */
export async function press(scope: Scope, label: string): Promise<void> {
  const name = words(label);
  await scope.getByRole('button', { name }).or(scope.getByRole('link', { name })).first().click();
}

/** Takes a picture of the guide, when its pictures are taken. Of a page, or of one part of it. */
export async function picture(scope: Scope, name: string): Promise<void> {
  expect(TEXT, `the guide shows ${name}`).toContain(`images/editor/${name}.png`);
  if (!IS_TAKEN) return;
  const page = 'page' in scope ? scope.page() : scope;
  // A note that comes and goes is not what the picture is about.
  await expect(page.getByText('Saved document')).toHaveCount(0);
  // Nor is what the pointer rests on.
  await page.mouse.move(720, 1);
  await scope.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' });
}
