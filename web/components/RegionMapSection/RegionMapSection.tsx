import type { Language, RegionSlug } from '@mediation/content';
import type { MapMarker, ReportGroup } from '@/content/types';
import { interfaceIn } from '@/messages';
import { JumpList } from '../JumpList/JumpList';
import { LinkedPlaces } from '../LinkedPlaces/LinkedPlaces';
import { RegionMap } from '../RegionMap/RegionMap';
import styles from './RegionMapSection.module.css';

interface Props {
  lang: Language;
  /** Address of the page on the map's sources and disclaimers. */
  aboutTheMap: string;
  region: { slug: RegionSlug; name: string };
  /** Countries with activities, in the order they are numbered in. */
  markers: MapMarker[];
  /** What stands on this page: its places are jumped to, the others led to. */
  groups: ReportGroup[];
}

/** A region's map and, beside it, the list of its countries by the numbers of their marks. */
export function RegionMapSection({ lang, aboutTheMap, region, markers, groups }: Props) {
  const { t, number } = interfaceIn(lang);
  const anchors = new Map(groups.map(({ place, anchor }) => [place.iso3, `#${anchor}`]));
  const countries = markers.map(({ iso3, name, href, activities }, index) => ({
    iso3,
    name,
    activities,
    href: anchors.get(iso3) ?? href,
    number: number(index + 1),
  }));
  const wholeRegion = groups.filter(({ place }) => place.iso3 === null);
  return (
    <LinkedPlaces className={styles.section}>
      <RegionMap
        region={region.slug}
        label={t('map.region', { region: region.name })}
        markers={countries.map(({ iso3, number: mark, href, name, activities }) => ({
          iso3,
          number: mark,
          href,
          label: t('map.regionWithCount', { name, count: activities }),
        }))}
      />
      <div className={styles.places}>
        <JumpList
          label={t('map.countries')}
          entries={[
            ...wholeRegion.map(({ place, anchor, entries }) => ({
              href: `#${anchor}`,
              name: place.name,
              number: null,
              count: t('map.count', { count: entries.length }),
              place: null,
            })),
            ...countries.map(({ iso3, number: mark, href, name, activities }) => ({
              href,
              name,
              number: mark,
              count: t('map.count', { count: activities }),
              place: iso3,
            })),
          ]}
        />
        <p className={styles.silence}>
          {t('map.silence')} <a href={aboutTheMap}>{t('map.about')}</a>
        </p>
      </div>
    </LinkedPlaces>
  );
}
