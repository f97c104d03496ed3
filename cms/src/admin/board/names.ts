import type { Option } from '../codes/sources';

/** What people call the codes on the board. */
export interface Names {
  countries: readonly Option[];
  regions: readonly Option[];
}

export const nameIn = (options: readonly Option[], code: string): string =>
  options.find((option) => option.code === code)?.name ?? code;

const collator = new Intl.Collator('en');

/** Order of names as people look them up. One collator: to make one for each comparison takes a second. */
export const byName = (a: string, b: string): number => collator.compare(a, b);
