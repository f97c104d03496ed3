import { isLanguage, isUnlocalised, type ItemType } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { uidOf } from '../content-types';
import { FACTS } from '../editorial/units';
import { loadEntry, uploadsReader, type Reference } from '../entries';
import type { Entry } from '../publication/allow-list';
import { digestOf } from '../publication/digest';
import type { FileReader } from '../publication/media';
import { isRecord } from './records';

/**
 * What the history keeps: every field a person can fill in, internal ones included, unlike the allow-list,
 * which knows only what may become public.
 */

/** Values of a unit's fields by name. Empty and absent are both null. */
export type Content = Readonly<Record<string, unknown>>;

/** A file as the history knows it. Its bytes are told apart by their hash. */
export interface MediaReference {
  id: number;
  name: string;
  sha256: string;
}

/** A fact whose languages disagree, which only a write around Strapi can bring about. */
export interface Disagreement {
  byLanguage: Readonly<Record<string, unknown>>;
}

export interface Attribute {
  type: string;
  repeatable?: boolean | undefined;
  multiple?: boolean | undefined;
  component?: string | undefined;
}

export interface Field {
  name: string;
  attribute: Attribute;
}

const schemaAttribute = z.looseObject({
  type: z.string(),
  repeatable: z.boolean().optional(),
  multiple: z.boolean().optional(),
  component: z.string().optional(),
  pluginOptions: z
    .looseObject({ i18n: z.looseObject({ localized: z.boolean().optional() }).optional() })
    .optional(),
});

/** Strapi's own columns: no person fills them in. */
const OF_STRAPI = new Set([
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

const fieldsOfSchema = (attributes: object) =>
  Object.entries(attributes)
    .filter(([name]) => !OF_STRAPI.has(name))
    .map(([name, attribute]) => ({ name, attribute: schemaAttribute.parse(attribute) }));

/** Fields of a type's two kinds of unit, as its schema has them. */
export function workingFields(strapi: Core.Strapi, type: ItemType): { facts: Field[]; text: Field[] } {
  const fields = fieldsOfSchema(strapi.contentType(uidOf(type)).attributes);
  const isText = ({ attribute }: (typeof fields)[number]) =>
    !isUnlocalised(type) && attribute.pluginOptions?.i18n?.localized === true;
  return { facts: fields.filter((field) => !isText(field)), text: fields.filter(isText) };
}

export const fieldsOfUnit = (strapi: Core.Strapi, type: ItemType, unit: string): Field[] =>
  workingFields(strapi, type)[unit === FACTS ? 'facts' : 'text'];

const componentFields = (strapi: Core.Strapi, uid: string): Field[] =>
  fieldsOfSchema(
    Object.values(strapi.components).find((component) => component.uid === uid)?.attributes ?? {},
  );

export const isDisagreement = (value: unknown): value is Disagreement =>
  isRecord(value) && isRecord(value['byLanguage']);

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const idOfMedia = (value: unknown): number | null => {
  const id = isRecord(value) ? value['id'] : value;
  return id === null || id === undefined ? null : Number(id);
};

/**
 * A field's value so that two of them can be compared, wherever they come from: a form, a row, the history.
 * A file is its id here.
 */
export function comparable(strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown {
  if (isNothing(value)) return null;
  if (attribute.type === 'media') return Array.isArray(value) ? value.map(idOfMedia) : idOfMedia(value);
  if (attribute.type === 'component') {
    if (Array.isArray(value)) return value.map((part) => comparablePart(strapi, attribute, part));
    return comparablePart(strapi, attribute, value);
  }
  return value;
}

function comparablePart(strapi: Core.Strapi, attribute: Attribute, part: unknown): unknown {
  if (!isRecord(part)) return part;
  const fields = componentFields(strapi, String(attribute.component));
  return Object.fromEntries(
    fields.map(({ name, attribute: inner }) => [name, comparable(strapi, inner, part[name])]),
  );
}

const uploaded = z.looseObject({ id: z.number(), name: z.string(), url: z.string() });

async function readMedia(value: unknown, files: FileReader): Promise<MediaReference> {
  const { id, name, url } = uploaded.parse(value);
  return { id, name, sha256: (await files.read(url)).sha256 };
}

/** A value of a row as the history keeps it: without Strapi's ids, files by their hash. */
async function readValue(
  strapi: Core.Strapi,
  attribute: Attribute,
  value: unknown,
  files: FileReader,
): Promise<unknown> {
  if (isNothing(value)) return null;
  if (Array.isArray(value) && (attribute.type === 'media' || attribute.type === 'component')) {
    const values: unknown[] = [];
    for (const part of value) values.push(await readValue(strapi, attribute, part, files));
    return values;
  }
  if (attribute.type === 'media') return readMedia(value, files);
  if (attribute.type === 'component' && isRecord(value)) {
    return readFields(strapi, componentFields(strapi, String(attribute.component)), value, files);
  }
  return value;
}

async function readFields(
  strapi: Core.Strapi,
  fields: readonly Field[],
  row: Readonly<Record<string, unknown>>,
  files: FileReader,
): Promise<Content> {
  const content: Record<string, unknown> = {};
  for (const { name, attribute } of fields) {
    content[name] = await readValue(strapi, attribute, row[name], files);
  }
  return content;
}

function agree(byLanguage: ReadonlyMap<string, Content>, fields: readonly Field[]): Content {
  const content: Record<string, unknown> = {};
  for (const { name } of fields) {
    const values = new Map([...byLanguage].map(([language, facts]) => [language, facts[name] ?? null]));
    const digests = new Set([...values.values()].map(digestOf));
    content[name] = digests.size === 1 ? [...values.values()][0] : { byLanguage: Object.fromEntries(values) };
  }
  return content;
}

/** Working fields of every unit of an entry as they stand now. Empty for an entry that is not there. */
export async function readContents(strapi: Core.Strapi, reference: Reference): Promise<Map<string, Content>> {
  const { facts, text } = workingFields(strapi, reference.type);
  const files = uploadsReader(strapi);
  const rows: Entry[] = await loadEntry(strapi, reference);
  const contents = new Map<string, Content>();
  const factsOf = new Map<string, Content>();
  for (const row of rows) {
    factsOf.set(row.locale ?? '', await readFields(strapi, facts, row, files));
    if (!isUnlocalised(reference.type) && isLanguage(row.locale)) {
      contents.set(row.locale, await readFields(strapi, text, row, files));
    }
  }
  if (facts.length > 0 && rows.length > 0) contents.set(FACTS, agree(factsOf, facts));
  return contents;
}

/** What a language's row says of a fact. */
export const factIn = (value: unknown, language: string): unknown =>
  isDisagreement(value) ? (value.byLanguage[language] ?? null) : value;
