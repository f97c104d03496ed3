import { DISCLAIMER_AREAS, REGIONS, type RichText } from '@mediation/content';
import { quote } from './import-refusal';
import type { LegacyPage, Passage } from './legacy-page';
import { notesOf } from './notes';
import type { ImportedType, WorkingText } from './working-texts';

/** One entry as the page wants it. */
export interface Target {
  type: ImportedType;
  /** Names it for people: `service 2`, `report Yemen`. */
  label: string;
  /** Where it begins in the file. */
  line: number;
  text: Readonly<Record<string, Passage<string | RichText>>>;
  /** Fields of a new entry that the page does not give; an entry that is there keeps its own. */
  whenNew: Readonly<Record<string, unknown>>;
  notes: readonly string[];
  /** Ways to know the entry among those of its type, the surest first. */
  isSame: readonly ((entry: WorkingText) => boolean)[];
}

export interface TargetOptions {
  snapshot: string;
  /** Where the way back of a new overview leads. */
  parentUrl: string | undefined;
}

const LONGEST_SLUG = 60;

/** Words of a title as a slug, cut at a word. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = words.shift()?.slice(0, LONGEST_SLUG) ?? '';
  for (const word of words) {
    if (slug.length + 1 + word.length > LONGEST_SLUG) break;
    slug = `${slug}-${word}`;
  }
  return slug;
}

const CAPACITY_WORDS = 5;

/** A capacity has no title on the page: the first words of its text stand for it. */
function capacitySlug(body: RichText): string {
  const [block] = body;
  const [first] = block?.type === 'paragraph' ? block.children : [];
  const text = first?.type === 'text' ? first.text : '';
  return slugOf(
    text
      .replace(/^(the|an?) /i, '')
      .split(' ')
      .slice(0, CAPACITY_WORDS)
      .join(' '),
  );
}

const bare = (title: unknown): string =>
  String(title ?? '')
    .replace(/[\s:]+$/, '')
    .toLowerCase();
const codes = (value: unknown): string => (Array.isArray(value) ? [...value].sort().join() : '');

/** All entries the page is made of, in the order of the page. */
export function targetsOf(page: LegacyPage, { snapshot, parentUrl }: TargetOptions): Target[] {
  const notes = (type: ImportedType, key = '') =>
    notesOf(
      page.conflicts.filter((conflict) => conflict.type === type && conflict.key === key),
      page.preference,
    );
  const overview: Target = {
    type: 'overview',
    label: 'overview',
    line: page.headings.title.line,
    text: { ...page.headings, ...page.texts },
    whenNew: parentUrl === undefined ? {} : { parentUrl },
    notes: notes('overview'),
    isSame: [() => true],
  };
  const services = page.services.map(
    ({ order, title, body }): Target => ({
      type: 'service',
      label: `service ${order}`,
      line: title.line,
      text: { title, body },
      whenNew: { order, slug: slugOf(title.value) },
      notes: notes('service', String(order)),
      isSame: [
        ({ fields }) => bare(fields['title']) === bare(title.value),
        ({ fields }) => fields['order'] === order,
      ],
    }),
  );
  const capacities = page.capacities.map(
    ({ order, body }): Target => ({
      type: 'capacity',
      label: `capacity ${order}`,
      line: body.line,
      text: { body },
      whenNew: { order, slug: capacitySlug(body.value), title: null },
      notes: notes('capacity', String(order)),
      isSame: [({ fields }) => fields['order'] === order],
    }),
  );
  const disclaimers = page.disclaimers.map(
    ({ area, text }): Target => ({
      type: 'map-disclaimer',
      label: `disclaimer ${area}`,
      line: text.line,
      text: { text },
      whenNew: { area, order: DISCLAIMER_AREAS.indexOf(area) },
      notes: notes('map-disclaimer', area),
      isSame: [({ fields }) => fields['area'] === area],
    }),
  );
  const regions = page.regions.map(
    ({ slug, shortName, fullName }): Target => ({
      type: 'region',
      label: `region ${slug}`,
      line: shortName.line,
      text: { shortName, fullName },
      whenNew: { slug, order: REGIONS.indexOf(slug) + 1, summary: null },
      notes: [],
      isSame: [({ fields }) => fields['slug'] === slug],
    }),
  );
  const reports = page.reports.map(
    ({ countries, heading, body }): Target => ({
      type: 'activity-report',
      label: `report ${heading.value}`,
      line: heading.line,
      text: { heading, body },
      whenNew: { snapshot, countries, sensitivity: 'public', supportKinds: [], foreignPhrases: [] },
      notes: [],
      isSame: [
        ({ fields }) =>
          fields['snapshot'] === snapshot &&
          codes(fields['countries']) === countries.join() &&
          fields['heading'] === heading.value,
        ({ fields }) => fields['snapshot'] === snapshot && codes(fields['countries']) === countries.join(),
        // Staff may have added a country since.
        ({ fields }) => fields['snapshot'] === snapshot && fields['heading'] === heading.value,
      ],
    }),
  );
  return [overview, ...services, ...capacities, ...disclaimers, ...regions, ...reports];
}

/** The first way that finds an entry decides; two entries found by it are one too many. */
export function findEntry(
  { type, label, isSame }: Target,
  entries: readonly WorkingText[],
): { entry: WorkingText | null } | { fault: string } {
  const ofType = entries.filter((entry) => entry.type === type);
  for (const same of isSame) {
    const found = ofType.filter(same);
    const [entry] = found;
    if (found.length > 1) {
      const ids = found.map(({ id }) => quote(id)).join(', ');
      return {
        fault: `The CMS has ${found.length} entries that could be ${label} (${ids}); leave one of them.`,
      };
    }
    if (entry) return { entry };
  }
  return { entry: null };
}
