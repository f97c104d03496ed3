import { isLanguage } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { FACTS } from '../editorial/units';
import { uploadsReader, type Reference } from '../entries';
import { project } from '../publication/projection';
import type { Content } from './content';
import { contentOf } from './record';
import { isRecord } from './records';
import { HISTORY, type VersionRow } from './tables';

/**
 * The newest version of a unit that says, through the allow-list, what has this digest: the working fields
 * behind what is public. Call it after `catchUp`.
 * @param digest of the facts or the text as they were cleared
 * @returns null where no version says so, as after a history was cut or a file replaced
 */
export async function contentBehind(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  reference: Reference,
  unit: string,
  digest: string,
): Promise<Content | null> {
  const { type, id } = reference;
  const files = uploadsReader(strapi);
  const numbers = await trx<VersionRow>(HISTORY)
    .where({ type, entry_id: id, unit })
    .orderBy('number', 'desc')
    .select('number');
  for (const { number } of numbers) {
    const version = await trx<VersionRow>(HISTORY).where({ type, entry_id: id, unit, number }).first();
    const content = version && contentOf(version);
    if (!content) continue;
    const fields = (await withUploads(strapi, content)) as Content;
    const locale = isLanguage(unit) ? unit : null;
    const { factsDigest, textDigest } = await project(type, { ...fields, documentId: id, locale }, files);
    if ((unit === FACTS ? factsDigest : textDigest) === digest) return content;
  }
  return null;
}

/** The history names a file by its id; the allow-list reads what the media library says of it. */
async function withUploads(strapi: Core.Strapi, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) {
    const values: unknown[] = [];
    for (const part of value) values.push(await withUploads(strapi, part));
    return values;
  }
  if (!isRecord(value)) return value;
  if (typeof value['sha256'] === 'string' && typeof value['id'] === 'number')
    return strapi.db.query('plugin::upload.file').findOne({ where: { id: value['id'] } });
  const fields: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) fields[name] = await withUploads(strapi, part);
  return fields;
}
