import type { Frame } from '@/content/types';
import { interfaceIn } from '@/messages';
import styles from './SiteFooter.module.css';

const LINKS = [
  ['snapshots', 'navigation.snapshots'],
  ['about-the-map', 'navigation.aboutTheMap'],
  ['languages', 'navigation.languages'],
  ['accessibility', 'navigation.accessibility'],
  ['privacy', 'navigation.privacy'],
] as const;

/** Whose site this is, what it says of itself, and as of when its content is. */
export function SiteFooter({ frame }: { frame: Frame }) {
  const { lang, path, siteUrl, site, contactEmail, asOf, links } = frame;
  const { t, instant } = interfaceIn(lang);
  const address = `${siteUrl}/${lang}${path}`;
  const subject = encodeURIComponent(t('footer.reportErrorSubject', { address }));
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.about}>
          {site && (
            <>
              <p className={styles.unit}>{site.unitName}</p>
              <p>{site.footer}</p>
            </>
          )}
          {asOf && (
            <p className={styles.asOf}>
              <time dateTime={asOf}>{t('footer.asOf', { date: instant(asOf) })}</time>
            </p>
          )}
          <p className="print-only">{t('footer.address', { address })}</p>
        </div>
        <nav className={styles.navigation} aria-label={t('navigation.footer')}>
          <ul className={styles.links}>
            {LINKS.map(([section, words]) => (
              <li key={section}>
                <a className={styles.link} href={links[section]}>
                  {t(words)}
                </a>
              </li>
            ))}
            {contactEmail && (
              <li>
                <a className={styles.link} href={`mailto:${contactEmail}?subject=${subject}`}>
                  {t('footer.reportError')}
                </a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
