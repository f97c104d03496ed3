import { z } from 'zod';
import {
  DISCLAIMER_AREAS,
  ITEM_TYPES,
  LANGUAGES,
  NO_LANGUAGE,
  PERIODICAL_KINDS,
  REGIONS,
  SUPPORT_KINDS,
  type ItemType,
} from './codes';
import { isSafeLink, richText } from './rich-text';

/**
 * One schema per item type. An item has two halves, cleared separately: `facts`, the codes and dates all
 * six languages share, and `text`, what one language says. Strict: a field nobody listed here is refused.
 */

// Parsing changes nothing: what was hashed and cleared is what goes out, to the letter.
const trimmed = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => value === value.trim(), 'must not begin or end with a space');
const line = trimmed(300);
const paragraphText = trimmed(5_000);
const order = z.number().int().min(0).max(9_999);
/** Calendar date, `YYYY-MM-DD`. */
const date = z.iso.date();
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
/** Strapi's document id. Stable for the life of an entry, the same in all languages. */
export const entryId = z.string().regex(/^[a-z0-9]{8,40}$/);
/** ISO 3166-1 alpha-3, upper case. */
export const iso3 = z.string().regex(/^[A-Z]{3}$/);
/** A reporting period: `2020-q1`. */
export const snapshotSlug = z.string().regex(/^\d{4}-q[1-4]$/);
const language = z.enum(LANGUAGES);
const httpsUrl = z
  .string()
  .max(2_000)
  .refine((url) => url.startsWith('https://') && isSafeLink(url));

/** A published file: where its bytes are is its SHA-256 (hex), never a path. `size` in bytes. */
export const file = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().regex(/^[^/\\\u0000-\u001f]{1,200}$/),
  mime: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'image/webp']),
  size: z.number().int().positive(),
});
export type PublishedFile = z.infer<typeof file>;

