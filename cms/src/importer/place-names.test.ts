import { DISCLAIMER_AREAS, REGIONS } from '@mediation/content';
import { countries } from '@mediation/geo';
import { countriesNamed, disclaimerAreaNamed, regionName, regionNamed } from './place-names';

describe('the name of a country', () => {
  it('is known for every country of the UN, as the UN writes it', () => {
    for (const { iso3, names } of countries)
      expect([names.en, countriesNamed(names.en)]).toEqual([names.en, [iso3]]);
  });

  it.each([
    ['Syria', 'SYR'],
    ['Papua New Guinea/Bougainville', 'PNG'],
    ['Bolivia', 'BOL'],
    ['The Gambia', 'GMB'],
    ['Cote d’Ivoire', 'CIV'],
    ['DEMOCRATIC REPUBLIC OF THE CONGO', 'COD'],
    ['Bosnia & Herzegovina', 'BIH'],
    ['Sudan and South Sudan', 'SDN,SSD'],
    ['Kenya, Uganda and Rwanda', 'KEN,RWA,UGA'],
  ])('is understood: %s', (name, codes) => {
    expect(countriesNamed(name)?.join()).toBe(codes.split(',').sort().join());
  });

  it.each(['Atlantis', 'Sudan and Atlantis', 'Africa', ''])('is not guessed: “%s”', (name) => {
    expect(countriesNamed(name)).toBeUndefined();
  });
});

describe('the name of a region', () => {
  it('is known for all five', () => {
    expect(REGIONS.map((slug) => regionNamed(regionName(slug)))).toEqual(REGIONS);
  });

  it('is the same on the map and as a heading', () => {
    expect(regionNamed('Asia & the Pacific')).toBe('asia-pacific');
    expect(regionNamed('The Americas and the Caribbean')).toBe('americas');
    expect(regionNamed('Oceania')).toBeUndefined();
  });
});

describe('the area of a disclaimer', () => {
  it('is known by the name before its text, with any dash', () => {
    const names = [
      'Sudan–South Sudan',
      'Abyei',
      'Jammu and Kashmir',
      'Chagos Archipelago/Diego Garcia',
      'Falkland Islands (Malvinas)',
    ];
    expect(['world', ...names.map(disclaimerAreaNamed)]).toEqual(DISCLAIMER_AREAS);
  });
});
