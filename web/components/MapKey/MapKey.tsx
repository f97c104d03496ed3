import type { Language } from '@mediation/content';
import { interfaceIn } from '@/messages';
import layers from '../MapLayers/MapLayers.module.css';
import styles from './MapKey.module.css';

const LINES = ['boundary', 'dashed', 'dotted', 'dashDot'] as const;

/** What the lines and shades of the maps stand for, drawn in the maps' own styles. */
export function MapKey({ lang }: { lang: Language }) {
  const { t } = interfaceIn(lang);
  return (
    <ul className={styles.key}>
      {LINES.map((kind) => (
        <li key={kind} className={styles.entry}>
          <svg className={styles.sample} viewBox="0 0 56 28" width="56" height="28" aria-hidden="true">
            <rect className={styles.land} width="56" height="28" />
            <path className={layers[kind]} d="M4 14h48" />
          </svg>
          {t(`aboutTheMap.line.${kind}`)}
        </li>
      ))}
      <li className={styles.entry}>
        <svg className={styles.sample} viewBox="0 0 56 28" width="56" height="28" aria-hidden="true">
          <rect className={layers.neutral} width="56" height="28" />
        </svg>
        {t('aboutTheMap.line.neutral')}
      </li>
      <li className={styles.entry}>
        <svg className={styles.sample} viewBox="0 0 56 28" width="56" height="28" aria-hidden="true">
          <rect className={styles.land} width="56" height="28" />
          <circle className={styles.marker} cx="28" cy="14" r="5" />
        </svg>
        {t('aboutTheMap.line.marker')}
      </li>
    </ul>
  );
}
