import { LANGUAGE_NAMES, type Language } from '@mediation/content';
import styles from './TranslationOffer.module.css';

/** Links that name, each in itself, the languages a text has. `label` says what the text is. */
export function TranslationOffer({
  label,
  translations,
}: {
  label: string;
  translations: { lang: Language; href: string }[];
}) {
  return (
    <div className={styles.offer}>
      <p>{label}</p>
      <ul className={styles.languages}>
        {translations.map(({ lang, href }) => (
          <li key={lang}>
            <a className={styles.language} href={href} lang={lang} hrefLang={lang}>
              {LANGUAGE_NAMES[lang]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
