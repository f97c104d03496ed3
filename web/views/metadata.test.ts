import { aFrame, aPagination, availableIn } from '@/components/testing/builders';
import { anOverviewPage, aRegionPage } from '@/components/testing/pages';
import { metadataOf } from './metadata';

const region = (changes: Parameters<typeof aRegionPage>[0] = {}) =>
  metadataOf({ status: 200, page: aRegionPage(changes) });

it('calls a page by its heading and the unit', () => {
  expect(region().title).toBe('Africa, the continent – Mediation Support Unit');
});

it('gives the address of the page and of its like in the languages that have it, and no other', () => {
  const languages = availableIn('en', 'ar').map((other) => ({
    ...other,
    href: `${other.href}/regions/africa`,
  }));
  expect(region({ frame: aFrame({ languages }) }).alternates).toEqual({
    canonical: 'https://mediation.example.org/en/regions/africa',
    languages: {
      ar: 'https://mediation.example.org/ar/regions/africa',
      en: 'https://mediation.example.org/en/regions/africa',
    },
  });
});

it('gives a later page of a list its own address, and says nothing of other languages’ pages', () => {
  expect(region({ pagination: aPagination({ page: 2, pages: 3 }) }).alternates).toEqual({
    canonical: 'https://mediation.example.org/en/regions/africa?page=2',
    languages: undefined,
  });
});

it('shortens a long description at a word', () => {
  const overview = anOverviewPage().overview;
  const words = 'mediation '.repeat(60).trim();
  const { description } = metadataOf({
    status: 200,
    page: anOverviewPage({
      overview: {
        ...overview,
        introduction: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
      },
    }),
  });
  expect(description).toMatch(/^(mediation )+mediation…$/);
  expect(description?.length).toBeLessThanOrEqual(201);
});

it('keeps robots out of previews and of what is not there', () => {
  const out = { index: false, follow: false };
  expect(
    region({
      frame: aFrame({
        preview: {
          expiresAt: '2020-04-20T18:00:00Z',
          sharedBy: null,
          adminOrigin: 'https://desk.example.org',
        },
      }),
    }).robots,
  ).toEqual(out);
  expect(metadataOf({ status: 404, frame: aFrame(), alternatives: [] }).robots).toEqual(out);
  expect(metadataOf({ status: 410, frame: aFrame(), withdrawnOn: '2020-05-02' }).robots).toEqual(out);
  expect(metadataOf({ status: 503, frame: aFrame() }).robots).toEqual(out);
  expect(region().robots).toBeUndefined();
});

it('tells who shares a page its title, its address and its other languages', () => {
  expect(region({ frame: aFrame({ languages: availableIn('en', 'ar') }) }).openGraph).toMatchObject({
    type: 'website',
    title: 'Africa, the continent',
    siteName: 'Mediation Support Unit',
    locale: 'en_GB',
    alternateLocale: ['ar_AR'],
  });
  expect(
    region({
      frame: aFrame({
        preview: {
          expiresAt: '2020-04-20T18:00:00Z',
          sharedBy: null,
          adminOrigin: 'https://desk.example.org',
        },
      }),
    }).openGraph,
  ).toBeUndefined();
});

it('names the entrance for readers of other languages, on the overview alone', () => {
  const { alternates } = metadataOf({ status: 200, page: anOverviewPage() });
  expect(alternates?.languages).toMatchObject({ 'x-default': 'https://mediation.example.org/' });
  expect(region().alternates?.languages).not.toHaveProperty('x-default');
});
