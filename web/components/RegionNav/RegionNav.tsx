import type { Language, RegionSlug } from '@mediation/content';
import type { MapRegion } from '@/content/types';
import { interfaceIn } from '@/messages';
import { Heading, type HeadingLevel } from '../Heading/Heading';
import styles from './RegionNav.module.css';

/** Sideways from one region to the others. */
export function RegionNav({
  lang,
  regions,
  current,
  level,
}: {
  lang: Language;
  regions: MapRegion[];
  current: RegionSlug;
  level: HeadingLevel;
}) {
  const { t } = interfaceIn(lang);
  const others = regions.filter(({ slug }) => slug !== current);
  if (others.length === 0) return null;
  return (
    <nav className={styles.navigation} aria-labelledby="other-regions">
      <Heading level={level} id="other-regions" className={styles.heading}>
        {t('region.others')}
      </Heading>
      <ul className={styles.list}>
        {others.map(({ slug, name, href, activities }) => (
          <li key={slug}>
            <a className={styles.link} href={href}>
              <span className={styles.name}>{name}</span>{' '}
              <span className={styles.count}>{t('map.count', { count: activities })}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
