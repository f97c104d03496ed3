import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Examples } from '../components/testing/examples';
import type { DocumentedComponent } from './design-document';

/** Names of the components that have examples, in the order of the alphabet. */
export const componentNames = (components: string): string[] =>
  readdirSync(components)
    .filter((name) => existsSync(path.join(components, name, `${name}.examples.tsx`)))
    .sort();

/**
 * The comment over a component, as one line.
 * @throws {Error} for a component that does not say what it is
 */
function purposeOf(components: string, name: string): string {
  const source = readFileSync(path.join(components, name, `${name}.tsx`), 'utf8');
  const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*export function ${name}\\b`).exec(source)?.[1];
  if (!comment) throw new Error(`${name} has examples and no comment that says what it is.`);
  return comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export const documented = (components: string, name: string, examples: Examples): DocumentedComponent => ({
  name,
  purpose: purposeOf(components, name),
  states: Object.keys(examples),
});
