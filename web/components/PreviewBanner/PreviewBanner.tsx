import type { Language } from '@mediation/content';
import type { PreviewTerms } from '@/content/types';
import { interfaceIn } from '@/messages';
import { FollowSaves } from './FollowSaves';
import styles from './PreviewBanner.module.css';

/** Says what a preview is, how long it lasts and, to a reader without an account, who shows it. */
export function PreviewBanner({ lang, expiresAt, sharedBy, adminOrigin }: { lang: Language } & PreviewTerms) {
  const { t, instant } = interfaceIn(lang);
  return (
    <section className={styles.banner} aria-label={t('banner.preview')}>
      <p className={styles.text}>
        <strong className={styles.tag}>{t('banner.preview')}</strong>
        {sharedBy === null
          ? t('banner.previewText', { date: instant(expiresAt) })
          : t('banner.sharedText', { name: sharedBy, date: instant(expiresAt) })}
      </p>
      {sharedBy === null && <FollowSaves adminOrigin={adminOrigin} />}
    </section>
  );
}
