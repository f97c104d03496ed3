import type { Language } from '@mediation/content';
import { interfaceIn } from '@/messages';
import { Arrow } from '../Arrow/Arrow';
import styles from './Breadcrumb.module.css';

export interface Crumb {
  label: string;
  href: string;
}

/** The way back, then the places between there and this page. */
export function Breadcrumb({ lang, back, trail = [] }: { lang: Language; back: Crumb; trail?: Crumb[] }) {
  return (
    <nav className={styles.breadcrumb} aria-label={interfaceIn(lang).t('navigation.breadcrumb')}>
      <ol className={styles.list}>
        {[back, ...trail].map(({ label, href }, index) => (
          <li key={href} className={styles.crumb}>
            <a
              className={styles.link}
              href={href}
              rel={href.startsWith('https:') ? 'external noopener' : undefined}
            >
              {index === 0 && <Arrow to="back" />}
              <span className={styles.label}>{label}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
