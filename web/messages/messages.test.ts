import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { LANGUAGES, type Language } from '@mediation/content';
import { interfaceIn, LOCALES, MESSAGES } from '.';

/** Messages rightly written alike in English and in another language. */
const ALIKE: Record<Exclude<Language, 'en'>, string[]> = {
  ar: [],
  zh: [],
  fr: ['documents.heading'],
  ru: [],
  es: [],
};

/** What only orders its arguments and has no word of its own. */
const WITHOUT_WORDS = ['files.details', 'documents.region', 'documents.details'];

type Tree = { [key: string]: string | Tree };

function messagesOf(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : messagesOf(value, `${prefix}${key}.`),
  );
}

const messages = (lang: Language) => new Map(messagesOf(MESSAGES[lang]));

function walk(elements: MessageFormatElement[], visit: (element: MessageFormatElement) => void): void {
  for (const element of elements) {
    visit(element);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) walk(option.value, visit);
    }
  }
}

/** Names of a message's arguments with what kind of argument they are. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  walk(parse(message), (element) => {
    if (element.type === TYPE.argument || element.type === TYPE.plural || element.type === TYPE.select) {
      names.add(`${element.value} ${TYPE[element.type]}`);
    }
  });
  return [...names].sort();
}

/** The plural forms every plural of a message has. */
function pluralForms(message: string): string[][] {
  const forms: string[][] = [];
  walk(parse(message), (element) => {
    if (element.type === TYPE.plural)
      forms.push(
        Object.keys(element.options)
          .filter((form) => form !== '=0')
          .sort(),
      );
  });
  return forms;
}

const others = LANGUAGES.filter((lang) => lang !== 'en');

describe.each(others)('the words of the interface in %s', (lang) => {
  it('are those that English has, no more and no fewer', () => {
    expect([...messages(lang).keys()].sort()).toEqual([...messages('en').keys()].sort());
  });

  it('take the same arguments', () => {
    for (const [key, english] of messages('en')) {
      expect([key, argumentsOf(messages(lang).get(key) ?? '')]).toEqual([key, argumentsOf(english)]);
    }
  });

  it('are nowhere English by accident', () => {
    const same = [...messages(lang)]
      .filter(([key, text]) => text === messages('en').get(key) && !WITHOUT_WORDS.includes(key))
      .map(([key]) => key);
    expect(same).toEqual(ALIKE[lang]);
  });
});

it.each(LANGUAGES)('%s has all the plural forms its grammar knows, and no other', (lang) => {
  const wanted = [...new Intl.PluralRules(LOCALES[lang]).resolvedOptions().pluralCategories].sort();
  for (const message of messages(lang).values()) {
    for (const forms of pluralForms(message)) expect(forms).toEqual(wanted);
  }
});

describe('plurals', () => {
  const counted = (lang: Language, count: number): string => interfaceIn(lang).t('map.count', { count });

  it.each([
    [0, 'لم يُبلَّغ عن أنشطة'],
    [1, 'نشاط واحد'],
    [2, 'نشاطان'],
    [3, '3 أنشطة'],
    [11, '11 نشاطا'],
    [100, '100 نشاط'],
  ])('in Arabic %i is said in its own form', (count, text) => expect(counted('ar', count)).toBe(text));

  it.each([
    [1, '1 сообщение'],
    [2, '2 сообщения'],
    [5, '5 сообщений'],
    [21, '21 сообщение'],
  ])('in Russian %i is said in its own form', (count, text) => expect(counted('ru', count)).toBe(text));
});

describe('dates', () => {
  it('are written as the day in UTC, whatever the zone of the machine', () => {
    expect(interfaceIn('en').date('2020-03-31')).toBe('31 March 2020');
    expect(interfaceIn('fr').date('2020-03-31T23:59:00Z')).toBe('31 mars 2020');
  });

  it('have Latin digits and both names of the month in Arabic', () => {
    expect(interfaceIn('ar').date('2020-03-31')).toBe('31 آذار/مارس 2020');
    expect(interfaceIn('ar').instant('2020-01-20T09:30:00Z')).toBe('20 كانون الثاني/يناير 2020، 09:30 UTC');
  });

  it.each([...LANGUAGES])('are said once in “%s” when an event began and ended on one day', (lang) => {
    const { date, period } = interfaceIn(lang);
    expect(period('2020-02-28', '2020-02-28')).toBe(date('2020-02-28'));
  });

  it('are written in full at both ends of a Chinese period', () => {
    expect(interfaceIn('zh').period('2019-12-13', '2020-02-03')).toBe('2019年12月13日至2020年2月3日');
  });
});

it('refuses to draw a message without its argument', () => {
  expect(() => interfaceIn('en').t('footer.asOf')).toThrow(/date/);
});
