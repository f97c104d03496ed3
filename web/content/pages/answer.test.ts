/** @jest-environment node */
import { LANGUAGES, type Language } from '@mediation/content';
import { hrefOf, routeOf } from '../routes';
import { ContentStore, IN_MEMORY } from '../store';
import { apply, filledStore, recall } from '../testing/filled-store';
import { country, idOf, overview, region, report, settings, snapshot, wholeSite } from '../testing/items';
import type { Answer, Page, PageKind } from '../types';
import { answer, type SiteContext } from '.';

const CONTEXT: SiteContext = { siteUrl: 'https://mediation.example.org', base: '', preview: null };

function at(store: ContentStore, href: string, context = CONTEXT): Answer {
  const { pathname, searchParams } = new URL(href, CONTEXT.siteUrl);
  const route = routeOf(pathname, searchParams);
  if (!route) throw new Error(`${href} names no language`);
  return answer(store, route, context);
}

/** The page at an address, which must be of this kind. */
function pageAt<K extends PageKind>(store: ContentStore, kind: K, href: string): Extract<Page, { kind: K }> {
  const answered = at(store, href);
  if (answered.status !== 200 || answered.page.kind !== kind)
    throw new Error(`${href} answers ${answered.status}`);
  return answered.page as Extract<Page, { kind: K }>;
}

const available = (answered: Answer): Language[] => {
  const frame = 'page' in answered ? answered.page.frame : 'frame' in answered ? answered.frame : null;
  return (frame?.languages ?? []).filter((language) => language.available).map(({ lang }) => lang);
};

describe('the page on languages', () => {
  it('counts what can be read in each, and names the quarters that lack one', () => {
    const store = filledStore([
      overview('en'),
      overview('fr'),
      snapshot('en', '2020-q1'),
      report('en', 'one'),
      report('fr', 'one'),
      report('en', 'two'),
      report('en', 'three', { snapshot: '2019-q4' }),
    ]);
    const of = (lang: Language) => {
      const page = pageAt(store, 'languages', '/en/languages');
      return page.languages.find((each) => each.lang === lang);
    };
    expect(pageAt(store, 'languages', '/en/languages').all).toEqual({ texts: 2, current: 2, reports: 3 });
    expect(of('en')).toEqual({ lang: 'en', href: '/en', texts: 2, current: 2, reports: 3 });
    expect(of('fr')).toEqual({ lang: 'fr', href: '/fr', texts: 1, current: 1, reports: 1 });
    expect(of('ar')).toMatchObject({ texts: 0, current: 0, reports: 0 });
    const { incomplete } = pageAt(store, 'languages', '/en/languages');
    expect(incomplete.map(({ snapshot: { slug }, reports }) => [slug, reports])).toEqual([
      ['2020-q1', 2],
      ['2019-q4', 1],
    ]);
    expect(incomplete[0]?.languages).toContainEqual({ lang: 'fr', reports: 1 });
    expect(incomplete[0]?.languages.map(({ lang }) => lang)).not.toContain('en');

    // A report that goes is counted no more, nor one that another snapshot has taken.
    recall(store, [report('fr', 'one')]);
    expect(of('fr')).toMatchObject({ reports: 0 });
    apply(store, [report('en', 'two', { snapshot: '2019-q4' })]);
    expect(of('en')).toMatchObject({ current: 1, reports: 3 });
  });

  it('finds nothing lacking where every text is in six languages', () => {
    const page = pageAt(filledStore(wholeSite()), 'languages', '/ru/languages');
    expect(page.incomplete).toEqual([]);
    for (const { lang: _, href: __, ...counts } of page.languages) expect(counts).toEqual(page.all);
  });
});

describe('a site never fed', () => {
  it.each(['/en', '/ar/regions/africa', '/fr/privacy', '/zh/nothing'])('answers 503 at %s', (href) => {
    const store = new ContentStore(IN_MEMORY, () => undefined);
    expect(at(store, href)).toMatchObject({ status: 503, frame: { asOf: null, site: null } });
  });
});

