/** One measured thing beside what it is measured against. */
export interface Finding {
  what: string;
  measured: string;
  /** The same on something that is known, measured in the same run. */
  yardstick: string;
  target: string;
  /** Null where this system cannot measure it. */
  met: boolean | null;
}

const COLUMNS = ['what', 'measured', 'yardstick', 'target'] as const;
type Row = Record<(typeof COLUMNS)[number] | 'verdict', string>;

const verdictOf = ({ met }: Finding): string => (met === null ? 'not measured' : met ? 'met' : 'NOT MET');

/** All findings as one table for a terminal. */
export function tableOf(findings: readonly Finding[]): string {
  const rows: Row[] = [
    { what: 'what', measured: 'measured', yardstick: 'yardstick', target: 'target', verdict: 'verdict' },
    ...findings.map((finding) => ({ ...finding, verdict: verdictOf(finding) })),
  ];
  const widths = COLUMNS.map((column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    [...COLUMNS.map((column, index) => row[column].padEnd(widths[index] ?? 0)), row.verdict].join('  '),
  );
  const [headings = '', ...rest] = lines;
  return [headings, '-'.repeat(Math.max(...lines.map((line) => line.length))), ...rest].join('\n');
}

export const allMet = (findings: readonly Finding[]): boolean => findings.every(({ met }) => met !== false);
