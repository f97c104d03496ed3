import type { Option } from '../codes/sources';

/** What people call the codes on the board. */
export interface Names {
  countries: readonly Option[];
  regions: readonly Option[];
}

export const nameIn = (options: readonly Option[], code: string): string =>
  options.find((option) => option.code === code)?.name ?? code;