describe('the overview', () => {
  it('has every part, in its language only', () => {
    const page = pageAt(filledStore(wholeSite()), 'overview', '/fr');
    expect(page.overview.title).toBe('Title fr');
    expect(page.snapshot).toEqual({
      slug: '2020-q1',
      title: '2020-q1 in fr',
      start: '2020-01-01',
      end: '2020-12-31',
      href: '/fr/snapshots/2020-q1',
    });
    expect(page.regions.map(({ slug, activities, href }) => [slug, activities, href])).toEqual([
      ['africa', 3, '/fr/regions/africa'],
      ['asia-pacific', 1, '/fr/regions/asia-pacific'],
      ['middle-east-west-asia', 1, '/fr/regions/middle-east-west-asia'],
      ['americas', 1, '/fr/regions/americas'],
      ['europe', 1, '/fr/regions/europe'],
    ]);
    expect(page.markers).toHaveLength(6);
    expect(page.services.map(({ slug }) => slug)).toEqual(['process-support', 'standby']);
    expect(page.capacities).toHaveLength(1);
    expect(page.periodicals[0]?.href).toBe('https://example.org/annual-report.pdf');
    expect(page.disclaimers.map(({ area }) => area)).toEqual(['world', 'sudan-south-sudan']);
    expect(page.frame).toMatchObject({
      lang: 'fr',
      path: '',
      site: { unitName: 'Unit fr' },
      contactEmail: 'desk@example.org',
      backToParent: { label: 'Parent fr', href: 'https://example.org/' },
      asOf: '2020-04-01T10:00:01.000Z',
      preview: null,
    });
    expect(JSON.stringify(page).match(/ (ar|zh|en|ru|es)\b/g)).toBeNull();
  });

  it('sorts countries as the language of the page does', () => {
    const store = filledStore(wholeSite());
    const names = (lang: Language) => pageAt(store, 'overview', `/${lang}`).markers.map(({ name }) => name);
    for (const lang of LANGUAGES) {
      expect(names(lang)).toEqual([...names(lang)].sort(new Intl.Collator(lang).compare));
    }
  });

  it('is not there in a language it is not published in, and says where it is', () => {
    const store = filledStore([settings('en'), overview('en'), overview('es')]);
    expect(at(store, '/fr')).toMatchObject({
      status: 404,
      frame: { lang: 'fr', site: null, contactEmail: 'desk@example.org', backToOverview: null },
      alternatives: [
        { lang: 'en', href: '/en' },
        { lang: 'es', href: '/es' },
      ],
    });
  });

  it('shows the newest snapshot where none was chosen', () => {
    const store = filledStore([overview('en'), snapshot('en', '2019-q4'), report('en', 'one')]);
    expect(pageAt(store, 'overview', '/en').snapshot?.slug).toBe('2020-q1');
  });
});

describe('a region', () => {
  it('lists its reports of the current snapshot by country, the whole region first', () => {
    const page = pageAt(filledStore(wholeSite()), 'region', '/en/regions/africa');
    expect(page.groups.map(({ place, anchor, entries }) => [place.name, anchor, entries.length])).toEqual([
      ['All of africa en', 'africa', 1],
      ['South Sudan', 'ssd', 1],
      ['Sudan', 'sdn', 1],
    ]);
    expect(page.markers.map(({ iso3 }) => iso3)).toEqual(['SSD', 'SDN']);
    expect(page.activitiesHeading).toBe('Activities en');
    expect(page.disclaimers.map(({ area }) => area)).toContain('sudan-south-sudan');
    expect(page.pagination).toEqual({ page: 1, pages: 1, total: 3, previous: null, next: null });
  });

  it('offers what is not translated by the names of its languages', () => {
    const store = filledStore([
      ...['en', 'fr'].map((lang) => region(lang as Language, 'africa')),
      country('SSD', 'africa'),
      report('fr', 'seulement'),
      report('ar', 'seulement'),
    ]);
    expect(pageAt(store, 'region', '/en/regions/africa').groups[0]?.entries).toEqual([
      {
        translated: false,
        report: {
          id: idOf('seulement'),
          places: [{ iso3: 'SSD', name: 'South Sudan', href: '/en/countries/SSD' }],
          translations: [
            { lang: 'ar', href: `/ar/reports/${idOf('seulement')}` },
            { lang: 'fr', href: `/fr/reports/${idOf('seulement')}` },
          ],
        },
      },
    ]);
  });

  it('shows fifty reports at once, across countries, each on exactly one page', () => {
    const reports = Array.from({ length: 120 }, (_, number) =>
      report('en', `report${number}`, {
        countries: [['SDN', 'SSD', 'MLI'][number % 3] ?? 'MLI'],
        eventStart: `2020-01-${String(1 + (number % 28)).padStart(2, '0')}`,
      }),
    );
    const store = filledStore([
      region('en', 'africa'),
      ...['SDN', 'SSD', 'MLI'].map((iso3) => country(iso3, 'africa')),
      ...reports,
    ]);
    const idsOn = (page: number) =>
      pageAt(store, 'region', `/en/regions/africa?page=${page}`).groups.flatMap(({ entries }) =>
        entries.map((entry) => entry.report.id),
      );
    const pages = [1, 2, 3].map(idsOn);
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flat()).size).toBe(120);
    const second = pageAt(store, 'region', '/en/regions/africa?page=2');
    expect(second.pagination).toEqual({
      page: 2,
      pages: 3,
      total: 120,
      previous: '/en/regions/africa',
      next: '/en/regions/africa?page=3',
    });
    expect(second.groups.map(({ place }) => place.name)).toEqual(['Mali', 'South Sudan', 'Sudan'].slice(1));
    expect(at(store, '/en/regions/africa?page=4').status).toBe(404);
  });

  it('lists the latest events of a country first', () => {
    const store = filledStore([
      region('en', 'africa'),
      country('SSD', 'africa'),
      report('en', 'january', { eventStart: '2020-01-05' }),
      report('en', 'march', { eventStart: '2020-03-05' }),
      report('en', 'undated'),
    ]);
    const [group] = pageAt(store, 'region', '/en/regions/africa').groups;
    expect(group?.entries.map((entry) => entry.report.id)).toEqual(['march', 'january', 'undated'].map(idOf));
  });
});

