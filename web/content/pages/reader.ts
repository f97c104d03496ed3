import { countryByIso3 } from '@mediation/geo';
import {
  REGIONS,
  withLinks,
  type Item,
  type Language,
  type PublishedFile,
  type RegionSlug,
  type RichText,
} from '@mediation/content';
import { fileHref, hrefOf, renditionHref, type Rendition, type Route } from '../routes';
import type { Reading } from '../store';
import type { Place, SnapshotLink } from '../types';
import type { SiteContext } from './site-context';

const FIRST_MONTH = ['', '01', '04', '07', '10'];
const LAST_DAY = ['', '03-31', '06-30', '09-30', '12-31'];

/** The calendar quarter a snapshot's slug names. */
function quarter(slug: string): { start: string; end: string } {
  const [year = '', number = ''] = slug.split('-q');
  return { start: `${year}-${FIRST_MONTH[Number(number)]}-01`, end: `${year}-${LAST_DAY[Number(number)]}` };
}

export const isRegionSlug = (place: string): place is RegionSlug => REGIONS.some((slug) => slug === place);

/** The store as one page in one language sees it: names, links and shared facts, each looked up once. */
export class PageReader {
  private readonly regions = new Map<string, Item<'region'> | null>();
  private readonly snapshots = new Map<string, SnapshotLink>();
  private readonly places = new Map<string, Place>();
  private readonly membership = new Map<string, RegionSlug | null>();
  private readonly titles = new Map<string, string | null>();

  constructor(
    readonly reading: Reading,
    readonly lang: Language,
    readonly context: SiteContext,
  ) {}

  href(route: Route): string {
    return this.context.base + hrefOf(route);
  }

  fileHref(file: PublishedFile): string {
    return this.context.base + fileHref(file);
  }

  renditionHref(rendition: Rendition): string {
    return this.context.base + renditionHref(rendition);
  }

  /** A text with its links to paths on this site made like all others. */
  text(blocks: RichText): RichText {
    const { base } = this.context;
    return base === '' ? blocks : withLinks(blocks, (url) => (url.startsWith('/') ? base + url : url));
  }

  /** A region in this language; null where it is not published in it. */
  region(slug: RegionSlug): Item<'region'> | null {
    return remembered(this.regions, slug, () => this.reading.itemByCode('region', this.lang, slug));
  }

  regionHref(slug: RegionSlug): string {
    return this.href({ kind: 'region', lang: this.lang, slug, page: 1 });
  }

  regionLink(slug: RegionSlug): { slug: RegionSlug; name: string; href: string } {
    return { slug, name: this.region(slug)?.text.shortName ?? slug, href: this.regionHref(slug) };
  }

  regionOf(iso3: string): RegionSlug | null {
    return remembered(this.membership, iso3, () => this.reading.regionOf(iso3));
  }

  /** A country by its ISO3 code, or a whole region by its slug. */
  place(code: string): Place {
    return remembered(this.places, code, () =>
      isRegionSlug(code)
        ? { iso3: null, name: this.region(code)?.text.fullName ?? code, href: this.regionHref(code) }
        : {
            iso3: code,
            name: countryByIso3(code)?.names[this.lang] ?? code,
            href: this.href({ kind: 'country', lang: this.lang, iso3: code, page: 1 }),
          },
    );
  }

  /**
   * A snapshot as a link. Where it has no title in this language its slug stands in, which belongs to no
   * language; where it is not published at all its dates are those of the quarter.
   */
  snapshot(named: string): SnapshotLink {
    return remembered(this.snapshots, named, () => {
      const slug = this.reading.slugNow(named);
      const item = this.reading.itemByCode('snapshot', this.lang, slug);
      const facts = (item ?? this.reading.anyItemByCode('snapshot', slug))?.facts ?? quarter(slug);
      return {
        slug,
        title: item?.text.title ?? slug,
        start: facts.start,
        end: facts.end,
        href: this.href({ kind: 'snapshot', lang: this.lang, slug, region: null, page: 1 }),
      };
    });
  }

  /** The snapshot staff chose to show; without their choice the newest. Null when there is none. */
  currentSnapshot(): string | null {
    const settings = this.settings();
    const chosen = settings && this.reading.slugNow(settings.facts.currentSnapshot);
    if (chosen !== null && this.reading.hasSnapshot(chosen)) return chosen;
    return this.reading.snapshots()[0]?.key ?? null;
  }

  /** Site settings, for their facts: of this language or, where they are not in it, of any. */
  settings(): Item<'site-setting'> | null {
    return this.reading.items('site-setting', this.lang)[0] ?? this.reading.anyItem('site-setting');
  }

  overview(): Item<'overview'> | null {
    return this.reading.items('overview', this.lang)[0] ?? null;
  }

  /** Title of a service or capacity by its slug, in this language. */
  title(type: 'service' | 'capacity', slug: string | null): string | null {
    if (slug === null) return null;
    return remembered(this.titles, `${type} ${slug}`, () => {
      const item = this.reading.items(type, this.lang).find(({ facts }) => facts.slug === slug);
      return item?.text.title ?? null;
    });
  }
}

function remembered<K, V>(known: Map<K, V>, key: K, look: () => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const found = look();
  known.set(key, found);
  return found;
}
