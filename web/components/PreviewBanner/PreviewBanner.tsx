import type { Language } from '@mediation/content';
import { interfaceIn } from '@/messages';
import styles from './PreviewBanner.module.css';

/** @param props.expiresAt instant, ISO 8601 */
export function PreviewBanner({ lang, expiresAt }: { lang: Language; expiresAt: string }) {
  const { t, instant } = interfaceIn(lang);
  return (
    <section className={styles.banner} aria-label={t('banner.preview')}>
      <p className={styles.text}>
        <strong className={styles.tag}>{t('banner.preview')}</strong>
        {t('banner.previewText', { date: instant(expiresAt) })}
      </p>
    </section>
  );
}
