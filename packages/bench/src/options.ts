/** The parts, in the order in which they run. */
export const PARTS = [
  'large-store',
  'fill',
  'render',
  'edge',
  'first-view',
  'slow-line',
  'lighthouse',
  'publish-to-live',
  'board',
] as const;
export type PartName = (typeof PARTS)[number];

export interface Options {
  only: PartName[];
  /** Items in the large store. */
  items: number;
}

/** The arguments cannot be understood. Its message is one sentence. */
export class BadOption extends Error {}

const isPart = (name: string): name is PartName => PARTS.some((part) => part === name);

/** @throws {BadOption} */
export function readOptions(args: readonly string[]): Options {
  const options: Options = { only: [...PARTS], items: 100_000 };
  for (let at = 0; at < args.length; at += 1) {
    const [name = '', joined] = (args[at] ?? '').split('=', 2);
    const value = joined ?? args[(at += 1)] ?? '';
    if (name === '--only') options.only = partsOf(value);
    else if (name === '--items') options.items = numberOf(value);
    else throw new BadOption(`There is no option “${name}”: there are --only and --items.`);
  }
  return options;
}

function partsOf(value: string): PartName[] {
  const names = value.split(',').filter(Boolean);
  const unknown = names.find((name) => !isPart(name));
  if (unknown !== undefined || names.length === 0)
    throw new BadOption(`There is no part “${unknown ?? value}”: there are ${PARTS.join(', ')}.`);
  return PARTS.filter((part) => names.includes(part));
}

function numberOf(value: string): number {
  if (!/^\d{4,6}$/.test(value)) throw new BadOption(`--items is “${value}”: set it to 1000 to 999999.`);
  return Number(value);
}