/** A picture with the words for those who do not see it. `width` and `height` in CSS pixels. */
export const picture = z.strictObject({
  file,
  alternativeText: z.string().max(500),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

/** A phrase of another language inside a text, so that it is spoken and hyphenated as what it is. */
const foreignPhrase = z.strictObject({
  phrase: line,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
});

const none = z.strictObject({});

const schemas = {
  'site-setting': {
    facts: z.strictObject({
      /** Slug of the snapshot the overview and the region pages show. */
      currentSnapshot: snapshotSlug,
      contactEmail: z.email(),
    }),
    text: z.strictObject({
      organisationName: line,
      unitName: line,
      footer: paragraphText,
      emergencyBanner: paragraphText.nullable(),
      logo: picture.nullable(),
    }),
  },
  overview: {
    facts: none,
    text: z.strictObject({
      title: line,
      introduction: richText,
      snapshotHeading: line,
      snapshotHint: line,
      sensitivityNote: richText,
      aboutHeading: line,
      aboutText: richText,
      factsheetsHeading: line,
      servicesHeading: line,
      capacitiesHeading: line,
      disclaimersHeading: line,
      regionActivitiesHeading: line,
      backToParent: line,
      parentUrl: httpsUrl,
      backToOverview: line,
    }),
  },
  service: {
    facts: z.strictObject({ order, slug }),
    text: z.strictObject({ title: line, body: richText }),
  },
  capacity: {
    facts: z.strictObject({ order, slug }),
    text: z.strictObject({ title: line.nullable(), body: richText }),
  },
  factsheet: {
    facts: z.strictObject({ order, date }),
    text: z.strictObject({
      title: line,
      /** Language of the document, which can differ from that of the page. */
      language,
      file,
    }),
  },
  periodical: {
    facts: z.strictObject({
      kind: z.enum(PERIODICAL_KINDS),
      /** `2020-q1` or `2019`. */
      period: z.string().regex(/^\d{4}(-q[1-4])?$/),
      date,
    }),
    text: z
      .strictObject({ title: line, language, file: file.nullable(), url: httpsUrl.nullable() })
      .refine(({ file, url }) => (file === null) !== (url === null), {
        error: 'a periodical has a file or a link',
        path: ['file'],
      }),
  },
  region: {
    facts: z.strictObject({ order, slug: z.enum(REGIONS) }),
    text: z.strictObject({ shortName: line, fullName: line, summary: paragraphText.nullable() }),
  },
  country: {
    facts: z.strictObject({ iso3, region: z.enum(REGIONS) }),
    text: none,
  },
  snapshot: {
    facts: z
      .strictObject({ slug: snapshotSlug, start: date, end: date })
      .refine(({ start, end }) => start <= end, { error: 'a snapshot ends after it starts', path: ['end'] }),
    text: z.strictObject({ title: line, note: paragraphText.nullable() }),
  },
  'activity-report': {
    facts: z
      .strictObject({
        snapshot: snapshotSlug,
        /** ISO3 codes in alphabetical order; empty when the report is about a whole region. */
        countries: z.array(iso3).max(30),
        region: z.enum(REGIONS).nullable(),
        /** Dates of the events told, which can lie outside the snapshot's period. */
        eventStart: date.nullable(),
        eventEnd: date.nullable(),
        supportKinds: z.array(z.enum(SUPPORT_KINDS)),
        service: slug.nullable(),
        capacity: slug.nullable(),
      })
      .refine(({ countries, region }) => countries.length > 0 !== (region !== null), {
        error: 'a report is about countries or about one whole region',
        path: ['countries'],
      })
      .refine(({ eventStart, eventEnd }) => !eventEnd || (eventStart !== null && eventStart <= eventEnd), {
        error: 'the last event date lies after the first',
        path: ['eventEnd'],
      }),
    text: z.strictObject({
      heading: line,
      body: richText.min(1),
      partner: line.nullable(),
      changeNote: paragraphText.nullable(),
      foreignPhrases: z.array(foreignPhrase).max(50),
    }),
  },
  'map-disclaimer': {
    facts: z.strictObject({ area: z.enum(DISCLAIMER_AREAS), order }),
    text: z.strictObject({ text: paragraphText }),
  },
} as const satisfies Record<ItemType, { facts: z.ZodType; text: z.ZodType }>;

/** Types that hold codes only and so have one item for all languages. */
export const UNLOCALISED_TYPES = ['country'] as const satisfies ItemType[];
export type UnlocalisedType = (typeof UNLOCALISED_TYPES)[number];
export const isUnlocalised = (type: ItemType): type is UnlocalisedType =>
  UNLOCALISED_TYPES.includes(type as UnlocalisedType);

type Schemas = typeof schemas;
export type Facts<T extends ItemType> = z.infer<Schemas[T]['facts']>;
export type TextOf<T extends ItemType> = z.infer<Schemas[T]['text']>;

/**
 * What is public of one entry in one language.
 * `publishedAt` and `firstPublishedAt` are the instants (ISO 8601, UTC) of the versions that carried it.
 * `formerSlugs` are slugs under which a snapshot was public before it got the one it has, oldest first; absent
 * where there are none. Reports may still name it by one of them.
 */
export interface Item<T extends ItemType = ItemType> {
  type: T;
  id: string;
  lang: T extends UnlocalisedType ? typeof NO_LANGUAGE : (typeof LANGUAGES)[number];
  facts: Facts<T>;
  text: TextOf<T>;
  publishedAt: string;
  firstPublishedAt: string;
  formerSlugs?: T extends 'snapshot' ? string[] : never;
}

/** `Item` for every type: a union that narrows on `type`. */
export type AnyItem = { [T in ItemType]: Item<T> }[ItemType];

const itemSchemas = new Map<string, z.ZodType>(
  Object.entries(schemas).map(([type, { facts, text }]) => [
    type,
    z.strictObject({
      type: z.literal(type),
      id: entryId,
      lang: isUnlocalised(type as ItemType) ? z.literal(NO_LANGUAGE) : z.enum(LANGUAGES),
      facts,
      text,
      publishedAt: z.iso.datetime(),
      firstPublishedAt: z.iso.datetime(),
      ...(type === 'snapshot' ? { formerSlugs: z.array(snapshotSlug).min(1).optional() } : {}),
    }),
  ]),
);

/** Names of the fields an item of this type carries, by half. The allow-list, as data. */
export function fieldsOf(type: ItemType): { facts: string[]; text: string[] } {
  const { facts, text } = schemas[type];
  return { facts: Object.keys(facts.shape), text: Object.keys(text.shape) };
}

/** Checks the facts of an entry. Returns every fault, not only the first. */
export function parseFacts<T extends ItemType>(type: T, value: unknown) {
  return schemas[type].facts.safeParse(value) as z.ZodSafeParseResult<Facts<T>>;
}

/** Checks one language's text of an entry. Returns every fault, not only the first. */
export function parseText<T extends ItemType>(type: T, value: unknown) {
  return schemas[type].text.safeParse(value) as z.ZodSafeParseResult<TextOf<T>>;
}

const typed = z.looseObject({ type: z.enum(ITEM_TYPES) });

/** @throws {z.ZodError} when the value is no item of its type */
export function parseItem(value: unknown): AnyItem {
  const { type } = typed.parse(value);
  return (itemSchemas.get(type) ?? z.never()).parse(value) as AnyItem;
}
