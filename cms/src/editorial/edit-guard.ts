import { isLanguage, isUnlocalised, type ItemType } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { currentWriter } from '../access/actor';
import { uidOf } from '../content-types';
import type { Reference } from '../entries';
import { comparable, factIn, workingFields, type Content, type Field } from '../history/content';
import { concealedFrom, isConcealed } from '../history/need-to-know';
import { contentAt, isDeleted, type VersionHead } from '../history/record';
import { lockHead } from '../publication/tables';
import { digestOf } from '../publication/digest';
import { Conflict, type ConflictDetail, type RefusedEdit } from './conflict';
import { currentBase, tagOf } from './edit-base';
import { FACTS } from './units';
import { listed, say } from '../sentences';

interface Edit {
  reference: Reference;
  /** Undefined for types without language. */
  language: string | undefined;
  /** Fields of the write. Those the editor did not touch and somebody else changed are taken out. */
  data: Record<string, unknown>;
}

/** The language a write is about, as Strapi decides it. */
export async function languageOf(
  strapi: Core.Strapi,
  type: ItemType,
  locale: unknown,
): Promise<string | undefined> {
  if (isUnlocalised(type)) return undefined;
  if (typeof locale === 'string' && locale !== '*') return locale;
  return String(await strapi.plugin('i18n').service('locales').getDefaultLocale());
}

/**
 * Lets an edit through only when nobody's text is lost by it. Runs inside the write's transaction, under the
 * entry's lock, after the history caught up.
 *
 * A form always sends all its fields, so what counts is which of them the editor changed: compared, field by
 * field, with the versions the form was filled from. A unit nothing of which was changed keeps what others
 * wrote since; a unit that both changed is a conflict. An edit that does not say what it is based on may
 * change only what its own account changed last.
 * @throws {Conflict} when the edit would overwrite what somebody else wrote
 */
export async function guardEdit(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  newest: ReadonlyMap<string, VersionHead>,
  { reference, language, data }: Edit,
): Promise<void> {
  const writer = currentWriter(strapi);
  // Code of ours without an account behind it: it read what it writes in the same transaction.
  if (writer === 'system') return;
  const base = currentBase(strapi);
  const sent = { reference, language: language ?? null, data: { ...data } };
  const concealed = await concealedFrom(strapi, trx, writer, reference);
  const fields = workingFields(strapi, reference.type);
  const units: [string, readonly Field[]][] = [[FACTS, fields.facts]];
  if (language !== undefined) units.push([language, fields.text]);
  const conflicts: ConflictDetail[] = [];

  for (const [unit, unitFields] of units) {
    const head = newest.get(unit);
    if (!head || isDeleted(head)) continue;
    const now = await contentAt(trx, reference, unit, head.number);
    const valueIn = (content: Content, { name, attribute }: Field) =>
      digestOf(comparable(strapi, attribute, factIn(content[name], language ?? '')));
    const differing = unitFields.filter(
      (field) =>
        field.name in data &&
        digestOf(comparable(strapi, field.attribute, data[field.name])) !== valueIn(now, field),
    );
    if (differing.length === 0) continue;

    const said = base?.filledFrom[unit];
    // A version this account may not read is none that it filled a form from.
    const from = said !== undefined && isConcealed(concealed, unit, said) && said > 0 ? undefined : said;
    const detail = { unit, base: from ?? null, newest: head.number, writer: head.writer, at: head.at };
    if (base === undefined || from === undefined) {
      if (head.writer !== writer) conflicts.push(detail);
      continue;
    }
    const before = await contentAt(trx, reference, unit, from);
    const changed = differing.filter(
      (field) => digestOf(comparable(strapi, field.attribute, data[field.name])) !== valueIn(before, field),
    );
    for (const field of differing) {
      if (!changed.includes(field)) Reflect.deleteProperty(data, field.name);
    }
    const seen = await contentAt(trx, reference, unit, base.seen[unit] ?? from);
    if (changed.length > 0 && digestOf(seen) !== digestOf(now)) conflicts.push(detail);
  }
  if (conflicts.length > 0) throw conflictOf(strapi, conflicts, tagFor(newest, language), sent);
}

/**
 * For a write that replaces a whole unit: it is based on the newest version, or on nothing while its own
 * account made the newest.
 * @throws {Conflict} when somebody changed the unit since the caller read it
 */
export async function guardReplacement(
  strapi: Core.Strapi,
  newest: ReadonlyMap<string, VersionHead>,
  { unit, reference, data }: { unit: string; reference: Reference; data: Readonly<Record<string, unknown>> },
): Promise<void> {
  const head = newest.get(unit);
  if (!head) return;
  const seen = currentBase(strapi)?.seen[unit];
  if (seen === undefined ? head.writer === currentWriter(strapi) : seen === head.number) return;
  const detail = { unit, base: seen ?? null, newest: head.number, writer: head.writer, at: head.at };
  const language = unit === FACTS ? undefined : unit;
  throw conflictOf(strapi, [detail], tagFor(newest, language), {
    reference,
    language: language ?? null,
    data,
  });
}

/**
 * A deletion that says what it is based on is held to it. One that does not say is let through: what it
 * deletes stays in the history.
 * @throws {Conflict} when somebody changed the text since
 */
export async function guardDeletion(
  strapi: Core.Strapi,
  newest: ReadonlyMap<string, VersionHead>,
  reference: Reference,
): Promise<void> {
  const seen = currentBase(strapi)?.seen ?? {};
  const conflicts = Object.entries(seen).flatMap(([unit, number]): ConflictDetail[] => {
    const head = newest.get(unit);
    if (!head || head.number === number) return [];
    return [{ unit, base: number, newest: head.number, writer: head.writer, at: head.at }];
  });
  if (conflicts.length > 0)
    throw conflictOf(strapi, conflicts, null, { reference, language: null, data: {} });
}

/**
 * Strapi looks whether a single type is there, and creates it when it is not: two people who do so at once
 * would make two, of which one is never seen again.
 * @throws {Conflict} when it is there already
 */
export async function guardCreation(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  type: ItemType,
): Promise<void> {
  if (strapi.contentType(uidOf(type)).kind !== 'singleType') return;
  await lockHead(trx);
  if ((await strapi.db.query(uidOf(type)).count()) > 0) {
    throw new Conflict(say('conflict.created'), [], null);
  }
}

const tagFor = (newest: ReadonlyMap<string, VersionHead>, language: string | undefined): string =>
  tagOf(newest, language !== undefined && isLanguage(language) ? language : null);

function conflictOf(
  strapi: Core.Strapi,
  conflicts: readonly ConflictDetail[],
  newest: string | null,
  edit: RefusedEdit,
): Conflict {
  const own = conflicts.every(({ writer }) => writer === currentWriter(strapi));
  const units = listed(
    conflicts.map(({ unit }) =>
      unit === FACTS ? say('unit.theFacts') : say('unit.theText', { language: unit }),
    ),
  );
  return new Conflict(
    own ? say('conflict.own', { units }) : say('conflict.other', { units }),
    conflicts,
    newest,
    edit,
  );
}
