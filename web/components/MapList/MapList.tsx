import type { Language } from '@mediation/content';
import type { MapMarker, MapRegion } from '@/content/types';
import { interfaceIn } from '@/messages';
import styles from './MapList.module.css';

interface Props {
  lang: Language;
  regions: MapRegion[];
  markers: MapMarker[];
}

/** What the world map shows, in words: regions with their numbers, and under each its countries. */
export function MapList({ lang, regions, markers }: Props) {
  const { t } = interfaceIn(lang);
  return (
    <ul className={styles.regions} aria-label={t('map.regions')}>
      {regions.map(({ slug, name, href, activities }) => {
        const countries = markers.filter(({ region }) => region === slug);
        return (
          <li key={slug} className={styles.region}>
            <p className={styles.head}>
              <a className={styles.name} href={href} data-place={slug}>
                {name}
              </a>
              <span className={styles.count}>{t('map.count', { count: activities })}</span>
            </p>
            {countries.length > 0 && (
              <ul className={styles.countries}>
                {countries.map((country) => (
                  <li key={country.iso3}>
                    <a className={styles.country} href={country.href} data-place={country.iso3}>
                      {country.name}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
