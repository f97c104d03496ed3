import type { Language } from '@mediation/content';
import { countries } from '@mediation/geo';
import { asWord, escaped, everyMatch, without, type Warning } from '../check';
import { INSTITUTIONS } from './institutions';
import { notUnNames } from './un-name';
import { say } from '../../sentences';

/** What stands before a name, as expressions. */
const TITLES: Record<Language, readonly string[]> = {
  en: [
    '(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Amb|Hon)\\.?',
    'Professor|Sir|Dame|Lord|Lady|Sheikh|Sheikha|Imam|Ayatollah|Father|Bishop|Archbishop|Cardinal|Pastor|Patriarch|Pope|Rabbi|Reverend|Chief|Elder',
    'General|Colonel|Major|Captain|Lieutenant|Admiral|Brigadier|Commander',
    'President|Vice-President|(?:Deputy )?Prime Minister|(?:Foreign |Defence |Deputy )?Minister|Ambassador|Senator|Governor|Mayor|King|Queen|Prince|Princess|Emir|Sultan',
    '(?:Special )?(?:Envoy|Representative|Adviser|Advisor|Coordinator)|Mediator|Chairman|Chairwoman|Chairperson|Judge|Justice',
  ],
  fr: [
    'M\\.|MM\\.|Mme|Mmes|Mlle|Dr|Pr|Me',
    '(?:le |la )?(?:[Pp]résident|[Mm]inistre|[Gg]énéral|[Cc]olonel|[Aa]mbassadeur|[Aa]mbassadrice|[Pp]rofesseur|[Cc]heikh|[Rr]oi|[Ii]mam|[Ee]nvoyé spécial)e?',
  ],
  es: [
    'Sr\\.|Sra\\.|Srta\\.|Dr\\.|Dra\\.|Prof\\.',
    '(?:el |la )?(?:[Pp]resident[ea]|[Mm]inistr[oa]|[Gg]eneral|[Cc]oronel|[Ee]mbajador|[Ee]mbajadora|[Pp]rofesora?|[Jj]eque|[Rr]ey|[Ee]nviado [Ee]special)',
  ],
  ru: [
    '[Гг]-н[а-я]*|[Гг]-ж[а-я]+|[Гг]осподин[а-я]*|[Гг]оспож[а-я]+|[Дд]-р|[Пп]роф\\.',
    '(?:[Пп]резидент|[Мм]инистр|[Гг]енерал|[Пп]олковник|[Пп]осол|[Пп]рофессор|[Шш]ейх|[Кк]орол)[а-я]*',
  ],
  ar: [
    '(?:وال|ال|لل|بال)?(?:سيد|سيدة|دكتور|دكتورة|شيخ|شيخة|لواء|عميد|عقيد|فريق|أستاذ|أستاذة|سفير|سفيرة)',
    'معالي|سعادة|فخامة',
  ],
  zh: [],
};

/** One word of a name; in Arabic any word, for it has no capitals. */
const NAME: Record<Language, string> = {
  en: "\\p{Lu}[\\p{L}’'-]{0,40}\\p{Ll}[\\p{L}’'-]{0,40}|\\p{Lu}\\.",
  fr: "\\p{Lu}[\\p{L}’'-]{0,40}\\p{Ll}[\\p{L}’'-]{0,40}",
  es: "\\p{Lu}[\\p{L}’'-]{0,40}\\p{Ll}[\\p{L}’'-]{0,40}",
  ru: '[А-ЯЁ]\\.|[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?',
  ar: '(?!(?:ال|و|في|من|إلى|على|عن|مع|هذا|هذه)\\p{L}*)\\p{L}{2,}',
  zh: '',
};

const PARTICLE =
  '(?:(?:al|el|an|as|ar|at)-|(?:bin|ibn|bint|ben|ould|de|del|da|dos|di|du|van|von|der|la|le) )?';

/** Chinese names: of foreigners by their dot, of others by what stands behind them. */
const CHINESE =
  /\p{Script=Han}{1,8}·\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})?|\p{Script=Han}{2,4}(?:先生|女士|博士|教授|将军)/gu;

/** Cities the time zones are named after; two words of one are no name. */
const CITIES = Intl.supportedValuesOf('timeZone').flatMap((zone) =>
  zone
    .split('/')
    .slice(1)
    .map((city) => city.replace(/_/g, ' ')),
);

const PLACE =
  /^(?:San|Santa|Santo|São|Saint|Sainte|St|Port|Puerto|New|Mount|Lake|Cape|Cabo|Fort|El|Al|La|Las|Los|Abu|Tel|Sharm|Côte|Bosnia|Burkina|Sierra|Costa|North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Bab|Jabal|Jebel|Wadi|Ras|Dar|Beit|Umm|Khan|Нью|Порт|Сан|Санта)$/u;

