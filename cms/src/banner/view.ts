import type { Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { loadActor, writerOf } from '../access/actor';
import { demandReadable } from '../access/readable';
import { readNames } from '../editorial/desk';
import { MOVES } from '../editorial/rules';
import { capacityFor } from '../editorial/second-person';
import { FACTS, readUnits, readWriters } from '../editorial/units';
import { changesBannerOnly, readSettings } from './settings';

/** A banner that somebody proposed, in one language. */
export interface ProposedBanner {
  /** Null to take the banner down. */
  text: string | null;
  state: 'in-review' | 'cleared' | 'sent-back';
  /** Digest of the unit with this banner. */
  digest: string;
  sentBy: string | null;
  /** What the second person asked for when sending it back. */
  remark: string | null;
  /** Why the person asking cannot agree to it; null when they can. */
  hindrance: string | null;
}

export interface BannerIn {
  lang: Language;
  /** What readers see; null for none. */
  standing: string | null;
  proposed: ProposedBanner | null;
}

export interface BannerView {
  /** Document id of the site settings; null while they are not public in any language. */
  id: string | null;
  /** Digest of the working facts. */
  facts: string;
  languages: BannerIn[];
  /** Units that say otherwise than is public: a proposal sets them aside. `facts` or a language. */
  underWay: string[];
  mayPropose: boolean;
  mayAgree: boolean;
}

/** The banner as readers see it and as it is proposed, for the page “Emergency banner”. */
export async function readBanner(strapi: Core.Strapi, userId: number): Promise<BannerView> {
  const knex = strapi.db.connection;
  const actor = await loadActor(strapi, userId);
  const mayPropose = actor.rights.has(MOVES['send-for-review'].right);
  const mayAgree = actor.rights.has(MOVES.clear.right) && actor.rights.has(MOVES['put-up'].right);
  const settings = await readSettings(strapi, knex);
  if (!settings) return { id: null, facts: '', languages: [], underWay: [], mayPropose, mayAgree };
  const { reference, facts } = settings;
  await demandReadable(strapi, actor, reference);
  const units = await readUnits(knex, reference);
  const writers = await readWriters(knex, reference);
  const nameOf = await readNames(strapi);

  const hindranceIn = (unit: string): string | null => {
    const row = units.get(unit);
    if (row?.state === 'cleared') return null;
    const capacity = capacityFor(actor, 'clear', unit, row, writers.get(unit));
    return 'reason' in capacity ? capacity.reason : null;
  };
  const languages = settings.languages.map((setting): BannerIn => {
    const { lang, standing, working: text, digest } = setting;
    const row = units.get(lang);
    const state = row?.state === 'draft' && row.remark !== null ? 'sent-back' : row?.state;
    if (!row || row.digest !== digest || !changesBannerOnly(settings, setting))
      return { lang, standing, proposed: null };
    if (state === undefined || state === 'draft') return { lang, standing, proposed: null };
    const sentBy = row.sent_by === null ? null : nameOf(writerOf({ id: row.sent_by }));
    const hindrance = mayAgree ? (hindranceIn(lang) ?? hindranceIn(FACTS)) : null;
    return { lang, standing, proposed: { text, state, digest, sentBy, remark: row.remark, hindrance } };
  });
  const underWay = [
    ...(settings.languages.every(({ publicFacts }) => publicFacts === facts) ? [] : [FACTS]),
    ...settings.languages.flatMap(({ lang, isPublicButForBanner }) => (isPublicButForBanner ? [] : [lang])),
  ];
  return { id: reference.id, facts, languages, underWay, mayPropose, mayAgree };
}
