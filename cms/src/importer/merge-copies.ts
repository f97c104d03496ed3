import { plainText, type RichText } from '@mediation/content';
import { atLine, ImportRefusal } from './import-refusal';
import {
  OVERVIEW_HEADINGS,
  OVERVIEW_TEXTS,
  type Conflict,
  type LegacyPage,
  type OverviewHeading,
  type PageCopy,
  type Passage,
  type Preference,
} from './legacy-page';

const WHAT: Record<OverviewHeading, string> = {
  title: 'title',
  snapshotHeading: 'heading of the snapshot',
  snapshotHint: 'hint under the map',
  aboutHeading: 'name of the service',
  factsheetsHeading: 'heading of the factsheets',
  servicesHeading: 'heading of the areas of support',
  capacitiesHeading: 'heading of the capacities',
  disclaimersHeading: 'heading of the map’s disclaimers',
  regionActivitiesHeading: 'heading of the region activities',
  backToParent: 'way back to the unit',
  backToOverview: 'way back to the overview',
};

const textOf = (value: string | RichText): string => (typeof value === 'string' ? value : plainText(value));

type Merged = Omit<LegacyPage, 'regions' | 'reports'>;

/**
 * Two copies of a page as one. Where they differ, the preferred one is kept and the conflict listed; what
 * stands in one copy only is taken from that.
 * @param end the line after the last one, for what is in neither copy
 * @throws {ImportRefusal} when a part of the page is in neither copy
 */
export function mergeCopies(
  first: PageCopy,
  second: PageCopy | undefined,
  preference: Preference,
  end: number,
): Merged {
  const conflicts: Conflict[] = [];
  const merge = <T extends string | RichText>(
    about: Pick<Conflict, 'type' | 'key' | 'field'>,
    a: Passage<T> | undefined,
    b: Passage<T> | undefined,
  ): Passage<T> | undefined => {
    if (!a || !b) return a ?? b;
    const texts = { first: textOf(a.value), second: textOf(b.value) };
    if (texts.first === texts.second) return a;
    conflicts.push({
      ...about,
      first: { text: texts.first, line: a.line },
      second: { text: texts.second, line: b.line },
    });
    return preference === 'first' ? a : b;
  };

  const missing: string[] = [];
  const headings = Object.fromEntries(
    OVERVIEW_HEADINGS.flatMap((field) => {
      const about = { type: 'overview', key: '', field } as const;
      const heading = merge(about, first.headings[field], second?.headings[field]);
      if (!heading && field !== 'backToOverview')
        missing.push(atLine(end, `the page ends without its ${WHAT[field]}.`));
      return heading ? [[field, heading]] : [];
    }),
  );
  const texts = Object.fromEntries(
    OVERVIEW_TEXTS.map((field) => [
      field,
      merge({ type: 'overview', key: '', field }, first.texts[field], second?.texts[field]),
    ]),
  );
  const services = inBoth(
    first.services,
    second?.services,
    ({ order }) => order,
    (a, b) => {
      const about = { type: 'service', key: String(a.order) } as const;
      return {
        order: a.order,
        title: merge({ ...about, field: 'title' }, a.title, b.title) ?? a.title,
        body: merge({ ...about, field: 'body' }, a.body, b.body) ?? a.body,
      };
    },
  );
  const capacities = inBoth(
    first.capacities,
    second?.capacities,
    ({ order }) => order,
    (a, b) => ({
      order: a.order,
      body: merge({ type: 'capacity', key: String(a.order), field: 'body' }, a.body, b.body) ?? a.body,
    }),
  );
  const disclaimers = inBoth(
    first.disclaimers,
    second?.disclaimers,
    ({ area }) => area,
    (a, b) => ({
      area: a.area,
      text: merge({ type: 'map-disclaimer', key: a.area, field: 'text' }, a.text, b.text) ?? a.text,
    }),
  );
  if (missing.length > 0) throw new ImportRefusal(missing);
  return {
    headings: headings as LegacyPage['headings'],
    texts: texts as LegacyPage['texts'],
    services,
    capacities,
    disclaimers,
    conflicts,
    preference,
  };
}

function inBoth<T, K>(
  first: T[],
  second: T[] | undefined,
  keyOf: (value: T) => K,
  merge: (a: T, b: T) => T,
): T[] {
  const others = new Map((second ?? []).map((value) => [keyOf(value), value]));
  const merged = first.map((value) => {
    const other = others.get(keyOf(value));
    others.delete(keyOf(value));
    return other === undefined ? value : merge(value, other);
  });
  return [...merged, ...others.values()];
}
