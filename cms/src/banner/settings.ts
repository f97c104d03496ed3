import { LANGUAGES, parseItem, type Item, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { Refusal } from '../editorial/refusal';
import { unitDigests, FACTS } from '../editorial/units';
import { projectEntry } from '../editorial/watch';
import type { Reference } from '../entries';
import { digestOf } from '../publication/digest';
import { ITEMS, type ItemRow } from '../publication/tables';
import { say } from '../sentences';

const TYPE = 'site-setting';

/** The site settings in one language in which they are public: what stands, and the working text beside it. */
export interface SettingIn {
  lang: Language;
  /** Digests of what is public. */
  publicFacts: string;
  publicText: string;
  /** The banner readers see; null for none. */
  standing: string | null;
  /** The banner of the working text. */
  working: string | null;
  /** Digest of the working text. */
  digest: string;
  /** Whether the working text says what is public, but for the banner. */
  isPublicButForBanner: boolean;
}

export interface Settings {
  reference: Reference;
  /** Digest of the working facts. */
  facts: string;
  languages: SettingIn[];
}

const publicItem = (row: ItemRow): Item<'site-setting'> | null => {
  if (row.item === null) return null;
  const item = parseItem(JSON.parse(row.item));
  return item.type === TYPE ? item : null;
};

/** The site settings as they are public and as they are being written; null while none are public. */
export async function readSettings(strapi: Core.Strapi, knex: Knex): Promise<Settings | null> {
  const rows = await knex<ItemRow>(ITEMS).where({ type: TYPE }).whereNotNull('item');
  const [first] = rows;
  if (!first) return null;
  const reference: Reference = { type: TYPE, id: first.entry_id };
  const projections = await projectEntry(strapi, reference);
  const languages = LANGUAGES.flatMap((lang): SettingIn[] => {
    const row = rows.find((one) => one.lang === lang);
    const item = row && publicItem(row);
    const projection = projections.find((one) => one.lang === lang);
    if (!row || !item || !projection) return [];
    const banner = projection.text['emergencyBanner'];
    return [
      {
        lang,
        publicFacts: String(row.facts_digest),
        publicText: String(row.text_digest),
        standing: item.text.emergencyBanner,
        working: typeof banner === 'string' ? banner : null,
        digest: projection.textDigest,
        isPublicButForBanner: withoutBanner(projection.text) === withoutBanner(item.text),
      },
    ];
  });
  return { reference, facts: String(unitDigests(TYPE, projections).get(FACTS)), languages };
}

/** @throws {Refusal} while they are not public */
export async function demandSettings(strapi: Core.Strapi, knex: Knex): Promise<Settings> {
  const settings = await readSettings(strapi, knex);
  if (!settings) throw new Refusal([say('banner.notPublic')]);
  return settings;
}

const withoutBanner = (text: Readonly<Record<string, unknown>>): string =>
  digestOf({ ...text, emergencyBanner: null });

/** Whether putting this language up as it is being written would change the banner, and nothing else. */
export const changesBannerOnly = ({ facts }: Settings, setting: SettingIn): boolean =>
  setting.isPublicButForBanner && setting.working !== setting.standing && setting.publicFacts === facts;
