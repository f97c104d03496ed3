import type { Language } from '@mediation/content';
import { countries, countryByIso3 } from '@mediation/geo';
import { asWord, escaped, everyMatch, without, type Warning } from '../check';
import { say } from '../../sentences';

/** Forms that hold another name and are right: the UN's short names, and these in running text. */
const RIGHT: Record<Language, readonly string[]> = {
  en: [
    'Islamic Republic of Iran',
    'Plurinational State of Bolivia',
    'Bolivarian Republic of Venezuela',
    'United Republic of Tanzania',
    'Republic of Moldova',
    'Republic of Korea',
    'Federated States of Micronesia',
    'Taiwan Province of China',
    'Occupied Palestinian Territory',
    'Lao People’s Democratic Republic',
    'Democratic People’s Republic of Korea',
    'former Yugoslav Republic of Macedonia',
  ],
  fr: [
    'République islamique d’Iran',
    'État plurinational de Bolivie',
    'République bolivarienne du Venezuela',
    'République-Unie de Tanzanie',
    'République de Moldova',
    'République de Corée',
    'République populaire démocratique de Corée',
    'République démocratique populaire lao',
    'Territoire palestinien occupé',
  ],
  es: [
    'República Islámica del Irán',
    'Estado Plurinacional de Bolivia',
    'República Bolivariana de Venezuela',
    'República Unida de Tanzanía',
    'República de Moldova',
    'República de Corea',
    'República Popular Democrática de Corea',
    'República Democrática Popular Lao',
    'Territorio Palestino Ocupado',
  ],
  ru: ['Исламская Республика Иран', 'Объединенная Республика Танзания', 'Республика Молдова'],
  ar: [
    'جمهورية إيران الإسلامية',
    'جمهورية تنزانيا المتحدة',
    'جمهورية مولدوفا',
    'دولة فلسطين',
    'الأرض الفلسطينية المحتلة',
  ],
  zh: [
    '伊朗伊斯兰共和国',
    '坦桑尼亚联合共和国',
    '摩尔多瓦共和国',
    '巴勒斯坦国',
    '被占领巴勒斯坦领土',
    '大韩民国',
  ],
};

/** Names in common use that are not the UN's, as expressions, and the country they mean. */
const WRONG: Record<Language, readonly (readonly [pattern: string, iso3: string])[]> = {
  en: [
    ['Bolivia', 'BOL'],
    ['Britain|Great Britain', 'GBR'],
    ['Brunei', 'BRN'],
    ['Burma', 'MMR'],
    ['Byelorussia|Belorussia', 'BLR'],
    ['Cape Verde', 'CPV'],
    ['Congo[-–](?:Kinshasa|Zaire)|Zaire|DR Congo', 'COD'],
    ['Congo[-–]Brazzaville', 'COG'],
    ['Czech Republic', 'CZE'],
    ['East Timor', 'TLS'],
    ['Falkland Islands|Falklands|Islas Malvinas', 'FLK'],
    ['Holland', 'NLD'],
    ['Iran|Persia', 'IRN'],
    ['Ivory Coast', 'CIV'],
    ['Laos', 'LAO'],
    ['Macedonia', 'MKD'],
    ['Micronesia', 'FSM'],
    ['Moldova|Moldavia', 'MDA'],
    ['North Korea|DPR Korea', 'PRK'],
    ['Palestine', 'PSE'],
    ['Russia', 'RUS'],
    ['South Korea', 'KOR'],
    ['Surinam', 'SUR'],
    ['Swaziland', 'SWZ'],
    ['Syria', 'SYR'],
    ['Tanzania', 'TZA'],
    ['Turkey', 'TUR'],
    ['Upper Volta', 'BFA'],
    ['Vatican|Vatican City', 'VAT'],
    ['Venezuela', 'VEN'],
    ['Vietnam', 'VNM'],
  ],
  fr: [
    ['Biélorussie', 'BLR'],
    ['Birmanie', 'MMR'],
    ['Bolivie', 'BOL'],
    ['Cap[- ]Vert', 'CPV'],
    ['Corée du Nord', 'PRK'],
    ['Corée du Sud', 'KOR'],
    ['Grande-Bretagne', 'GBR'],
    ['Iran', 'IRN'],
    ['Kirghizie', 'KGZ'],
    ['Laos', 'LAO'],
    ['Macédoine', 'MKD'],
    ['Moldavie|Moldova', 'MDA'],
    ['Palestine', 'PSE'],
    ['République tchèque', 'CZE'],
    ['Russie', 'RUS'],
    ['Swaziland', 'SWZ'],
    ['Syrie', 'SYR'],
    ['Tanzanie', 'TZA'],
    ['Timor oriental', 'TLS'],
    ['Turquie', 'TUR'],
    ['Venezuela|Vénézuela', 'VEN'],
    ['Vietnam|Viêt Nam', 'VNM'],
  ],
  es: [
    ['Bielorrusia', 'BLR'],
    ['Birmania', 'MMR'],
    ['Bolivia', 'BOL'],
    ['Corea del Norte', 'PRK'],
    ['Corea del Sur', 'KOR'],
    ['Costa de Marfil', 'CIV'],
    ['Gran Bretaña', 'GBR'],
    ['Irán', 'IRN'],
    ['Laos', 'LAO'],
    ['Macedonia', 'MKD'],
    ['Moldavia|Moldova', 'MDA'],
    ['Palestina', 'PSE'],
    ['República Checa', 'CZE'],
    ['Rusia', 'RUS'],
    ['Siria', 'SYR'],
    ['Suazilandia|Swazilandia', 'SWZ'],
    ['Tanzania|Tanzanía', 'TZA'],
    ['Timor Oriental', 'TLS'],
    ['Turquía', 'TUR'],
    ['Venezuela', 'VEN'],
    ['Vietnam', 'VNM'],
  ],
  ru: [
    ['Белорусси[яиюей]+', 'BLR'],
    ['Берег[а-я]* Слоновой Кости', 'CIV'],
    ['Бирм[аыуеой]+', 'MMR'],
    ['Восточн[а-я]+ Тимор[а-я]*', 'TLS'],
    ['Киргизи[яиюей]+', 'KGZ'],
    ['Македони[яиюей]+', 'MKD'],
    ['Молдави[яиюей]+', 'MDA'],
    ['Росси[яиюей]+', 'RUS'],
    ['Свазиленд[а-я]*', 'SWZ'],
    ['Северн[а-я]+ Коре[яиюей]+', 'PRK'],
    ['Сири[яиюей]+', 'SYR'],
    ['Туркмени[яиюей]+', 'TKM'],
    ['Турци[яиюей]+', 'TUR'],
    ['Чешск[а-я]+ Республик[а-я]+', 'CZE'],
    ['Южн[а-я]+ Коре[яиюей]+', 'KOR'],
  ],
  ar: [
    ['(?:في |إلى |من )?بورما', 'MMR'],
    ['بيلاروسيا', 'BLR'],
    ['تيمور الشرقية', 'TLS'],
    ['روسيا', 'RUS'],
    ['ساحل العاج', 'CIV'],
    ['سوازيلاند', 'SWZ'],
    ['سوريا|سورية', 'SYR'],
    ['كوريا الجنوبية', 'KOR'],
    ['كوريا الشمالية', 'PRK'],
    ['مقدونيا', 'MKD'],
  ],
  zh: [
    ['俄国', 'RUS'],
    ['北朝鲜|北韩', 'PRK'],
    ['南韩|南朝鲜', 'KOR'],
    ['象牙海岸', 'CIV'],
    ['斯威士兰王国', 'SWZ'],
    ['白俄(?!罗斯)', 'BLR'],
  ],
};

