import { REGIONS, type RegionSlug } from '@mediation/content/codes';
import { gzipSync } from 'node:zlib';
import { countries, isIso3 } from './countries';
import type { Point } from './maps';
import {
  countryPath,
  everyMap,
  isInFrame,
  layer,
  pixelsOf,
  preparedText,
  regionMaps,
  world,
} from './test/prepared-maps';
import { distanceToPath, isInPath, polylinesOf } from './test/svg-path';

/** A line as it is drawn may run this far (pixels) from the points of its source. */
const CLOSE = 1.5;

const place = (region: RegionSlug, point: Point) => pixelsOf(regionMaps[region], point);
const isIn = (region: RegionSlug, iso3: string, point: Point) =>
  isInPath(countryPath(region, iso3), place(region, point));
const regionOf = (point: Point) =>
  world.regions.filter(({ svgPath }) => isInPath(svgPath, pixelsOf(world, point))).map(({ slug }) => slug);

describe('whose land it is', () => {
  it.each<[string, RegionSlug, string, Point]>([
    ['Crimea is in Ukraine', 'europe', 'UKR', [34.3, 45.3]],
    ['Pristina is in Serbia', 'europe', 'SRB', [21.1, 42.6]],
    ['the north of Cyprus is in Cyprus', 'europe', 'CYP', [33.4, 35.22]],
    ['Hargeisa is in Somalia', 'africa', 'SOM', [44.9, 9.6]],
    ['the east of Western Sahara is in Western Sahara', 'africa', 'ESH', [-9.5, 26.6]],
    ['the west of Western Sahara is in Western Sahara', 'africa', 'ESH', [-14, 24.5]],
    ['the Golan is in the Syrian Arab Republic', 'middle-east-west-asia', 'SYR', [35.8, 33]],
    ['Ramallah is in the State of Palestine', 'middle-east-west-asia', 'PSE', [35.2, 31.9]],
    ['Taiwan is in China', 'asia-pacific', 'CHN', [121, 23.8]],
    ['Lhasa is in China', 'asia-pacific', 'CHN', [91.1, 29.7]],
  ])('%s', (_, region, iso3, point) => {
    expect(isIn(region, iso3, point)).toBe(true);
    const claimants = regionMaps[region].countries.filter(({ svgPath }) =>
      isInPath(svgPath, place(region, point)),
    );
    expect(claimants.map((country) => country.iso3)).toEqual([iso3]);
  });

  it('Crimea is not in the Russian Federation', () => {
    expect(isIn('europe', 'RUS', [34.3, 45.3])).toBe(false);
    expect(isIn('europe', 'RUS', [37.6, 55.7])).toBe(true);
  });

  it.each<[string, Point]>([
    ['Srinagar', [74.8, 34.1]],
    ['Gilgit', [74.3, 35.9]],
    ['Aksai Chin', [79.3, 35.1]],
    ['Arunachal Pradesh', [94.5, 28.2]],
  ])('%s is in a neutral area: in no country and no region', (_, point) => {
    const map = regionMaps['asia-pacific'];
    expect(isInPath(map.neutral, place('asia-pacific', point))).toBe(true);
    expect(map.countries.filter(({ svgPath }) => isInPath(svgPath, place('asia-pacific', point)))).toEqual(
      [],
    );
    expect(isInPath(world.neutral, pixelsOf(world, point))).toBe(true);
    expect(regionOf(point)).toEqual([]);
  });

  it.each<[string, Point]>([
    ['Abyei', [28.4, 9.9]],
    ['Hala’ib', [35.8, 22.4]],
    ['Bir Tawil', [33.7, 21.87]],
    ['Ilemi', [35.3, 4.8]],
  ])('%s is in a neutral area on the map of Africa', (_, point) => {
    const map = regionMaps.africa;
    expect(isInPath(map.neutral, place('africa', point))).toBe(true);
    expect(map.countries.filter(({ svgPath }) => isInPath(svgPath, place('africa', point)))).toEqual([]);
  });

  it.each<[Point, RegionSlug]>([
    [[66, 34], 'middle-east-west-asia'],
    [[53, 32], 'asia-pacific'],
    [[35, 39], 'europe'],
    [[100, 62], 'europe'],
    [[178, 67.5], 'europe'],
    [[-100, 40], 'americas'],
    [[30, 27], 'africa'],
    [[134, -25], 'asia-pacific'],
  ])('the world map has %j in %s', (point, slug) => {
    expect(regionOf(point)).toEqual([slug]);
  });
});

