import { LANGUAGES, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { demand, loadActor, type Actor } from '../access/actor';
import { demandReadable } from '../access/readable';
import { moveUnits } from '../editorial/clearance';
import { Refusal } from '../editorial/refusal';
import { MOVES } from '../editorial/rules';
import { FACTS } from '../editorial/units';
import type { Reference } from '../entries';
import { contentBehind } from '../history/public-version';
import { catchUp, lockEntry } from '../history/record';
import { demandWriteBack, languagesOfUnit, writeBack } from '../history/write-back';
import { say } from '../sentences';
import { inTransaction } from '../transaction';
import { demandSettings, type SettingIn } from './settings';

/** Banner by language; null or empty takes it down. Languages that are not named stay as they are. */
export type BannerTexts = Readonly<Partial<Record<Language, string | null>>>;

/** A version of the site settings that was being written, and stands in the history only now. */
export interface SetAside {
  /** `facts` or a language. */
  unit: string;
  number: number;
}

/**
 * Proposes a banner: the site settings as they are public, with this banner, become the working text and are
 * sent for review. What else was being written of them stays in the history, and is named in the answer.
 * @throws {Refusal} when the settings are not public in a language, these banners stand already, or the account
 * may not write or send them
 */
export async function proposeBanner(
  strapi: Core.Strapi,
  userId: number,
  texts: BannerTexts,
): Promise<SetAside[]> {
  const actor = await loadActor(strapi, userId);
  demand(actor, MOVES['send-for-review'].right);
  return inTransaction(strapi, async ({ trx }) => {
    const { reference } = await demandSettings(strapi, trx);
    await demandReadable(strapi, actor, reference);
    await lockEntry(strapi, trx, reference);
    const newest = await catchUp(strapi, trx, reference);
    const settings = await demandSettings(strapi, trx);
    const wanted = demandNews(settings.languages, texts);
    const facts = demandSameFacts(wanted.map(({ setting }) => setting));
    const languages = wanted.map(({ setting }) => setting.lang);
    const moved = [
      ...(settings.facts === facts ? [] : [FACTS]),
      ...wanted.flatMap(({ setting }) => (setting.isPublicButForBanner ? [] : [setting.lang])),
    ];
    const setAside = moved.map((unit) => ({ unit, number: newest.get(unit)?.number ?? 0 }));

    if (settings.facts !== facts) await takePublic(strapi, trx, actor, reference, FACTS, facts);
    for (const { setting, banner } of wanted) {
      await takePublic(strapi, trx, actor, reference, setting.lang, setting.publicText, {
        emergencyBanner: banner,
      });
    }
    await moveUnits(strapi, userId, { ...reference, move: 'send-for-review', languages });
    return setAside;
  });
}

/** The languages whose banner is to be another than readers see. */
function demandNews(
  settings: readonly SettingIn[],
  texts: BannerTexts,
): { setting: SettingIn; banner: string | null }[] {
  const named = LANGUAGES.filter((lang) => texts[lang] !== undefined);
  const absent = named.filter((lang) => !settings.some((setting) => setting.lang === lang));
  if (absent.length > 0) throw new Refusal(absent.map((lang) => say('banner.absentIn', { language: lang })));
  const wanted = settings
    .filter(({ lang }) => named.includes(lang))
    .map((setting) => ({ setting, banner: texts[setting.lang]?.trim() || null }))
    .filter(({ setting, banner }) => banner !== setting.standing);
  if (wanted.length === 0) throw new Refusal([say('banner.same')]);
  return wanted;
}

/** Facts are one unit for all languages; what is public of two languages can differ until both are put up. */
function demandSameFacts(settings: readonly SettingIn[]): string {
  const facts = new Set(settings.map(({ publicFacts }) => publicFacts));
  const [only] = facts;
  if (only === undefined || facts.size > 1) throw new Refusal([say('banner.facts')]);
  return only;
}

/** Makes what is public of a unit its working text, with some fields set otherwise. */
async function takePublic(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  actor: Actor,
  reference: Reference,
  unit: string,
  digest: string,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const content = await contentBehind(strapi, trx, reference, unit, digest);
  if (!content) throw new Refusal([say('banner.noVersion', { unit })]);
  const back = {
    unit,
    content: { ...content, ...fields },
    languages: await languagesOfUnit(strapi, reference, unit),
  };
  await demandWriteBack(strapi, actor, reference, back);
  await writeBack(strapi, trx, actor, reference, back);
}
