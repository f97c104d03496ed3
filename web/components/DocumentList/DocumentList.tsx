import type { Language } from '@mediation/content';
import type { FactsheetLink } from '@/content/types';
import { interfaceIn } from '@/messages';
import { fileDetails } from '../FileDetails/file-details';
import { Heading, type HeadingLevel } from '../Heading/Heading';
import styles from './DocumentList.module.css';

/** A document that the site makes of a page. */
export interface MadeDocument {
  title: string;
  href: string;
}

interface Props {
  factsheets?: FactsheetLink[];
  /** In the page's language, PDF. */
  made: MadeDocument[];
  heading: string;
  lang: Language;
  level: HeadingLevel;
}

interface Entry {
  key: string;
  title: string;
  href: string;
  language: Language;
  details: string;
}

/** Documents with format, size and language. Nothing at all, not even its heading, when there are none. */
export function DocumentList({ factsheets = [], made, heading, lang, level }: Props) {
  const { t, languageName } = interfaceIn(lang);
  const entries: Entry[] = [
    ...factsheets.map((factsheet) => ({
      key: factsheet.id,
      title: factsheet.title,
      href: factsheet.href,
      language: factsheet.language,
      details: fileDetails(lang, factsheet),
    })),
    // Made when it is asked for: its size is not known before.
    ...made.map(({ title, href }) => ({
      key: href,
      title,
      href,
      language: lang,
      details: t('documents.details', { language: languageName(lang) }),
    })),
  ];
  if (entries.length === 0) return null;
  return (
    <section className={styles.documents}>
      <Heading level={level} className={styles.heading}>
        {heading}
      </Heading>
      <ul className={styles.list}>
        {entries.map(({ key, title, href, language, details }) => (
          <li key={key}>
            <a className={styles.link} href={href} hrefLang={language} type="application/pdf">
              <span className={styles.title} lang={language === lang ? undefined : language}>
                {title}
              </span>{' '}
              <span className={styles.details}>{details}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
