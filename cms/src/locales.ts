import { LANGUAGES } from '@mediation/content';
import type { Core } from '@strapi/strapi';

const LOCALE_NAMES: Record<(typeof LANGUAGES)[number], string> = {
  ar: 'Arabic (ar)',
  zh: 'Chinese (zh)',
  en: 'English (en)',
  fr: 'French (fr)',
  ru: 'Russian (ru)',
  es: 'Spanish (es)',
};

/** The languages of the site, as locales of Strapi's. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.db.query('plugin::i18n.locale');
  for (const code of LANGUAGES) {
    const known = await locales.findOne({ where: { code } });
    if (!known) await locales.create({ data: { code, name: LOCALE_NAMES[code] } });
  }
}
