import type { Language } from '@mediation/content';
import type { FactsheetLink } from '@/content/types';
import { fileDetails } from '../FileDetails/file-details';
import { Heading, type HeadingLevel } from '../Heading/Heading';
import styles from './FactsheetList.module.css';

interface Props {
  factsheets: FactsheetLink[];
  heading: string;
  lang: Language;
  level: HeadingLevel;
}

/** Documents with format, size and language. Nothing at all, not even its heading, when there are none. */
export function FactsheetList({ factsheets, heading, lang, level }: Props) {
  if (factsheets.length === 0) return null;
  return (
    <section className={styles.factsheets}>
      <Heading level={level} className={styles.heading}>
        {heading}
      </Heading>
      <ul className={styles.list}>
        {factsheets.map((factsheet) => (
          <li key={factsheet.id}>
            <a
              className={styles.link}
              href={factsheet.href}
              hrefLang={factsheet.language}
              type={factsheet.file.mime}
            >
              <span
                className={styles.title}
                lang={factsheet.language === lang ? undefined : factsheet.language}
              >
                {factsheet.title}
              </span>{' '}
              <span className={styles.details}>{fileDetails(lang, factsheet)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
