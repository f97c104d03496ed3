import type { Facts, ItemType, TextOf } from '@mediation/content';
import { z } from 'zod';
import { readPicture, readPublishedFile, type FileReader } from './media';
import { readRichText } from './rich-text';

/**
 * What of an entry may become public, field by field. A field that is not named here cannot leave; a field
 * of the contract that is not named here does not compile.
 *
 * Values are read as they stand in the database and are checked against the contract afterwards, so that a
 * working text that is not ready yet still has a digest.
 */
export type Entry = Readonly<Record<string, unknown>> & { documentId: string; locale: string | null };

const entryRow = z.looseObject({ documentId: z.string(), locale: z.string().nullish() });

export const asEntry = (row: unknown): Entry => {
  const entry = entryRow.parse(row);
  return { ...entry, locale: entry.locale ?? null };
};

type Candidate<T> = { [K in keyof T]: (entry: Entry, files: FileReader) => unknown };
type AllowList = { [T in ItemType]: { facts: Candidate<Facts<T>>; text: Candidate<TextOf<T>> } };

const field = (name: string) => (entry: Entry) => entry[name];
const words = (name: string) => (entry: Entry) => {
  const value = entry[name];
  return typeof value === 'string' ? value.trim() : value;
};
/** Empty and absent are the same for a field that may be left out. */
const optional = (name: string) => (entry: Entry) => {
  const value = words(name)(entry);
  return value === undefined || value === '' ? null : value;
};
const richText = (name: string) => (entry: Entry) => readRichText(entry[name]);
const sortedCodes = (name: string) => (entry: Entry) => {
  const value = entry[name] ?? [];
  return Array.isArray(value) ? [...value].sort() : value;
};
const file = (entry: Entry, files: FileReader) => readPublishedFile(entry['file'], files);

function foreignPhrases(entry: Entry): unknown {
  const phrases = entry['foreignPhrases'] ?? [];
  if (!Array.isArray(phrases)) return phrases;
  return phrases.map((phrase: Entry) => ({ phrase: words('phrase')(phrase), language: phrase['language'] }));
}

export const ALLOW_LIST: AllowList = {
  'site-setting': {
    facts: { currentSnapshot: field('currentSnapshot'), contactEmail: words('contactEmail') },
    text: {
      organisationName: words('organisationName'),
      unitName: words('unitName'),
      footer: words('footer'),
      emergencyBanner: optional('emergencyBanner'),
      logo: (entry, files) => readPicture(entry['logo'], files),
    },
  },
  overview: {
    facts: {},
    text: {
      title: words('title'),
      introduction: richText('introduction'),
      snapshotHeading: words('snapshotHeading'),
      snapshotHint: words('snapshotHint'),
      sensitivityNote: richText('sensitivityNote'),
      aboutHeading: words('aboutHeading'),
      aboutText: richText('aboutText'),
      factsheetsHeading: words('factsheetsHeading'),
      servicesHeading: words('servicesHeading'),
      capacitiesHeading: words('capacitiesHeading'),
      disclaimersHeading: words('disclaimersHeading'),
      regionActivitiesHeading: words('regionActivitiesHeading'),
      backToParent: words('backToParent'),
      parentUrl: words('parentUrl'),
      backToOverview: words('backToOverview'),
    },
  },
  service: {
    facts: { order: field('order'), slug: field('slug') },
    text: { title: words('title'), body: richText('body') },
  },
  capacity: {
    facts: { order: field('order'), slug: field('slug') },
    text: { title: optional('title'), body: richText('body') },
  },
  factsheet: {
    facts: { order: field('order'), date: field('date') },
    text: { title: words('title'), language: field('language'), file },
  },
  periodical: {
    facts: { kind: field('kind'), period: field('period'), date: field('date') },
    text: { title: words('title'), language: field('language'), file, url: optional('url') },
  },
  region: {
    facts: { order: field('order'), slug: field('slug') },
    text: { shortName: words('shortName'), fullName: words('fullName'), summary: optional('summary') },
  },
  country: {
    facts: { iso3: field('iso3'), region: field('region') },
    text: {},
  },
  snapshot: {
    facts: { slug: field('slug'), start: field('start'), end: field('end') },
    text: { title: words('title'), note: optional('note') },
  },
  'activity-report': {
    facts: {
      snapshot: field('snapshot'),
      countries: sortedCodes('countries'),
      region: optional('region'),
      eventStart: optional('eventStart'),
      eventEnd: optional('eventEnd'),
      supportKinds: sortedCodes('supportKinds'),
      service: optional('service'),
      capacity: optional('capacity'),
    },
    text: {
      heading: words('heading'),
      body: richText('body'),
      partner: optional('partner'),
      changeNote: optional('changeNote'),
      foreignPhrases,
    },
  },
  'map-disclaimer': {
    facts: { area: field('area'), order: field('order') },
    text: { text: words('text') },
  },
};

/**
 * Facts that stay inside and are cleared all the same: lowering a sensitivity needs the second person as
 * much as changing a country does.
 */
export const INTERNAL_FACTS: Partial<Record<ItemType, readonly string[]>> = {
  'activity-report': ['sensitivity'],
};
