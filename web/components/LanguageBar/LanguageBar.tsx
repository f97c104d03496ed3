import { LANGUAGE_NAMES } from '@mediation/content';
import type { Frame } from '@/content/types';
import { interfaceIn } from '@/messages';
import styles from './LanguageBar.module.css';

/** The six in the UN's order. What this page is not available in is said in words, and is no link. */
export function LanguageBar({ frame: { lang, languages } }: { frame: Frame }) {
  const { t } = interfaceIn(lang);
  return (
    <nav aria-label={t('navigation.languages')} className={styles.bar}>
      <ul className={styles.list}>
        {languages.map(({ lang: other, href, available }) => (
          <li key={other}>
            {other === lang ? (
              <span className={styles.current} lang={other} aria-current="true">
                {LANGUAGE_NAMES[other]}
              </span>
            ) : available ? (
              <a className={styles.link} href={href} lang={other} hrefLang={other}>
                {LANGUAGE_NAMES[other]}
              </a>
            ) : (
              <span className={styles.missing}>
                <span lang={other}>{LANGUAGE_NAMES[other]}</span>
                <span className="visually-hidden"> ({t('navigation.notInLanguage')})</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