describe('lines', () => {
  const southSudan: Point[] = [
    [25.9, 10.4],
    [27.4, 9.6],
    [28.5, 9.64],
    [31.0, 9.75],
  ];

  it.each(southSudan)(
    'Sudan–South Sudan is dashed at %d° E, %d° N, and has no solid line under it',
    (...point) => {
      for (const map of [regionMaps.africa, world]) {
        const pixels = pixelsOf(map, point);
        const reach = map === world ? 3 : 8;
        expect(distanceToPath(layer(map, 'dashed'), pixels)).toBeLessThan(reach);
        expect(distanceToPath(layer(map, 'boundary'), pixels)).toBeGreaterThan(reach);
      }
    },
  );

  it('the north of Abyei is dash-dot', () => {
    const [west, north, east]: Point[] = [
      [27.833, 9.9],
      [28.4, 10.167],
      [29, 9.9],
    ];
    for (const side of [west, north, east]) {
      expect(
        distanceToPath(layer(regionMaps.africa, 'dashDot'), place('africa', side ?? [0, 0])),
      ).toBeLessThan(CLOSE);
    }
  });

  const lineOfControl: Point[] = [
    [77, 34.99],
    [75.71, 34.5],
    [74.3, 34.77],
    [73.9, 34.07],
    [74.12, 33.38],
  ];

  it.each<RegionSlug | 'world'>(['world', 'asia-pacific', 'middle-east-west-asia'])(
    'the Line of Control is dotted, follows its source and lies inside Jammu and Kashmir: %s',
    (name) => {
      const map = name === 'world' ? world : regionMaps[name];
      const points = lineOfControl
        .map((point) => pixelsOf(map, point))
        .filter((point) => isInFrame(map, point));
      expect(points.length).toBeGreaterThan(1);
      for (const point of points) expect(distanceToPath(layer(map, 'dotted'), point)).toBeLessThan(CLOSE);
      const drawn = polylinesOf(layer(map, 'dotted')).flat();
      const outside = drawn.filter(
        (point) =>
          !isInPath(map.neutral, point) && distanceToPath(map.neutral, point) > 0.3 && isInFrame(map, point),
      );
      expect(outside).toEqual([]);
    },
  );

  it('the Line of Control is large enough to be read on the map of Asia and the Pacific', () => {
    const points = polylinesOf(layer(regionMaps['asia-pacific'], 'dotted')).flat();
    const extent = (axis: 0 | 1) =>
      Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis]));
    expect(extent(0)).toBeGreaterThan(14);
    expect(extent(1)).toBeGreaterThan(10);
  });

  it('nothing else is dotted', () => {
    for (const map of everyMap) expect(polylinesOf(layer(map, 'dotted')).length).toBeLessThanOrEqual(1);
    expect(layer(regionMaps.africa, 'dotted')).toBe('');
  });

  it.each<[string, RegionSlug, Point, 'dashed' | 'dashDot' | 'boundary']>([
    ['the outline of Jammu and Kashmir', 'asia-pacific', [75.83, 32.49], 'dashed'],
    ['the demarcation line in Korea', 'asia-pacific', [127.3, 38.3], 'dashDot'],
    ['the Golan', 'middle-east-west-asia', [35.64, 32.9], 'dashDot'],
    ['the outline of the Occupied Palestinian Territory', 'middle-east-west-asia', [34.95, 32.2], 'dashDot'],
    ['Hala’ib', 'africa', [35.5, 22], 'dashed'],
    ['the south-west of Ethiopia–Somalia', 'africa', [46.6, 6.6], 'dashed'],
    ['the north of Ethiopia–Somalia', 'africa', [45.6, 8.48], 'boundary'],
    ['India–Pakistan', 'asia-pacific', [71, 27.8], 'boundary'],
  ])('%s is as the UN draws it', (_, region, point, kind) => {
    const map = regionMaps[region];
    const nearest = [...map.lines].sort(
      (a, b) =>
        distanceToPath(a.svgPath, place(region, point)) - distanceToPath(b.svgPath, place(region, point)),
    );
    expect(nearest[0]?.kind).toBe(kind);
    expect(distanceToPath(layer(map, kind), place(region, point))).toBeLessThan(6);
  });

  it('no boundary separates China from its special administrative regions', () => {
    const map = regionMaps['asia-pacific'];
    const between = place('asia-pacific', [114.1, 22.53]);
    expect(distanceToPath(layer(map, 'boundary'), between)).toBeGreaterThan(8);
  });
});

