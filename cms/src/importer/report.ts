import type { LegacyPage } from './legacy-page';
import type { ImportPlan, PlannedAction } from './plan';

const ACTIONS: Record<PlannedAction, string> = {
  create: 'create',
  update: 'update',
  keep: 'unchanged',
  'leave-alone': 'leave alone',
};

/** Columns as wide as their longest cell, two spaces between them. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? '').length)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The plan as a table: what happens to which entry, and in which fields. */
export function describePlan({ snapshot, entries, remarks }: ImportPlan): string {
  const rows = entries.map(({ type, label, line, action, changes }) => [
    type,
    label,
    String(line),
    ACTIONS[action],
    changes.join(', '),
  ]);
  const count = (action: PlannedAction) => entries.filter((entry) => entry.action === action).length;
  const left = count('leave-alone');
  const totals = [
    `${count('create')} to create`,
    `${count('update')} to update`,
    `${count('keep')} unchanged`,
    ...(left > 0 ? [`${left} left alone`] : []),
  ];
  return [
    `Snapshot of the reports: ${snapshot}`,
    '',
    table([['TYPE', 'ENTRY', 'LINE', 'ACTION', 'FIELDS'], ...rows]),
    '',
    `${totals.join(', ')}.`,
    ...remarks.map((remark) => `Note. ${remark}`),
  ].join('\n');
}

/** Every place where the two copies differ, both wordings in full. */
export function describeConflicts({ conflicts, preference }: LegacyPage): string {
  if (conflicts.length === 0) return 'Conflicts between the copies: none.';
  const fate = {
    first: preference === 'first' ? 'kept' : 'noted',
    second: preference === 'first' ? 'noted' : 'kept',
  };
  const parts = conflicts.map(({ type, key, field, first, second }) =>
    [
      `  ${[type, key].filter((part) => part !== '').join(' ')}, ${field}`,
      `    line ${first.line}, ${fate.first}:`,
      indent(first.text),
      `    line ${second.line}, ${fate.second}:`,
      indent(second.text),
    ].join('\n'),
  );
  return [
    `Conflicts between the copies: ${conflicts.length}; the ${preference} copy is kept.`,
    ...parts,
  ].join('\n');
}

const indent = (text: string): string => text.replace(/^/gm, '      ');
