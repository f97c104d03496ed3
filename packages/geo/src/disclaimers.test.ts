import { DISCLAIMER_AREAS, LANGUAGES, REGIONS, type RegionSlug } from '@mediation/content/codes';
import { countryByIso3 } from './countries';
import { DISCLAIMER_TRIGGERS, disclaimerAreaName, disclaimersFor } from './disclaimers';
import type { Point } from './maps';
import { isInFrame, pixelsOf, regionMaps } from './test/prepared-maps';

describe('the disclaimers a surface owes', () => {
  it('are all of them under the world map', () => {
    expect(disclaimersFor({ map: 'world' })).toEqual([...DISCLAIMER_AREAS]);
  });

  it('begin with the general one on every map', () => {
    for (const map of REGIONS) expect(disclaimersFor({ map })[0]).toBe('world');
    expect(disclaimersFor({ map: 'europe' })).toEqual(['world']);
  });

  it.each([
    [['SDN'], ['sudan-south-sudan', 'abyei']],
    [['SSD'], ['sudan-south-sudan', 'abyei']],
    [['IND'], ['jammu-and-kashmir']],
    [['PAK', 'FRA'], ['jammu-and-kashmir']],
    [['MUS'], ['chagos-archipelago']],
    [['FLK'], ['falkland-islands-malvinas']],
    [['ARG', 'GBR', 'XXX'], []],
  ])('follow the countries it lists: %j', (countries, areas) => {
    expect(disclaimersFor({ countries })).toEqual(areas);
  });

  it('come once, from map and countries together', () => {
    expect(disclaimersFor({ map: 'africa', countries: ['SDN', 'IND'] })).toEqual([
      'world',
      'sudan-south-sudan',
      'abyei',
      'jammu-and-kashmir',
      'chagos-archipelago',
    ]);
    expect(disclaimersFor({})).toEqual([]);
  });

  /** Longitude, latitude of ends and middle of what each disclaimer speaks of. */
  const places: Record<string, Point[]> = {
    'sudan-south-sudan': [
      [24.2, 8.7],
      [30, 9.7],
      [34.1, 9.5],
    ],
    abyei: [[28.4, 9.9]],
    'jammu-and-kashmir': [
      [73.9, 34.1],
      [75.5, 34.5],
      [77, 34.99],
    ],
    'chagos-archipelago': [[72.42, -7.33]],
    'falkland-islands-malvinas': [[-59.5, -51.7]],
  };

  it.each(REGIONS)(
    'belong to what the map of %s shows: in its frame or among its countries',
    (slug: RegionSlug) => {
      const map = regionMaps[slug];
      const shown = DISCLAIMER_AREAS.filter((area) => {
        const inFrame = (places[area] ?? []).some((place) => isInFrame(map, pixelsOf(map, place)));
        const listed = DISCLAIMER_TRIGGERS[area].countries.some(
          (iso3) => countryByIso3(iso3)?.region === slug,
        );
        return area === 'world' || inFrame || listed;
      });
      expect(disclaimersFor({ map: slug })).toEqual(shown);
    },
  );
});

it('every area has a name of its own in every language', () => {
  for (const language of LANGUAGES) {
    const names = DISCLAIMER_AREAS.map((area) => disclaimerAreaName(area, language));
    expect(new Set(names.filter(Boolean)).size).toBe(DISCLAIMER_AREAS.length);
  }
  expect(disclaimerAreaName('falkland-islands-malvinas', 'es')).toBe('Islas Malvinas (Falkland)');
});
