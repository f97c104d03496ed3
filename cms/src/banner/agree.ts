import type { Core } from '@strapi/strapi';
import { demand, loadActor } from '../access/actor';
import { moveUnits } from '../editorial/clearance';
import { Refusal } from '../editorial/refusal';
import { MOVES } from '../editorial/rules';
import { FACTS, readUnits } from '../editorial/units';
import { lockEntry } from '../history/record';
import { digestOf } from '../publication/digest';
import { putUp, type Publication } from '../publication/publish';
import { say } from '../sentences';
import { inTransaction } from '../transaction';
import { changesBannerOnly, demandSettings } from './settings';

/** Digests as the person saw them, by unit: the facts, and each language they agree to. */
export type Seen = Readonly<Record<string, string>>;

/**
 * Clears a proposed banner and puts it up, in the languages that were seen and in no other, as one version.
 * @throws {Refusal} when anything of it changed since, it would put up more than a banner, or the account wrote,
 * changed or sent it
 */
export async function agreeToBanner(strapi: Core.Strapi, userId: number, seen: Seen): Promise<Publication> {
  const actor = await loadActor(strapi, userId);
  demand(actor, MOVES.clear.right);
  demand(actor, MOVES['put-up'].right);
  return inTransaction(strapi, async ({ trx }) => {
    const { reference } = await demandSettings(strapi, trx);
    await lockEntry(strapi, trx, reference);
    const settings = await demandSettings(strapi, trx);
    const asked = settings.languages.filter(
      (setting) => seen[setting.lang] !== undefined && changesBannerOnly(settings, setting),
    );
    const digests = {
      [FACTS]: settings.facts,
      ...Object.fromEntries(asked.map((one) => [one.lang, one.digest])),
    };
    if (asked.length === 0 || digestOf(seen) !== digestOf(digests))
      throw new Refusal([say('banner.changed')]);

    const languages = asked.map(({ lang }) => lang);
    const units = await readUnits(trx, reference);
    // What was cleared in the entry's own panel meanwhile needs putting up only.
    const isCleared = [FACTS, ...languages].every((unit) => units.get(unit)?.state === 'cleared');
    if (!isCleared) await moveUnits(strapi, userId, { ...reference, move: 'clear', languages, seen });
    return putUp(strapi, userId, [{ ...reference, languages }]);
  });
}
