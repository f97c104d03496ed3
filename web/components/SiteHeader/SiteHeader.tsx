import type { Frame } from '@/content/types';
import { interfaceIn } from '@/messages';
import { LanguageBar } from '../LanguageBar/LanguageBar';
import { Mark } from '../Mark/Mark';
import styles from './SiteHeader.module.css';

const SECTIONS = ['snapshots', 'about-the-map'] as const;
const WORDS = { snapshots: 'navigation.snapshots', 'about-the-map': 'navigation.aboutTheMap' } as const;

function Logo({ logo }: { logo: Frame['logo'] }) {
  if (!logo) return <Mark className={styles.mark} />;
  const { src, width, height } = logo;
  // The name beside it says what it shows.
  return <img className={styles.logo} src={src} width={width} height={height} alt="" />;
}

/** Whose site this is and, at every width, its languages. */
export function SiteHeader({ frame }: { frame: Frame }) {
  const { lang, path, site, logo, links } = frame;
  const { t } = interfaceIn(lang);
  const unit = site?.unitName ?? t('site.unitName');
  return (
    <header>
      <div className={styles.band}>
        <div className={styles.bar}>
          {site && <p className={styles.organisation}>{site.organisationName}</p>}
          <LanguageBar frame={frame} />
        </div>
      </div>
      <div className={styles.brand}>
        <a className={styles.home} href={links.overview} aria-label={t('site.toOverview', { unit })}>
          <Logo logo={logo} />
          <span className={styles.unit}>{unit}</span>
        </a>
        <nav className={styles.navigation} aria-label={t('navigation.main')}>
          <ul className={styles.sections}>
            {SECTIONS.map((section) => (
              <li key={section}>
                <a
                  className={styles.section}
                  href={links[section]}
                  aria-current={path === `/${section}` ? 'page' : undefined}
                >
                  {t(WORDS[section])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
