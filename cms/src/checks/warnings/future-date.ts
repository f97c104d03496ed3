import type { Language } from '@mediation/content';
import * as chrono from 'chrono-node';
import type { Match, Warning } from '../check';
import { say } from '../../sentences';

const READERS: Record<Language, Pick<chrono.Chrono, 'parse'>> = {
  ar: chrono.ar,
  zh: chrono.zh.hans,
  en: chrono.en.GB,
  fr: chrono.fr,
  ru: chrono.ru,
  es: chrono.es,
};

/** What the library does not know of, said of days to come. */
const TO_COME: Record<Language, RegExp> = {
  en: /\b(?:in the coming (?:days|weeks|months)|(?:later|by the end of) (?:this|next) (?:week|month|year)|next (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|quarter|round))\b/giu,
  fr: /(?<!\p{L})(?:dans les (?:jours|semaines|mois) à venir|(?:ces|les) prochain(?:e)?s (?:jours|semaines|mois)|(?:le mois|l’année|la semaine|le trimestre) prochaine?)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:en los próximos (?:días|meses)|en las próximas semanas|(?:la próxima semana|el próximo (?:mes|año|trimestre)))(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:в ближайшие (?:дни|недели|месяцы)|в следующем (?:месяце|году|квартале))(?!\p{L})/giu,
  ar: /(?<!\p{L})(?:في (?:الأيام|الأسابيع|الأشهر) (?:المقبلة|القادمة)|(?:الأسبوع|الشهر|العام) (?:المقبل|القادم)|غدا|غدًا)(?!\p{L})/gu,
  zh: /(?:今后|未来)几(?:天|周|个月)|下(?:周|星期|个月|季度)|明天|明年/gu,
};

/** A year to come, said as one: “in 2031”, not “the 2030 Agenda”. */
const YEAR =
  /(?<!\p{L})(?:in|by|until|before|through|en|d’ici|d'ici|avant|para|hasta|в|до|к)(?: (?:el|la|end of|fin))? (20\d\d)(?![\p{N}–-]| Agenda)/giu;

/** “For three weeks” is no time to come; the library takes it for one. */
const isDuration = (text: string): boolean =>
  /^(?:for|during|pendant|durant|durante|en el curso)\b/iu.test(text.trim());

/** Whether a date is told as far as it can be after another: with its year, or counted from today. */
function isAfter(result: chrono.ParsedResult, today: Date): boolean {
  const last = result.end ?? result.start;
  return last.isCertain('year') && last.isCertain('month') && monthEndOf(last) > today;
}

/** The last day a date may mean: one without its day means the whole month. */
function monthEndOf(date: chrono.ParsedComponents): Date {
  const [year, month] = [date.get('year') ?? 0, date.get('month') ?? 1];
  return date.isCertain('day')
    ? new Date(Date.UTC(year, month - 1, date.get('day') ?? 1))
    : new Date(Date.UTC(year, month - 1, 1));
}

export const futureDate: Warning = {
  name: 'future-date',
  find(words, { lang, today }) {
    const day = new Date(`${today}T00:00:00Z`);
    const dated = READERS[lang].parse(words, { instant: new Date(`${today}T12:00:00Z`), timezone: 'UTC' });
    const matches = [
      ...dated
        .filter((result) => isAfter(result, day) && !isDuration(result.text))
        .map(({ index, text }) => ({
          at: index + text.length - text.trimStart().length,
          quote: text.trim(),
        })),
      ...[...words.matchAll(TO_COME[lang])].map((match) => ({ at: match.index, quote: match[0] })),
      ...[...words.matchAll(YEAR)]
        .filter(([, year]) => Number(year) > day.getUTCFullYear())
        .map((match) => ({ at: match.index, quote: match[0] })),
    ].sort((a, b) => a.at - b.at || b.quote.length - a.quote.length);
    const apart: Match[] = [];
    for (const match of matches) {
      const last = apart.at(-1);
      if (last && match.at < last.at + last.quote.length) continue;
      apart.push({
        ...match,
        advice: say('check.futureDate', { quote: match.quote }),
      });
    }
    return apart;
  },
  examples: [
    {
      lang: 'en',
      today: '2020-04-10',
      warned: [
        'The next round is on 12 May 2020.',
        'The parties will meet next week.',
        'Another workshop will be held tomorrow.',
        'A second visit is planned for June 2021.',
        'The envoy will travel in the coming days.',
        'They agreed to meet next Tuesday.',
        'A second conference will follow in 2022.',
      ],
      harmless: [
        'The last round was on 12 March 2020.',
        'In line with the 2030 Agenda, women took part.',
        'The agreement of 3 January 2020 was signed.',
        'The parties met on Monday.',
        'An expert was there for three weeks.',
        'A plan was drawn up in 2019.',
        'The next steps were discussed.',
      ],
    },
    {
      lang: 'fr',
      today: '2020-04-10',
      warned: ['La réunion aura lieu le 12 mai 2021.', 'Une visite est prévue la semaine prochaine.'],
      harmless: ['La réunion a eu lieu le 12 mars 2020.'],
    },
    {
      lang: 'es',
      today: '2020-04-10',
      warned: ['La reunión será el 12 de mayo de 2021.'],
      harmless: ['La reunión fue el 12 de marzo de 2020.'],
    },
    {
      lang: 'ru',
      today: '2020-04-10',
      warned: ['Встреча пройдет 12 мая 2021 года.'],
      harmless: ['Встреча прошла 12 марта 2020 года.'],
    },
    {
      lang: 'ar',
      today: '2020-04-10',
      warned: ['سيعقد الاجتماع في الأسبوع المقبل.'],
      harmless: ['عُقد الاجتماع في 12 آذار/مارس 2020.'],
    },
    {
      lang: 'zh',
      today: '2020-04-10',
      warned: ['会议将于2021年5月12日举行。'],
      harmless: ['会议于2020年3月12日举行。'],
    },
  ],
};