/** Names in common use that are not the UN’s, as expressions. */
export const notUnNames = (lang: Language): string[] => WRONG[lang].map(([pattern]) => pattern);

/** Chinese has no spaces between words. */
const whole = (pattern: string, lang: Language): string =>
  lang === 'zh' ? `(?:${pattern})` : asWord(pattern);

/** Apostrophes are typed in more than one way. */
const anyApostrophe = (pattern: string): string => pattern.replace(/[’']/g, "[’']");

const expressions = (lang: Language) => {
  const names = [...countries.map((country) => country.names[lang]), ...RIGHT[lang]]
    .filter((name) => !WRONG[lang].some(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(name)))
    .sort((a, b) => b.length - a.length);
  return {
    right: new RegExp(whole(names.map((name) => anyApostrophe(escaped(name))).join('|'), lang), 'giu'),
    wrong: WRONG[lang].map(([pattern, iso3]) => ({
      iso3,
      expression: new RegExp(whole(pattern, lang), 'gu'),
    })),
  };
};
const known = new Map<Language, ReturnType<typeof expressions>>();

export const unName: Warning = {
  name: 'un-name',
  find(words, { lang }) {
    const { right, wrong } = known.get(lang) ?? expressions(lang);
    known.set(lang, { right, wrong });
    const rest = without(words, right);
    return wrong.flatMap(({ iso3, expression }) =>
      everyMatch(rest, expression).map((match) => ({
        ...match,
        advice: say('check.unName', { name: countryByIso3(iso3)?.names[lang] ?? iso3 }),
      })),
    );
  },
  examples: [
    {
      lang: 'en',
      warned: [
        'Two advisers travelled to Burma in the spring.',
        'The talks in Ivory Coast went on.',
        'Delegations from Syria and Iran took part.',
        'The unit trained mediators in North Korea.',
      ],
      harmless: [
        'Two advisers travelled to Myanmar in the spring.',
        'The talks in Côte d’Ivoire went on, and those in the Syrian Arab Republic.',
        "The Islamic Republic of Iran and the Democratic People's Republic of Korea were briefed.",
        'The Syrian parties met again.',
      ],
    },
    {
      lang: 'fr',
      warned: ['La mission en Birmanie et en Russie.'],
      harmless: ['La mission au Myanmar et en Fédération de Russie.'],
    },
    { lang: 'es', warned: ['La misión en Costa de Marfil.'], harmless: ['La misión en Côte d’Ivoire.'] },
    {
      lang: 'ru',
      warned: ['Консультации в Белоруссии и Киргизии.'],
      harmless: ['Консультации в Беларуси; делегация Российской Федерации.'],
    },
    {
      lang: 'ar',
      warned: ['مشاورات في ساحل العاج.'],
      harmless: ['مشاورات في كوت ديفوار وفي الجمهورية العربية السورية.'],
    },
    { lang: 'zh', warned: ['与南韩的磋商。'], harmless: ['与大韩民国和白俄罗斯的磋商。'] },
  ],
};