describe('a country', () => {
  it('shows its reports through time, the newest snapshot first', () => {
    const page = pageAt(filledStore(wholeSite()), 'country', '/es/countries/SSD');
    expect(page.country).toEqual({ iso3: 'SSD', name: 'Sudán del Sur' });
    expect(page.region).toEqual({ slug: 'africa', name: 'africa es', href: '/es/regions/africa' });
    expect(page.periods.map(({ snapshot: { slug }, entries }) => [slug, entries.length])).toEqual([
      ['2020-q1', 1],
      ['2019-q4', 1],
    ]);
  });

  it('has no page while nothing is public about it', () => {
    const store = filledStore(wholeSite());
    apply(store, [country('MLI', 'africa')]);
    expect(at(store, '/en/countries/MLI')).toMatchObject({ status: 404, alternatives: [] });
  });

  it('answers as if it had never been after its only report is taken down', () => {
    const store = filledStore(wholeSite());
    const error = report('en', 'error', { countries: ['MLI'] });
    apply(store, [error]);
    expect(at(store, '/en/countries/MLI').status).toBe(200);
    recall(store, [error]);
    expect(at(store, '/en/countries/MLI').status).toBe(404);
    expect(at(store, `/en/reports/${error.id}`)).toMatchObject({ status: 404, alternatives: [] });
  });
});

