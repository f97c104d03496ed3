const FORMULA = /^[=+\-@\t\r]/;

/** A cell by RFC 4180. What a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Without it, spreadsheets take UTF-8 for something else. */
export const BYTE_ORDER_MARK = '\u{FEFF}';
