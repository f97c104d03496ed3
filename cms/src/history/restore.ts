import { isUnlocalised, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { actingAs, loadActor, writerOf } from '../access/actor';
import { demandReadable } from '../access/readable';
import { uidOf } from '../content-types';
import { basedOn } from '../editorial/edit-base';
import { guardReplacement } from '../editorial/edit-guard';
import { Refusal } from '../editorial/refusal';
import { FACTS } from '../editorial/units';
import { loadEntry, uploadsReader, type Reference } from '../entries';
import { inTransaction } from '../transaction';
import { factIn, fieldsOfUnit, type Attribute } from './content';
import { concealedFrom } from './need-to-know';
import { demandVersion } from './read';
import { catchUp, contentOf, lockEntry, newestVersions } from './record';
import { isRecord } from './records';

export interface RestoreRequest extends Reference {
  /** `facts` or a language. */
  unit: string;
  number: number;
}

/**
 * Makes an earlier version the working text again, through the document service like any other change: it
 * voids the clearance and needs two people to become public. Facts go to all languages.
 * @throws {errors.NotFoundError} when there is no such version, or not for this account to know of
 * @throws {Refusal} when a file it names is gone, or the account may not change the text
 * @throws {Conflict} when somebody changed the unit since the caller read it
 */
export async function restore(strapi: Core.Strapi, userId: number, request: RestoreRequest): Promise<void> {
  const { type, id, unit, number } = request;
  const actor = await loadActor(strapi, userId);
  await demandReadable(strapi, actor, request);
  await inTransaction(strapi, async ({ trx }) => {
    await lockEntry(strapi, trx, request);
    const newest = await catchUp(strapi, trx, request);
    const concealed = await concealedFrom(strapi, trx, writerOf(actor), request);
    const content = contentOf(await demandVersion(trx, request, { unit, number, concealed }));
    if (!content) throw new Refusal([`There is no version ${number} of “${unit}” to restore.`]);
    const rows = await loadEntry(strapi, request);
    if (rows.length === 0)
      throw new Refusal(['This entry was deleted. Make a new one and copy the text from its history.']);
    const languages = unit === FACTS ? rows.map(({ locale }) => locale) : [unit];
    await demandUpdate(strapi, actor.id, request, languages);
    const fields = fieldsOfUnit(strapi, type, unit);
    const gone = await missingFiles(
      strapi,
      fields.map(({ name }) => content[name]),
    );
    if (gone.length > 0) throw new Refusal(gone);
    await actingAs(actor, () =>
      guardReplacement(strapi, newest, { unit, reference: { type, id }, data: content }),
    );
    for (const language of languages) {
      const data = Object.fromEntries(
        fields.map(({ name, attribute }) => [
          name,
          asInput(attribute, factIn(content[name], language ?? '')),
        ]),
      );
      const now = Object.fromEntries(
        [...(await newestVersions(trx, request))].map(([of, head]) => [of, head.number]),
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
  });
}

/** The document service asks nobody for rights: the edit view's own are asked for here. */
async function demandUpdate(
  strapi: Core.Strapi,
  userId: number,
  { type }: Reference,
  languages: readonly (string | null)[],
): Promise<void> {
  const permissions: { properties: { locales?: string[] | null } | null }[] = await strapi.db
    .query('admin::permission')
    .findMany({
      where: {
        action: 'plugin::content-manager.explorer.update',
        subject: uidOf(type),
        role: { users: { id: userId } },
      },
    });
  const may = (language: string | null) =>
    permissions.some(({ properties }) => {
      const locales = properties?.locales;
      return !locales || language === null || locales.includes(language);
    });
  if (permissions.length === 0 || !languages.every(may))
    throw new Refusal(['Your account may not change this text.']);
}

/** Strapi takes a file by its id. */
function asInput(attribute: Attribute, value: unknown): unknown {
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
      sentences.push(
        `The file “${name}” is gone from the media library. Upload it again, then choose it in the form.`,
      );
    } else if ((await reader.read(file.url)).sha256 !== sha256) {
      sentences.push(`The file “${name}” was replaced since. Choose the right one in the form.`);
    }
  }
  return sentences;
}