describe('the archive', () => {
  it('lists snapshots newest first with their reports in any language', () => {
    const page = pageAt(filledStore(wholeSite()), 'snapshots', '/en/snapshots');
    expect(page.snapshots.map(({ slug, activities, current }) => [slug, activities, current])).toEqual([
      ['2020-q1', 7, true],
      ['2019-q4', 1, false],
    ]);
  });

  it('narrows one snapshot to a region', () => {
    const store = filledStore(wholeSite());
    expect(pageAt(store, 'snapshot', '/en/snapshots/2020-q1').pagination.total).toBe(7);
    const narrowed = pageAt(store, 'snapshot', '/en/snapshots/2020-q1?region=europe');
    expect(narrowed.groups.map(({ anchor }) => anchor)).toEqual(['geo']);
    expect(narrowed.regions[0]?.href).toBe('/en/snapshots/2020-q1?region=africa');
    expect(narrowed.frame.languages[3]?.href).toBe('/fr/snapshots/2020-q1?region=europe');
  });

  it('leads from one snapshot to each other one, and to both beside each other', () => {
    const store = filledStore(wholeSite());
    const [other] = pageAt(store, 'snapshot', '/en/snapshots/2019-q4').others;
    expect(other).toMatchObject({
      href: '/en/snapshots/2020-q1',
      compareHref: '/en/snapshots/2020-q1?compare=2019-q4',
    });
  });

  it('leads to the eight nearest in time where the archive is long', () => {
    const slugs = [2016, 2017, 2018, 2019].flatMap((year) => [1, 2, 3, 4].map((each) => `${year}-q${each}`));
    const store = filledStore([overview('en'), ...slugs.map((slug) => snapshot('en', slug))]);
    const besides = (slug: string) =>
      pageAt(store, 'snapshot', `/en/snapshots/${slug}`).others.map((other) => other.slug);
    expect(besides('2017-q4')).toEqual([
      '2018-q4',
      '2018-q3',
      '2018-q2',
      '2018-q1',
      '2017-q3',
      '2017-q2',
      '2017-q1',
      '2016-q4',
    ]);
    expect(besides('2019-q4')).toEqual(slugs.slice(7, 15).reverse());
    expect(besides('2016-q1')).toEqual(slugs.slice(1, 9).reverse());
  });

  it('compares two by what they report of each place', () => {
    const store = filledStore([
      overview('en'),
      report('en', 'one', { countries: ['YEM'] }),
      report('en', 'two', { countries: ['LBY'] }),
      report('en', 'three', { countries: ['YEM'], snapshot: '2019-q4' }),
      report('fr', 'four', { countries: ['SDN'], snapshot: '2019-q4' }),
    ]);
    const page = pageAt(store, 'comparison', '/en/snapshots/2020-q1?compare=2019-q4');
    const told = (places: typeof page.both) =>
      places.map(({ place, older, newer }) => [place.iso3, older, newer]);
    expect(told(page.both)).toEqual([['YEM', 1, 1]]);
    expect(told(page.onlyNewer)).toEqual([['LBY', 0, 1]]);
    expect(told(page.onlyOlder)).toEqual([['SDN', 1, 0]]);
    expect(page.frame.languages[3]?.href).toBe('/fr/snapshots/2020-q1?compare=2019-q4');
  });

  it('has one address for two snapshots, and none for one with itself or with what is none', () => {
    const href = (address: string) => {
      const { pathname, searchParams } = new URL(address, CONTEXT.siteUrl);
      const route = routeOf(pathname, searchParams);
      return route && route.kind !== 'absent' ? hrefOf(route) : null;
    };
    expect(href('/en/snapshots/2019-q4?compare=2020-q1')).toBe('/en/snapshots/2020-q1?compare=2019-q4');
    expect(href('/en/snapshots/2019-q4?compare=2019-q4')).toBeNull();
    expect(href('/en/snapshots/2019-q4?compare=2019')).toBeNull();
    expect(at(filledStore(wholeSite()), '/en/snapshots/2020-q1?compare=2018-q1').status).toBe(404);
  });

  describe('whose slug changed', () => {
    const renamed = LANGUAGES.map((lang) => ({
      ...snapshot(lang, '2020-q2'),
      id: idOf('snapshot2020-q1'),
      formerSlugs: ['2020-q1'],
    }));
    const store = () => {
      const filled = filledStore(wholeSite());
      apply(filled, renamed);
      return filled;
    };

    it.each([...LANGUAGES])('is read in “%s” at its new address, to which the old ones lead', (lang) => {
      const filled = store();
      const locationOf = (query: string) => at(filled, `/${lang}/snapshots/2020-q1${query}`);
      expect(locationOf('')).toEqual({ status: 301, location: `/${lang}/snapshots/2020-q2` });
      expect(locationOf('?region=africa&page=2')).toEqual({
        status: 301,
        location: `/${lang}/snapshots/2020-q2?region=africa&page=2`,
      });
      expect(locationOf('?compare=2019-q4')).toEqual({
        status: 301,
        location: `/${lang}/snapshots/2020-q2?compare=2019-q4`,
      });
      expect(locationOf('?compare=2020-q2')).toEqual({
        status: 301,
        location: `/${lang}/snapshots/2020-q2`,
      });
      expect(at(filled, `/${lang}/snapshots/2020-q2`).status).toBe(200);
    });

    it('keeps its reports and its place as the current one, though they name it by the old slug', () => {
      const filled = store();
      const before = filledStore(wholeSite());
      const numbers = (of: ContentStore, slug: string) => [
        pageAt(of, 'snapshot', `/en/snapshots/${slug}`).pagination.total,
        pageAt(of, 'overview', '/en').regions.map(({ activities }) => activities),
        pageAt(of, 'region', '/en/regions/africa').groups.length,
      ];
      expect(numbers(filled, '2020-q2')).toEqual(numbers(before, '2020-q1'));
      expect(pageAt(filled, 'overview', '/en').snapshot).toMatchObject({
        slug: '2020-q2',
        title: '2020-q2 in en',
      });
      const [period] = pageAt(filled, 'country', '/en/countries/SSD').periods;
      expect(period?.snapshot.href).toBe('/en/snapshots/2020-q2');
      const report = pageAt(filled, 'report', `/en/reports/${idOf('sahel')}`).report;
      expect(report.snapshot?.href).toBe('/en/snapshots/2020-q2');
      expect(pageAt(filled, 'snapshots', '/en/snapshots').snapshots.map(({ slug }) => slug)).toEqual([
        '2020-q2',
        '2019-q4',
      ]);
    });

    it('is known by both, in whichever order its parts arrive', () => {
      const items = [...wholeSite().filter(({ id }) => id !== idOf('snapshot2020-q1')), ...renamed];
      const counts = [items, [...items].reverse()].map((order) => {
        const filled = filledStore(order);
        return pageAt(filled, 'snapshot', '/en/snapshots/2020-q2').pagination.total;
      });
      expect(counts).toEqual([7, 7]);
    });

    it('can have its first slug again', () => {
      const filled = store();
      apply(
        filled,
        LANGUAGES.map((lang) => ({ ...snapshot(lang, '2020-q1'), formerSlugs: ['2020-q2'] })),
      );
      expect(pageAt(filled, 'snapshot', '/en/snapshots/2020-q1').pagination.total).toBe(7);
      expect(at(filled, '/en/snapshots/2020-q2')).toMatchObject({
        status: 301,
        location: '/en/snapshots/2020-q1',
      });
    });

    it('leads nowhere when it is recalled; its reports are still there under the slug they name', () => {
      const filled = store();
      recall(filled, renamed);
      expect(at(filled, '/en/snapshots/2020-q2').status).toBe(404);
      expect(pageAt(filled, 'snapshot', '/en/snapshots/2020-q1').pagination.total).toBe(7);
    });

    it('gives its former slug up to a snapshot that has it now', () => {
      const filled = store();
      apply(filled, [{ ...snapshot('en', '2020-q1'), id: idOf('another') }]);
      expect(pageAt(filled, 'snapshot', '/en/snapshots/2020-q1').pagination.total).toBe(7);
      expect(pageAt(filled, 'snapshot', '/en/snapshots/2020-q2').pagination.total).toBe(0);
    });
  });

  it('knows no snapshot without a publication or a report', () => {
    expect(at(filledStore(wholeSite()), '/en/snapshots/2018-q1').status).toBe(404);
  });
});

