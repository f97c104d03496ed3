import { LANGUAGES } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { actingAs, loadActor, writerOf, type Actor } from '../access/actor';
import { demandReadable, isReadable, mayCreate } from '../access/readable';
import { appendAudit } from '../audit/append';
import { uidOf } from '../content-types';
import { NotThere, Refusal } from '../editorial/refusal';
import { FACTS } from '../editorial/units';
import type { Reference } from '../entries';
import { fieldsOfUnit, factIn, readContents, type Content } from '../history/content';
import { lockEntry } from '../history/record';
import { asInput } from '../history/write-back';
import { say } from '../sentences';
import { inTransaction, type Transaction } from '../transaction';
import { quarterAfter, titleOfQuarter } from './quarter';
import { ORIGINS, type OriginRow } from './tables';

async function demandMaker(strapi: Core.Strapi, userId: number): Promise<Actor> {
  const actor = await loadActor(strapi, userId);
  for (const type of ['snapshot', 'activity-report'] as const) {
    if (!(await mayCreate(strapi, actor, type))) {
      throw new Refusal([say('quarter.notAuthor')]);
    }
  }
  return actor;
}

/**
 * Makes the snapshot of the quarter after this one, as a working text in six languages, unless it is there.
 * @returns its slug, and whether it was made now
 * @throws {Refusal} when the account makes no snapshots
 */
export async function startNextQuarter(
  strapi: Core.Strapi,
  userId: number,
  after: string,
): Promise<{ snapshot: string; made: boolean }> {
  const actor = await demandMaker(strapi, userId);
  const quarter = quarterAfter(after);
  const { slug, start, end } = quarter;
  return inTransaction(strapi, async ({ trx }) => {
    // Of two who start it at once, the second finds it there.
    const before = await trx(snapshotTable(strapi)).where({ slug: after }).orderBy('id').forUpdate();
    if (before.length === 0) throw new Refusal([say('quarter.absent', { snapshot: after })]);
    if (await trx(snapshotTable(strapi)).where({ slug }).first()) return { snapshot: slug, made: false };
    await actingAs(actor, async () => {
      const documents = strapi.documents(uidOf('snapshot'));
      let documentId: string | undefined;
      for (const locale of LANGUAGES) {
        const data = { ...by(actor), slug, start, end, title: titleOfQuarter(quarter, locale) };
        if (documentId) await documents.update({ documentId, locale, data });
        else documentId = (await documents.create({ locale, data })).documentId;
      }
    });
    return { snapshot: slug, made: true };
  });
}

const snapshotTable = (strapi: Core.Strapi): string => strapi.db.metadata.get(uidOf('snapshot')).tableName;

const by = ({ id }: Actor) => ({ createdBy: id, updatedBy: id });

/** What belongs to the quarter a report is of: when it happened, and what its readers were told of a change. */
const LEFT_BEHIND = { eventStart: null, eventEnd: null, changeNote: null };

/**
 * Copies a report, in all its languages, as a working text of a later quarter that nobody cleared. The copy
 * keeps a link to its origin, and is made once: asked again, the answer is the copy that is there.
 * @throws {NotThere} when the report is not there, or not for this account to know of
 * @throws {Refusal} when the account makes no reports, or there is no such snapshot
 */
export async function carryOver(
  strapi: Core.Strapi,
  userId: number,
  { id, snapshot }: { id: string; snapshot: string },
): Promise<{ id: string; made: boolean }> {
  const actor = await demandMaker(strapi, userId);
  const origin: Reference = { type: 'activity-report', id };
  await demandReadable(strapi, actor, origin);
  return inTransaction(strapi, async (transaction) => {
    const { trx } = transaction;
    await lockEntry(strapi, trx, origin);
    const contents = await readContents(strapi, origin);
    const facts = contents.get(FACTS);
    if (!facts) throw new NotThere();
    if (!(await trx(snapshotTable(strapi)).where({ slug: snapshot }).first())) {
      throw new Refusal([say('quarter.startFirst', { snapshot })]);
    }
    if (facts['snapshot'] === snapshot) throw new Refusal([say('quarter.same', { snapshot })]);
    const there = await copyIn(strapi, actor, transaction, id, snapshot);
    if (there !== null) return { id: there, made: false };
    const copy = await copyReport(strapi, actor, contents, facts, snapshot);
    const carried_at = new Date().toISOString();
    await trx<OriginRow>(ORIGINS).insert({
      report_id: copy,
      origin_id: id,
      carried_at,
      carried_by: actor.id,
    });
    await appendAudit(trx, {
      actor: writerOf(actor),
      action: 'carry-over',
      subject: { type: 'activity-report', id: copy, origin: id, snapshot },
    });
    return { id: copy, made: true };
  });
}

async function copyReport(
  strapi: Core.Strapi,
  actor: Actor,
  contents: ReadonlyMap<string, Content>,
  facts: Content,
  snapshot: string,
): Promise<string> {
  const inputOf = (unit: string, content: Content, language: string) =>
    fieldsOfUnit(strapi, 'activity-report', unit).map(({ name, attribute }) => [
      name,
      asInput(attribute, factIn(content[name], language)),
    ]);
  return actingAs(actor, async () => {
    const documents = strapi.documents(uidOf('activity-report'));
    let documentId: string | undefined;
    for (const locale of LANGUAGES) {
      const text = contents.get(locale);
      if (!text) continue;
      const data = {
        ...Object.fromEntries([...inputOf(FACTS, facts, locale), ...inputOf(locale, text, locale)]),
        ...LEFT_BEHIND,
        ...by(actor),
        snapshot,
      };
      if (documentId) await documents.update({ documentId, locale, data });
      else documentId = (await documents.create({ locale, data })).documentId;
    }
    if (!documentId) throw new NotThere();
    return documentId;
  });
}

/** A copy of the report that is in this quarter already; one the account may not know of is none. */
async function copyIn(
  strapi: Core.Strapi,
  actor: Actor,
  { trx }: Transaction,
  origin: string,
  snapshot: string,
): Promise<string | null> {
  const { tableName } = strapi.db.metadata.get(uidOf('activity-report'));
  const copies: { document_id: string }[] = await trx(tableName)
    .whereIn('document_id', trx<OriginRow>(ORIGINS).where({ origin_id: origin }).select('report_id'))
    .where({ snapshot })
    .distinct('document_id');
  for (const { document_id: id } of copies) {
    if (await isReadable(strapi, actor, { type: 'activity-report', id })) return id;
  }
  return null;
}
