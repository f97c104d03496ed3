import type { Language } from '@mediation/content';
import { asWord, everyMatch, type Warning } from '../check';
import { say } from '../../sentences';

const NUMBER_OF_HOUSE = '\\d{1,4}[a-z]?';

/** Words for places where people can be found, as expressions. */
const PLACES: Record<Language, readonly string[]> = {
  en: [
    'hotels?(?! (?:industry|sector|workers?|associations?))',
    'guest ?houses?',
    'safe ?houses?',
    'villas?',
    'private residences?|residence of',
    '(?:military|army|police|UN|presidential|walled|gated) (?:compounds?|bases?|camps?)',
    'barracks',
    'embassy|embassies|consulates?',
    '(?:[Cc]onference|[Mm]eeting) (?:[Rr]oom|[Cc]entre|[Cc]enter|[Hh]all) [\\p{Lu}\\d]\\S*',
    '(?:room|suite|floor) \\d+',
    '(?:airport|airfield|airstrip|border crossing) (?:at|of|near|in)',
    `${NUMBER_OF_HOUSE},? (?:\\p{Lu}\\S+ ){1,3}(?:Street|Road|Avenue|Boulevard|Lane|Drive|Square)`,
    '(?:\\p{Lu}\\S+ ){1,3}(?:Street|Avenue|Boulevard)',
  ],
  fr: [
    'hôtels?(?! de ville)',
    'villas?',
    'résidence (?:privée|de|du|d’)',
    'maison sûre|maison d’hôtes',
    'ambassades?|consulats?',
    'casernes?|camp militaire|base militaire',
    'salle \\d+|chambre \\d+',
    `${NUMBER_OF_HOUSE},? (?:rue|avenue|boulevard|place|chemin)`,
    '(?:rue|avenue|boulevard) (?:de |du |des |de la )?\\p{Lu}\\S+',
  ],
  es: [
    'hotel(?:es)?',
    'villas?',
    'residencia (?:privada|de|del)',
    'casa de huéspedes|casa segura',
    'embajadas?|consulados?',
    'cuartel(?:es)?|base militar|campamento militar',
    'sala \\d+|habitación \\d+',
    '(?:calle|avenida|plaza) (?:de |del |de la )?\\p{Lu}\\S+',
  ],
  ru: [
    'гостиниц[аыеуйо]\\S*|отел[ьеяюи]\\S*',
    'вилл[аыеуой]\\S*',
    'резиденци[яиюей]\\S*',
    'посольств\\S*|консульств\\S*',
    'казарм\\S*|военн\\S+ баз\\S+',
    'комнат\\S+ \\d+|зал\\S* \\d+',
    'улиц[аеуы]\\S* \\p{Lu}\\S+|на проспекте \\p{Lu}\\S+',
  ],
  ar: [
    '(?:ال|وال|بال|لل)?(?:فندق|فنادق)',
    '(?:ال|بال)?فيلا',
    'مقر إقامة|منزل آمن|دار ضيافة',
    '(?:ال|وال|بال|لل)?(?:سفارة|قنصلية)',
    '(?:ال|بال)?(?:ثكنة|ثكنات)|قاعدة عسكرية',
    '(?:القاعة|الغرفة|قاعة|غرفة) (?:رقم )?\\p{Nd}+',
    'شارع \\p{L}+',
  ],
  zh: [
    '酒店|宾馆|饭店|旅馆',
    '别墅',
    '官邸|私人住所|安全屋',
    '大使馆|领事馆',
    '军营|军事基地',
    '\\d+ ?号(?:房间|会议室|楼)',
    '\\p{Script=Han}{1,6}(?:路|街|大道) ?\\d+ ?号',
  ],
};

/** Degrees and minutes, or decimal degrees in a pair. */
const COORDINATES = /\d{1,3}[°º]\s?\d{0,2}[′']?\s?[NSEW]?|(?<![\d.])-?\d{1,2}\.\d{3,},\s?-?\d{1,3}\.\d{3,}/gu;

/** Those that look for a capital, and the others, which do not care. */
function expressionsOf(lang: Language): RegExp[] {
  return [true, false].map((byCapital) => {
    const patterns = PLACES[lang].filter((pattern) => pattern.includes('\\p{Lu}') === byCapital).join('|');
    const places = patterns === '' ? '(?!)' : patterns;
    return new RegExp(lang === 'zh' ? places : asWord(places), byCapital ? 'gu' : 'giu');
  });
}
const known = new Map<Language, RegExp[]>();

export const venue: Warning = {
  name: 'venue',
  find(words, { lang }) {
    const expressions = known.get(lang) ?? expressionsOf(lang);
    known.set(lang, expressions);
    return [...expressions, COORDINATES]
      .flatMap((expression) => everyMatch(words, expression))
      .sort((a, b) => a.at - b.at)
      .map((match) => ({
        ...match,
        advice: say('check.venue', { quote: match.quote }),
      }));
  },
  examples: [
    {
      lang: 'en',
      warned: [
        'The delegations are staying at the Lakeside Hotel.',
        'They meet in a villa outside the town.',
        'The next round is in conference room 4.',
        'The parties gathered at 12 Harbour Street.',
        'The site lies at 10.1234, 28.5678.',
      ],
      harmless: [
        'The parties met in the capital.',
        'The resident coordinator opened the meeting.',
        'There is room for compromise.',
        'Residents of three villages took part.',
      ],
    },
    {
      lang: 'fr',
      warned: ['Les délégations logent dans un hôtel du centre.'],
      harmless: ['Les délégations se sont réunies dans la capitale.'],
    },
    {
      lang: 'es',
      warned: ['Las partes se alojan en una villa.'],
      harmless: ['Las partes se reunieron en la capital.'],
    },
    { lang: 'ru', warned: ['Делегации живут в гостинице.'], harmless: ['Делегации встретились в столице.'] },
    { lang: 'ar', warned: ['تقيم الوفود في فندق وسط المدينة.'], harmless: ['اجتمعت الوفود في العاصمة.'] },
    { lang: 'zh', warned: ['代表团下榻酒店。'], harmless: ['代表团在首都会晤。'] },
  ],
};