describe('a report', () => {
  const address = (lang: string) => `/${lang}/reports/${idOf('reportssd')}`;

  it('stands at its own address with what belongs to it', () => {
    const { report: shown, disclaimers, frame } = pageAt(filledStore(wholeSite()), 'report', address('en'));
    expect(shown).toMatchObject({
      href: address('en'),
      heading: 'reportssd en',
      places: [{ iso3: 'SSD', name: 'South Sudan', href: '/en/countries/SSD' }],
      regions: [{ slug: 'africa', name: 'africa en', href: '/en/regions/africa' }],
      snapshot: { slug: '2020-q1' },
      service: 'Service standby en',
      capacity: null,
    });
    expect(disclaimers.map(({ area }) => area)).toEqual(['sudan-south-sudan']);
    expect(frame.path).toBe(`/reports/${idOf('reportssd')}`);
  });

  it('names the languages it has, and answers 404 with them in the others', () => {
    const store = filledStore(wholeSite(['en', 'fr']));
    expect(available(at(store, address('en')))).toEqual(['en', 'fr']);
    expect(at(store, address('ru'))).toMatchObject({
      status: 404,
      alternatives: [
        { lang: 'en', href: address('en') },
        { lang: 'fr', href: address('fr') },
      ],
    });
  });

  it('is gone with a date and nothing else where it was withdrawn', () => {
    const store = filledStore(wholeSite());
    recall(store, [report('en', 'reportssd')], { withdrawnOn: '2020-06-01' });
    const answered = at(store, address('en'));
    expect(answered).toMatchObject({ status: 410, withdrawnOn: '2020-06-01' });
    expect(JSON.stringify(answered)).not.toMatch(/reportssd en|South Sudan/);
    expect(at(store, address('fr')).status).toBe(200);
  });

  describe('that has moved', () => {
    const movedTo = (name: string) => ({ movedTo: { type: 'activity-report', id: idOf(name) } }) as const;

    it('leads to the other as long as that is public in this language', () => {
      const store = filledStore(wholeSite());
      recall(store, [report('en', 'reportssd'), report('fr', 'reportssd')], movedTo('reportsdn'));
      const location = (lang: string) => `/${lang}/reports/${idOf('reportsdn')}`;
      expect(at(store, address('en'))).toEqual({ status: 301, location: location('en') });
      expect(at(store, address('fr'))).toEqual({ status: 301, location: location('fr') });
      expect(at(store, address('es')).status).toBe(200);
      recall(store, [report('en', 'reportsdn')]);
      expect(at(store, address('en')).status).toBe(404);
      expect(at(store, address('fr')).status).toBe(301);
    });

    it('leads on where the other has moved as well, and nowhere in a circle', () => {
      const store = filledStore(wholeSite());
      recall(store, [report('en', 'reportssd')], movedTo('reportsdn'));
      recall(store, [report('en', 'reportsdn')], movedTo('reportgeo'));
      expect(at(store, address('en'))).toMatchObject({ location: `/en/reports/${idOf('reportgeo')}` });
      recall(store, [report('en', 'reportgeo')], movedTo('reportssd'));
      expect(at(store, address('en')).status).toBe(404);
    });

    it('can lead to a snapshot or a region, by their addresses', () => {
      const store = filledStore(wholeSite());
      recall(store, [report('en', 'reportssd')], {
        movedTo: { type: 'snapshot', id: idOf('snapshot2019-q4') },
      });
      expect(at(store, address('en'))).toEqual({ status: 301, location: '/en/snapshots/2019-q4' });
      recall(store, [report('fr', 'reportssd')], { movedTo: { type: 'region', id: idOf('regionafrica') } });
      expect(at(store, address('fr'))).toEqual({ status: 301, location: '/fr/regions/africa' });
    });
  });
});

