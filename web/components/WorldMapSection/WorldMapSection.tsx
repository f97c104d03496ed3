import type { Language } from '@mediation/content';
import type { Point } from '@mediation/geo';
import type { MapMarker, MapRegion } from '@/content/types';
import { interfaceIn } from '@/messages';
import { LinkedPlaces } from '../LinkedPlaces/LinkedPlaces';
import { WORLD } from '../MapLayers/prepared-maps';
import { MapList } from '../MapList/MapList';
import { RegionBrowser } from '../RegionBrowser/RegionBrowser';
import { SkipLink } from '../SkipLink/SkipLink';
import { WorldMap } from '../WorldMap/WorldMap';
import styles from './WorldMapSection.module.css';

interface Props {
  lang: Language;
  /** Address of the page that this stands on. */
  home: string;
  /** Address of the page on the map's sources and disclaimers. */
  aboutTheMap: string;
  regions: MapRegion[];
  markers: MapMarker[];
}

const { width, height, regions: shapes, neutral, lines } = WORLD;
const MAP = {
  map: 'world',
  width,
  height,
  regions: shapes.map(({ slug }) => slug),
  lines: lines.map(({ kind }) => kind),
  neutral: neutral !== '',
};
const POINTS: Partial<Record<string, Point>> = WORLD.markers;

/** The world map and the list that says the same. Those who go by keyboard can skip the one for the other. */
export function WorldMapSection({ lang, home, aboutTheMap, regions, markers }: Props) {
  const { t } = interfaceIn(lang);
  const inWords = ({ name, activities }: { name: string; activities: number }): string =>
    t('map.regionWithCount', { name, count: activities });
  return (
    <LinkedPlaces className={styles.section}>
      <SkipLink href="#map-list">{t('navigation.skipMap')}</SkipLink>
      <RegionBrowser
        home={home}
        regions={regions.map(({ slug, name, href, activities }) => ({
          slug,
          name,
          href,
          count: t('map.count', { count: activities }),
        }))}
        texts={{
          close: t('panel.close'),
          loading: t('panel.loading'),
          failed: t('panel.failed'),
          again: t('panel.again'),
          openPage: t('panel.openPage'),
        }}
        map={
          <WorldMap
            map={MAP}
            label={t('map.world')}
            regions={regions.map((region) => ({
              slug: region.slug,
              name: region.name,
              count: t('map.count', { count: region.activities }),
              label: inWords(region),
              href: region.href,
            }))}
            markers={markers.flatMap((marker) => {
              const point = POINTS[marker.iso3];
              return point ? [{ iso3: marker.iso3, label: inWords(marker), href: marker.href, point }] : [];
            })}
          />
        }
        list={
          <div id="map-list" className={styles.list}>
            <MapList lang={lang} regions={regions} markers={markers} />
            <p className={styles.silence}>
              {t('map.silence')} <a href={aboutTheMap}>{t('map.about')}</a>
            </p>
          </div>
        }
      />
    </LinkedPlaces>
  );
}
