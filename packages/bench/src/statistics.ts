/** The value below which a share of the numbers lies, interpolated. NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

const written = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });

/** Median and the middle half of the numbers: `12 ms (11–14)`. */
export function spread(numbers: readonly number[], unit: string): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => written(quantile(numbers, share)));
  return `${middle} ${unit} (${low}–${high})`;
}

/** `1.42 × (1.38–1.5)`, of numbers measured in pairs. */
export function ratioOf(numbers: readonly number[]): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(numbers, share).toFixed(2));
  return `${middle} × (${low}–${high})`;
}

export const withUnit = (value: number, unit: string): string => `${written(value)} ${unit}`;

/** Bytes in units of 1,000, as browsers show them. */
export const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} KB`;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