describe('addresses', () => {
  it.each(['/en', '/en/regions/africa', '/en/countries/SSD?page=2', '/en/snapshots', '/en/privacy'])(
    'read and write %s the same',
    (href) => {
      const { pathname, searchParams } = new URL(href, CONTEXT.siteUrl);
      const route = routeOf(pathname, searchParams);
      expect(route && hrefOf(route)).toBe(href);
    },
  );

  it.each([
    '/en/regions/atlantis',
    '/en/regions/africa?page=0',
    '/en/regions/africa?page=1e3',
    '/en/snapshots/2020-q5',
    '/en/snapshots/2020-q1?region=moon',
    '/en/reports/UPPER',
    '/en/nothing',
    '/en//',
  ])('know no page at %s', (href) => {
    const store = filledStore(wholeSite(['en']));
    expect(at(store, href).status).toBe(404);
  });

  it('stand under the grant in preview', () => {
    const store = filledStore(wholeSite(['en']));
    const context = {
      ...CONTEXT,
      base: '/preview/g',
      preview: {
        expiresAt: '2030-01-01T00:00:00.000Z',
        sharedBy: null,
        adminOrigin: 'https://desk.example.org',
      },
    };
    const hrefs = JSON.stringify(at(store, '/en/regions/africa', context)).match(/"href":"\/[^"]*/g) ?? [];
    expect(hrefs.length).toBeGreaterThan(10);
    expect(hrefs.filter((href) => !href.startsWith('"href":"/preview/g/'))).toEqual([]);
  });
});

describe('what changed in a report', () => {
  const FIRST = '2020-04-20T09:30:00Z';
  const noteAt = (publishedAt: string) => {
    const written = report('en', 'noted', { publishedAt });
    const noted = { ...written, firstPublishedAt: FIRST, text: { ...written.text, changeNote: 'A date.' } };
    const store = filledStore([...wholeSite(), noted]);
    return pageAt(store, 'report', `/en/reports/${idOf('noted')}`).report.changeNote;
  };

  it('is told once it went up again', () => {
    expect(noteAt('2020-05-02T09:30:00Z')).toBe('A date.');
  });

  it('is not told when it is new', () => {
    expect(noteAt(FIRST)).toBeNull();
  });
});