describe('codes', () => {
  it('are known countries of that very region, each once', () => {
    for (const slug of REGIONS) {
      const drawn = regionMaps[slug].countries.map(({ iso3 }) => iso3);
      const members = countries.filter(({ region }) => region === slug).map(({ iso3 }) => iso3);
      expect(drawn.filter((iso3) => !members.includes(iso3))).toEqual([]);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(
        Object.keys(regionMaps[slug].markers).filter((iso3) => !members.some((known) => known === iso3)),
      ).toEqual([]);
    }
  });

  it('of the world’s regions are the five, and each region’s map says which it is', () => {
    expect(world.regions.map(({ slug }) => slug)).toEqual([...REGIONS]);
    expect(REGIONS.map((slug) => regionMaps[slug].slug)).toEqual([...REGIONS]);
  });
});

describe('marker points', () => {
  it('are there for every country but Antarctica on the world map', () => {
    const missing = countries.filter(({ iso3 }) => !Object.hasOwn(world.markers, iso3));
    expect(missing.map(({ iso3 }) => iso3)).toEqual(['ATA']);
    expect(Object.keys(world.markers).filter((code) => !isIso3(code))).toEqual([]);
  });

  it('are there for every country on its region’s map, except far islands outside its frame', () => {
    const missing = countries.filter(
      ({ iso3, region }) => region && !Object.hasOwn(regionMaps[region].markers, iso3),
    );
    expect(missing.map(({ iso3 }) => iso3)).toEqual(['ATF', 'BVT', 'HMD', 'IOT', 'PCN', 'SJM']);
  });

  it('lie on their country’s land where it is drawn, but for Kiribati, whose capital is on a small atoll', () => {
    const astray = REGIONS.flatMap((slug) =>
      regionMaps[slug].countries.filter(({ iso3, svgPath }) => {
        const point = regionMaps[slug].markers[iso3];
        return point && !isInPath(svgPath, point) && distanceToPath(svgPath, point) > 4;
      }),
    );
    expect(astray.map(({ iso3 }) => iso3)).toEqual(['KIR']);
  });

  it('lie in the frame', () => {
    for (const map of everyMap)
      expect(Object.values(map.markers).every((point) => isInFrame(map, point))).toBe(true);
  });
});

describe('the prepared files', () => {
  const names = ['world.json', ...REGIONS.map((slug) => `regions/${slug}.json`)];

  it.each(names)('%s rounds its coordinates to one decimal', (name) => {
    const { markers, ...rest } = JSON.parse(preparedText(name)) as Record<string, unknown>;
    expect(JSON.stringify(markers)).not.toMatch(/\d\.\d{2}/);
    const paths = JSON.stringify(rest).match(/"M[^"]*"/g) ?? [];
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.filter((path) => /\.\d{2}/.test(path))).toEqual([]);
  });

  it.each(names)('%s stays in its frame', (name) => {
    const map = everyMap[names.indexOf(name)] ?? world;
    expect(map.viewBox).toBe(`0 0 ${map.width} ${map.height}`);
    const paths = JSON.stringify(map).match(/M[^"]*/g) ?? [];
    const margin = 3.1;
    const astray = paths
      .flatMap((path) => polylinesOf(path).flat())
      .filter(([x, y]) => x < -margin || y < -margin || x > map.width + margin || y > map.height + margin);
    expect(astray).toEqual([]);
  });

  it.each(names)('%s keeps to its budget', (name) => {
    const kilobytes = gzipSync(preparedText(name)).length / 1024;
    expect(kilobytes).toBeLessThan(name === 'world.json' ? 26 : 20);
  });

  it('the world map leaves Antarctica out', () => {
    expect(regionOf([0, -80])).toEqual([]);
    expect(world.height).toBeLessThan(450);
  });
});
