/** @jest-environment node */
import { LANGUAGES, type Language, type RichText } from '@mediation/content';
import { join } from 'node:path';
import {
  aFrame,
  aGroup,
  aMarker,
  aPlace,
  aReport,
  aSnapshot,
  paragraph,
} from '../components/testing/builders';
import { anOverviewPage, aRegionPage, aSnapshotPage } from '../components/testing/pages';
import type { RegionPage } from '../content/types';
import { bare, readPdf, wordsOf, type ReadPdf } from './testing/read-pdf';
import { Typesetting } from './typesetting';

const typesetting = new Typesetting(join(__dirname, '..', 'dist', 'renditions'));

/** A name, two paragraphs and a note on the map, in each script; the Arabic without signs over its letters. */
const WORDS: Record<Language, [name: string, first: string, second: string, note: string]> = {
  ar: [
    'شمال أفريقيا',
    'أجريت محادثات السلام في عام 2020 بمشاركة الاتحاد الأفريقي (UNAMID)، ثم عقدت جولة ثانية.',
    'وقدم الفريق المشورة إلى الأطراف.',
    'لا تعني الحدود المبينة على الخريطة إقرارا بها.',
  ],
  zh: [
    '北非',
    '2020 年在非洲联盟（UNAMID）参与下举行了和平会谈。',
    '该小组向各方提供了咨询意见。',
    '地图所示边界不意味着正式认可。',
  ],
  en: [
    'North Africa',
    'Peace talks were held in 2020 with the African Union (UNAMID), and a second round followed.',
    'The team advised the parties.',
    'The boundaries shown on this map are not endorsed.',
  ],
  fr: [
    'Afrique du Nord',
    'Des pourparlers de paix ont eu lieu en 2020 à l’initiative de l’Union africaine (MINUAD).',
    'L’équipe a conseillé les parties : œuvre de longue haleine.',
    'Les frontières indiquées sur la carte ne sont pas entérinées.',
  ],
  ru: [
    'Северная Африка',
    'В 2020 году при участии Африканского союза (ЮНАМИД) прошли мирные переговоры.',
    'Группа консультировала стороны. Ещё один раунд состоялся позднее.',
    'Границы, показанные на карте, не получили официального признания.',
  ],
  es: [
    'África del Norte',
    'En 2020 se celebraron conversaciones de paz con la Unión Africana (UNAMID). ¿Y después?',
    'El equipo asesoró a las partes en los años siguientes.',
    'Los límites indicados en el mapa no son oficiales.',
  ],
};

function regionIn(lang: Language, changes: Partial<RegionPage> = {}): RegionPage {
  const [name, first, second, note] = WORDS[lang];
  return aRegionPage({
    frame: aFrame({ lang }),
    region: { slug: 'africa', shortName: name, fullName: name, summary: second },
    groups: [
      aGroup({
        place: aPlace(name, 'LBY'),
        anchor: 'lby',
        entries: [
          {
            translated: true,
            report: aReport({ heading: name, body: [...paragraph(first), ...paragraph(second)] }),
          },
        ],
      }),
    ],
    markers: [aMarker()],
    disclaimers: [{ area: 'world', text: note }],
    ...changes,
  });
}

const read = (page: RegionPage): ReadPdf => readPdf(typesetting.pdf(page));

describe.each([...LANGUAGES])('a document in “%s”', (lang) => {
  let document: ReadPdf;
  beforeAll(() => {
    document = read(regionIn(lang));
  });

  it('says that it keeps to PDF/UA, what it is called and in which language it is', () => {
    expect(document).toMatchObject({
      universalAccessibility: '1',
      marked: true,
      showsItsTitle: true,
      language: lang,
    });
    expect(document.title).toContain(WORDS[lang][0]);
  });

  it('leaves no word outside what a screen reader goes through', () => {
    expect(document.untagged.join('').trim()).toBe('');
  });

  it('is read in the order in which it is written', () => {
    const [name, first, second, note] = WORDS[lang].map(bare);
    const words = wordsOf(document);
    const places = [name, second, note, name, first, second].reduce<number[]>(
      (found, text = '') => [...found, words.indexOf(text, (found.at(-1) ?? -1) + 1)],
      [],
    );
    expect(places).not.toContain(-1);
  });
});

it('shows the map with its words, and under it what it owes', () => {
  const { elements } = read(
    regionIn('en', { markers: [aMarker({ iso3: 'LBY', name: 'Libya', activities: 2 })] }),
  );
  const [figure, ...others] = elements.filter(({ alternativeText }) => alternativeText);
  expect(others).toEqual([]);
  expect(figure?.alternativeText).toBe('Map of activities: North Africa. Libya: 2 activities.');
  const after = elements.slice(elements.indexOf(figure as (typeof elements)[number])).map(({ text }) => text);
  expect(after).toContain('Notes on the map');
  expect(after).toContain('The boundaries shown on this map are not endorsed.');
});

