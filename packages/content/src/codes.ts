/**
 * The closed lists both sides share. The union types are derived from them, so that a list and its type
 * cannot drift apart.
 */

/** The UN's official languages, in the order of its language bar. BCP 47. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language's name in itself, as the language bar shows it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  ar: 'عربي',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

/** BCP 47 for "no linguistic content": the language of items that hold codes only. */
export const NO_LANGUAGE = 'zxx';
export type ItemLanguage = Language | typeof NO_LANGUAGE;

/** Slugs of the five regions, in the order the legacy page lists them. Part of public addresses. */
export const REGIONS = ['africa', 'asia-pacific', 'middle-east-west-asia', 'americas', 'europe'] as const;
export type RegionSlug = (typeof REGIONS)[number];

/** Kinds of mediation support a report can be about. */
export const SUPPORT_KINDS = [
  'deployment',
  'process-design',
  'security-arrangements',
  'constitution-and-governance',
  'inclusion',
  'human-rights',
  'capacity-building',
  'research-and-guidance',
  'digital-technology',
] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];

/** Only `public` can be put up; the other two say why a text stays inside. */
export const SENSITIVITIES = ['public', 'restricted', 'confidential'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

export const PERIODICAL_KINDS = ['quarterly-update', 'annual-report'] as const;
export type PeriodicalKind = (typeof PERIODICAL_KINDS)[number];

/** Areas a map disclaimer can speak of. `world` is the general one. */
export const DISCLAIMER_AREAS = [
  'world',
  'sudan-south-sudan',
  'abyei',
  'jammu-and-kashmir',
  'chagos-archipelago',
  'falkland-islands-malvinas',
] as const;
export type DisclaimerArea = (typeof DISCLAIMER_AREAS)[number];

/** Types whose items can be public. */
export const ITEM_TYPES = [
  'site-setting',
  'overview',
  'service',
  'capacity',
  'factsheet',
  'periodical',
  'region',
  'country',
  'snapshot',
  'activity-report',
  'map-disclaimer',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];
