import { isUnlocalised, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actingAs, type Actor } from '../access/actor';
import { uidOf } from '../content-types';
import { basedOn } from '../editorial/edit-base';
import { Refusal } from '../editorial/refusal';
import { FACTS } from '../editorial/units';
import { loadEntry, uploadsReader, type Reference } from '../entries';
import { factIn, fieldsOfUnit, type Attribute, type Content } from './content';
import { newestVersions } from './record';
import { isRecord } from './records';
import { say } from '../sentences';

/** What becomes the working text of a unit, and in which languages' rows: facts stand in all of them. */
export interface WriteBack {
  /** `facts` or a language. */
  unit: string;
  content: Content;
  /** Null for a type without languages. */
  languages: readonly (string | null)[];
}

/**
 * Rows a unit of an entry is written to.
 * @throws {Refusal} when the entry was deleted
 */
export async function languagesOfUnit(
  strapi: Core.Strapi,
  reference: Reference,
  unit: string,
): Promise<(string | null)[]> {
  const rows = await loadEntry(strapi, reference);
  if (rows.length === 0) throw new Refusal([say('history.deleted')]);
  return unit === FACTS ? rows.map(({ locale }) => locale) : [unit];
}

/**
 * The document service asks nobody for rights: the edit view's own are asked for here.
 * @throws {Refusal} when the account may not change the text, or a file it names is gone
 */
export async function demandWriteBack(
  strapi: Core.Strapi,
  actor: Actor,
  { type }: Reference,
  { unit, content, languages }: WriteBack,
): Promise<void> {
  const permissions: { properties: { locales?: string[] | null } | null }[] = await strapi.db
    .query('admin::permission')
    .findMany({
      where: {
        action: 'plugin::content-manager.explorer.update',
        subject: uidOf(type),
        role: { users: { id: actor.id } },
      },
    });
  const may = (language: string | null) =>
    permissions.some(({ properties }) => {
      const locales = properties?.locales;
      return !locales || language === null || locales.includes(language);
    });
  if (permissions.length === 0 || !languages.every(may)) throw new Refusal([say('text.notWritable')]);
  const values = fieldsOfUnit(strapi, type, unit).map(({ name }) => content[name]);
  const gone = await missingFiles(strapi, values);
  if (gone.length > 0) throw new Refusal(gone);
}

/**
 * Makes a unit's content the working text, through the document service like any other change and over
 * whatever stands: it voids the clearance. Call it under `lockEntry`, after `demandWriteBack`.
 */
export async function writeBack(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  actor: Actor,
  reference: Reference,
  { unit, content, languages }: WriteBack,
): Promise<void> {
  const { type, id } = reference;
  const fields = fieldsOfUnit(strapi, type, unit);
  for (const language of languages) {
    const data = Object.fromEntries(
      fields.map(({ name, attribute }) => [name, asInput(attribute, factIn(content[name], language ?? ''))]),
    );
    const now = Object.fromEntries(
      [...(await newestVersions(trx, reference))].map(([of, head]) => [of, head.number]),
    );
    await actingAs(actor, () =>
      basedOn(now, () =>
        strapi.documents(uidOf(type)).update({
          documentId: id,
          ...(isUnlocalised(type) ? {} : { locale: language as Language }),
          data: { ...data, updatedBy: actor.id },
        }),
      ),
    );
  }
}

/** A value of the history as Strapi takes it: a file by its id. */
export function asInput(attribute: Attribute, value: unknown): unknown {
  if (value === null) return attribute.repeatable ? [] : null;
  return withFileIds(value);
}

function withFileIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFileIds);
  if (!isRecord(value)) return value;
  if (isFile(value)) return value['id'];
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withFileIds(inner)]));
}

const isFile = (value: Record<string, unknown>): boolean =>
  typeof value['sha256'] === 'string' && typeof value['id'] === 'number';

function filesIn(value: unknown): { id: number; name: string; sha256: string }[] {
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (!isRecord(value)) return [];
  if (isFile(value))
    return [{ id: Number(value['id']), name: String(value['name']), sha256: String(value['sha256']) }];
  return Object.values(value).flatMap(filesIn);
}

/** A file that is gone, or has other bytes now, cannot come back by its reference. */
async function missingFiles(strapi: Core.Strapi, values: readonly unknown[]): Promise<string[]> {
  const reader = uploadsReader(strapi);
  const sentences: string[] = [];
  for (const { id, name, sha256 } of values.flatMap(filesIn)) {
    const file = await strapi.db.query('plugin::upload.file').findOne({ where: { id } });
    if (!file) {
      sentences.push(say('history.fileGone', { name }));
    } else if ((await reader.read(file.url)).sha256 !== sha256) {
      sentences.push(say('history.fileReplaced', { name }));
    }
  }
  return sentences;
}
