import type { Projection } from '../publication/projection';
import type { CheckedText, Finding, Warning, WarningName } from './check';
import { checkedText } from './checked-text';
import { acronym } from './warnings/acronym';
import { futureDate } from './warnings/future-date';
import { person } from './warnings/person';
import { unName } from './warnings/un-name';
import { venue } from './warnings/venue';

export type { CheckedText, Finding } from './check';

/** One file a warning: a name that is not here does not compile. */
export const WARNINGS_BY_NAME: Record<WarningName, Warning> = {
  'un-name': unName,
  acronym,
  person,
  'future-date': futureDate,
  venue,
};

/** What services and regions say is meant to stand for years: dates and places in it are no news. */
const OF_REPORTS: ReadonlySet<WarningName> = new Set(['future-date', 'venue']);

const BETWEEN = '\n\n';

/** In UTF-16 units: longer than a report may sensibly be. What is looked for costs more than the length of the text. */
const LONGEST = 20_000;

/**
 * What a person should look at in a text, in the order of its fields. Nothing of it blocks; of a text beyond all
 * length only the beginning is read.
 */
export function warningsOf({ type, lang, fields, today }: CheckedText): (Finding & { check: WarningName })[] {
  const words = fields
    .map((field) => field.words)
    .join(BETWEEN)
    .slice(0, LONGEST);
  const found = Object.values(WARNINGS_BY_NAME)
    .filter(({ name }) => type === 'activity-report' || !OF_REPORTS.has(name))
    .flatMap(({ name, find }) => find(words, { lang, today }).map((match) => ({ check: name, ...match })));
  let from = 0;
  return fields.flatMap(({ field, words: own }) => {
    const to = from + own.length;
    const inside = found.filter(({ at }) => at >= from && at < to).sort((a, b) => a.at - b.at);
    from = to + BETWEEN.length;
    return inside.map(({ check, quote, advice }) => ({ check, field, quote, advice }));
  });
}

/** The same of what would be public now. */
export function warningsOfProjection(projection: Projection): Finding[] {
  const text = checkedText(projection, new Date().toISOString().slice(0, 10));
  return text ? warningsOf(text) : [];
}
