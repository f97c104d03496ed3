import { everyMatch, type Warning } from '../check';
import { say } from '../../sentences';

/** Known to every reader of a UN site, or the name itself. */
const KNOWN = new Set(
  [
    'UN UNESCO UNICEF COVID HIV AIDS PDF SMS TV OK AM PM UTC GMT', // Latin
    'ONU VIH SIDA', // French, Spanish
    'ООН ЮНЕСКО ЮНИСЕФ СПИД ВИЧ СССР США', // Russian
  ].flatMap((line) => line.split(' ')),
);

const ROMAN = /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Two capitals or more; a plural’s s, a number behind a hyphen and a slash between two belong to it. */
const LETTER = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}';
const ACRONYM = new RegExp(`(?<![${LETTER}/.-])\\p{Lu}[\\p{Lu}&]+(?:-\\p{Lu}+)*(?=s?(?![${LETTER}/]))`, 'gu');

/** Sentences in capitals have no acronyms that could be told apart. */
const isShouted = (words: string, at: number): boolean => {
  const line = words.slice(words.lastIndexOf('\n', at) + 1).split('\n', 1)[0] ?? '';
  const letters = line.replace(/\P{L}/gu, '');
  const capitals = line.replace(/\P{Lu}/gu, '');
  return letters.length > 12 && capitals.length / letters.length > 0.7;
};

/** “Full Name (ABC)”, or “ABC (Full Name)”, in round brackets of any width. */
function isExplained(words: string, at: number, acronym: string): boolean {
  const before = words.slice(0, at);
  const after = words.slice(at + acronym.length);
  const inBrackets = /[\p{L}”»’'"]\s*[(（]\s*$/u.test(before) && /^s?\s*[)）,;،]/u.test(after);
  const explainedAfter =
    /^s?\s*[(（][^)）]*\p{Ll}{2,}[^)）]*\s[^)）]*[)）]/u.test(after) ||
    /^s?\s*[(（][^)）]*[\p{Script=Han}\p{Script=Arabic}]{2,}/u.test(after);
  return inBrackets || explainedAfter;
}

export const acronym: Warning = {
  name: 'acronym',
  find(words) {
    const seen = new Set<string>();
    return everyMatch(words, ACRONYM)
      .filter(({ at, quote }) => {
        if (seen.has(quote)) return false;
        seen.add(quote);
        return (
          !KNOWN.has(quote.split('-')[0] ?? '') &&
          !ROMAN.test(quote) &&
          !isShouted(words, at) &&
          !isExplained(words, at, quote)
        );
      })
      .map((match) => ({
        ...match,
        advice: say('check.acronym', { quote: match.quote }),
      }));
  },
  examples: [
    {
      lang: 'en',
      warned: [
        'SADC sent two observers.',
        'The unit met the AU and the parties.',
        'Local NGOs took part in the workshop.',
        'A DDR programme was drawn up.',
      ],
      harmless: [
        'The Southern African Development Community (SADC) sent two observers; SADC paid for them.',
        'The UN supported the talks.',
        'Part II of the agreement was read aloud.',
        'The workshop was put off because of COVID-19.',
        'Non-governmental organizations (NGOs) took part, and the NGOs were thanked.',
        'IGAD (Intergovernmental Authority on Development) hosted the round.',
      ],
    },
    {
      lang: 'fr',
      warned: ['La CEDEAO a envoyé deux observateurs.'],
      harmless: [
        'La Communauté économique des États de l’Afrique de l’Ouest (CEDEAO) a envoyé deux observateurs.',
      ],
    },
    {
      lang: 'ru',
      warned: ['ОБСЕ направила двух наблюдателей.'],
      harmless: ['Организация по безопасности и сотрудничеству в Европе (ОБСЕ) направила двух наблюдателей.'],
    },
    {
      lang: 'ar',
      warned: ['أوفدت SADC مراقبين اثنين.'],
      harmless: ['أوفدت الجماعة الإنمائية للجنوب الأفريقي (SADC) مراقبين اثنين.'],
    },
    {
      lang: 'zh',
      warned: ['SADC派出两名观察员。'],
      harmless: ['南部非洲发展共同体（SADC）派出两名观察员。'],
    },
  ],
};