it('is found through by the names of the countries', () => {
  expect(read(regionIn('en')).bookmarks).toEqual(['North Africa']);
});

it('keeps headings, lists, links and emphasis as the writer set them, leaving no level out', () => {
  const body: RichText = [
    { type: 'heading', level: 4, children: [{ type: 'text', text: 'What was done' }] },
    {
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list-item', children: [{ type: 'text', text: 'Advice,' }] },
        {
          type: 'list',
          format: 'ordered',
          children: [{ type: 'list-item', children: [{ type: 'text', text: 'first of all', bold: true }] }],
        },
      ],
    },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'See ' },
        { type: 'link', url: '/en/about-the-map', children: [{ type: 'text', text: 'the map' }] },
      ],
    },
  ];
  const page = regionIn('en', {
    groups: [
      aGroup({
        place: aPlace('Libya', 'LBY'),
        anchor: 'lby',
        entries: [{ translated: true, report: aReport({ heading: 'Talks', body }) }],
      }),
    ],
  });
  const { elements } = read(page);
  const roleOf = (words: string): string | undefined =>
    elements
      .find(({ text }) => text === words)
      ?.roles.filter((role) => role !== 'Span')
      .at(-1);
  expect(roleOf('Libya')).toBe('Link');
  expect(elements.some(({ text, roles }) => text === 'Libya' && roles.at(-1) === 'H1')).toBe(true);
  expect(roleOf('Talks')).toBe('H2');
  expect(roleOf('What was done')).toBe('H3');
  expect(roleOf('Advice,')).toBe('LBody');
  expect(
    elements.find(({ text }) => text === 'first of all')?.roles.filter((role) => role === 'L'),
  ).toHaveLength(2);
  expect(roleOf('the map')).toBe('Link');
});

it('offers a report that is not in its language in those it has', () => {
  const page = regionIn('en', {
    groups: [
      aGroup({
        entries: [
          {
            translated: false,
            report: {
              id: 'report0002',
              places: [aPlace('Libya', 'LBY')],
              translations: [{ lang: 'fr', href: '/fr/reports/report0002' }],
            },
          },
        ],
      }),
    ],
  });
  const { elements } = read(page);
  expect(elements.map(({ text }) => text)).toContain('A report about Libya is available in:');
  expect(elements.find(({ text }) => text === 'français')?.roles.at(-1)).toBe('Link');
});

it('sets what a writer types as words, never as code of its template', () => {
  const typed = '#panic("no") $x^2$ *bold* @label <tag> \\ // "quoted" [#link] {}';
  const page = regionIn('en', {
    region: { slug: 'africa', shortName: typed, fullName: typed, summary: typed },
    disclaimers: [{ area: 'world', text: typed }],
  });
  const document = read(page);
  expect(document.title).toContain(typed);
  expect(wordsOf(document)).toContain(bare(typed));
});

it('is the same to the byte when it says the same', () => {
  const page = regionIn('en');
  expect(typesetting.pdf(page).equals(typesetting.pdf(page))).toBe(true);
});

it('makes a document of a quarter, and of one of which nothing is reported', () => {
  expect(wordsOf(readPdf(typesetting.pdf(aSnapshotPage())))).toContain(bare(aSnapshot().title));
  const empty = readPdf(typesetting.pdf(aSnapshotPage({ groups: [], markers: [] })));
  expect(wordsOf(empty)).toContain(bare('Nothing is reported here for this period.'));
});

describe('a picture for sharing', () => {
  const widthAndHeight = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

  it.each([anOverviewPage(), aRegionPage(), aSnapshotPage()])('is made of a page of kind $kind', (page) => {
    const png = typesetting.png(page);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(widthAndHeight(png)).toEqual([1_200, 630]);
  });

  it('shows the map where what it owes finds room beside it, and otherwise none', () => {
    const picture = (text: string, markers: RegionPage['markers']) =>
      typesetting.png(aRegionPage({ markers, disclaimers: [{ area: 'world', text }] }));
    const short = 'Not endorsed.';
    const long = 'The boundaries and names shown are not endorsed or accepted. '.repeat(40);
    expect(picture(short, []).equals(picture(short, [aMarker()]))).toBe(false);
    expect(picture(long, []).equals(picture(long, [aMarker()]))).toBe(true);
  });
});
