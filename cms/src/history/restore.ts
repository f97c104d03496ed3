import type { Core } from '@strapi/strapi';
import { actingAs, loadActor, writerOf } from '../access/actor';
import { demandReadable } from '../access/readable';
import { guardReplacement } from '../editorial/edit-guard';
import { Refusal } from '../editorial/refusal';
import type { Reference } from '../entries';
import { say } from '../sentences';
import { inTransaction } from '../transaction';
import { concealedFrom } from './need-to-know';
import { demandVersion } from './read';
import { catchUp, contentOf, lockEntry } from './record';
import { demandWriteBack, languagesOfUnit, writeBack } from './write-back';

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
    if (!content) throw new Refusal([say('history.noVersionToRestore', { number, unit })]);
    const back = { unit, content, languages: await languagesOfUnit(strapi, request, unit) };
    await demandWriteBack(strapi, actor, request, back);
    await actingAs(actor, () =>
      guardReplacement(strapi, newest, { unit, reference: { type, id }, data: content }),
    );
    await writeBack(strapi, trx, actor, request, back);
  });
}