/** A name as it may stand in a sentence: in Russian with other endings, and with either kind of apostrophe. */
const inSentence = (name: string, lang: Language): string => {
  const pattern = escaped(name).replace(/[’']/g, "[’']");
  return lang === 'ru' && /^[а-яё]{5,}$/iu.test(name)
    ? `${pattern.replace(/[аеийоуыьэюя]$/u, '')}[а-яё]{0,3}`
    : pattern;
};

const expressions = (lang: Language) => {
  const names = [...countries.map((country) => country.names[lang]), ...CITIES].sort(
    (a, b) => b.length - a.length,
  );
  const places = [...names.map((name) => inSentence(name, lang)), ...notUnNames(lang)];
  const name = `(?:${NAME[lang]})`;
  return {
    places: new RegExp(asWord(places.join('|')), 'gu'),
    titled:
      TITLES[lang].length === 0
        ? null
        : new RegExp(
            `(?<![\\p{L}\\p{N}])(?:${TITLES[lang].join('|')}) (${PARTICLE}${name}(?: ${PARTICLE}${name}){0,3})(?!\\p{L})`,
            'gu',
          ),
    run: new RegExp(`(?<![\\p{L}\\p{N}’'.-])${name}(?: ${PARTICLE}${name}){1,3}(?![\\p{L}])`, 'gu'),
  };
};
const known = new Map<Language, ReturnType<typeof expressions>>();

const isInstitution = (word: string, lang: Language): boolean => INSTITUTIONS[lang].test(word);

/** A run of capitals that names no institution and no place: what is left is mostly a person. */
function isName(run: string, lang: Language): boolean {
  const words = run.split(' ');
  return !PLACE.test(words[0] ?? '') && !words.some((word) => isInstitution(word, lang));
}

/** A line in which most words have a capital says nothing by them. */
function isTitle(line: string): boolean {
  const long = line.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length * 0.75;
}

const withoutTitles = (words: string): string =>
  words.replace(/[^\n]+/gu, (line) => (isTitle(line) ? ' '.repeat(line.length) : line));

/** Where a sentence begins, its first word has a capital whatever it is. */
const FIRST_WORD =
  /^(?:The|A|An|In|On|At|By|For|From|With|After|Before|During|Since|When|While|As|All|Both|Each|Two|Three|Four|Five|Six|Its|Their|His|Her|This|That|These|Those|Many|Several|Some|Further|Also|Le|La|Les|L|Un|Une|Des|Du|De|Au|Aux|En|À|Dans|Pour|Avec|Après|Avant|Deux|Trois|El|Los|Las|Una|Unos|Con|Para|Por|Tras|Dos|Tres|Ante|В|На|С|По|Для|После|Из|К|О|И|Две|Два|Три) /u;

export const person: Warning = {
  name: 'person',
  find(words, { lang }) {
    if (lang === 'zh') return everyMatch(words, CHINESE).map(warned);
    const { places, titled, run } = known.get(lang) ?? expressions(lang);
    known.set(lang, { places, titled, run });
    const rest = without(words, places);
    const matches = titled
      ? [...rest.matchAll(titled)]
          .filter(([, name = '']) => lang === 'ar' || isName(name, lang))
          .map((match) => ({ at: match.index, quote: match[0] }))
      : [];
    if (lang !== 'ar') {
      for (const { at, quote } of everyMatch(withoutTitles(rest), run)) {
        const skipped = FIRST_WORD.exec(quote)?.[0].length ?? 0;
        const name = quote.slice(skipped);
        if (!name.includes(' ') || !isName(name, lang)) continue;
        const begins = at + skipped;
        if (
          matches.some((other) => begins < other.at + other.quote.length && other.at < begins + name.length)
        )
          continue;
        matches.push({ at: begins, quote: name });
      }
    }
    return matches.sort((a, b) => a.at - b.at).map(warned);
  },
  examples: [
    {
      lang: 'en',
      warned: [
        'Ms. Amina Diallo opened the meeting.',
        'The adviser Ghassan Haddad spoke of the ceasefire.',
        'General Osman agreed to a pause.',
        'President Moreno signed.',
        'The round was chaired by Hans Lindgren.',
        'Fatima al-Hassan took part.',
      ],
      harmless: [
        'The Special Envoy of the Secretary-General met the President.',
        'The Minister for Social Cohesion spoke with the group.',
        'The unit advised the Post-Referendum Planning Taskforce.',
        'The Security Council and the African Union were briefed.',
        'Mediators from Chad, Jordan and Georgia met in San José.',
        'The General Assembly adopted a text.',
        'In Addis Ababa the Department of Political and Peacebuilding Affairs met the delegation.',
        'South Sudanese women and Northern Irish negotiators compared notes.',
      ],
    },
    {
      lang: 'fr',
      warned: ['Mme Diallo a ouvert la réunion.', 'Le président Moreno a signé.'],
      harmless: ['Le Conseil de sécurité a été informé.', 'Le ministre des affaires étrangères a signé.'],
    },
    {
      lang: 'es',
      warned: ['La Sra. Gómez inauguró la reunión.', 'El ministro Herrera firmó.'],
      harmless: ['El Consejo de Seguridad fue informado.', 'El ministro de relaciones exteriores firmó.'],
    },
    {
      lang: 'ru',
      warned: ['Г-жа Иванова открыла встречу.', 'Встречу вел Петр Соколов.'],
      harmless: [
        'Совет Безопасности был проинформирован.',
        'Специальный посланник Генерального секретаря встретился со сторонами.',
      ],
    },
    { lang: 'ar', warned: ['افتتحت السيدة أمينة ديالو الاجتماع.'], harmless: ['أُحيط مجلس الأمن علما.'] },
    {
      lang: 'zh',
      warned: ['会议由汉斯·林德格伦主持。', '王建国先生发言。'],
      harmless: ['安全理事会听取了通报。'],
    },
  ],
};

const warned = <M extends { quote: string }>(match: M) => ({
  ...match,
  advice: say('check.person', { quote: match.quote }),
});
