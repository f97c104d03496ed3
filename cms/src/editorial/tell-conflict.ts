import type { Core } from '@strapi/strapi';
import { currentWriter } from '../access/actor';
import { changesSince } from '../history/changes-since';
import { concealedFrom } from '../history/need-to-know';
import type { Conflict, ToldConflict } from './conflict';

/**
 * What the second editor is told: what the first changed, field by field. Versions never change, so this is
 * read after the refused write's transaction has ended: comparing long texts holds up nobody.
 */
export async function tellConflict(
  strapi: Core.Strapi,
  { conflicts, edit }: Conflict,
): Promise<ToldConflict[]> {
  const knex = strapi.db.connection;
  const told: ToldConflict[] = [];
  for (const detail of conflicts) {
    if (!edit) continue;
    const { reference, language, data } = edit;
    const concealed = await concealedFrom(strapi, knex, currentWriter(strapi), reference);
    const { unit, base, newest: to } = detail;
    const since = { unit, from: base ?? to - 1, to, language, data };
    told.push({ ...detail, fields: await changesSince(strapi, knex, reference, since, concealed) });
  }
  return told;
}
