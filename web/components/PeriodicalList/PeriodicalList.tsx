import type { Language } from '@mediation/content';
import type { PeriodicalLink } from '@/content/types';
import { interfaceIn } from '@/messages';
import { fileDetails } from '../FileDetails/file-details';
import { Heading, type HeadingLevel } from '../Heading/Heading';
import styles from './PeriodicalList.module.css';

interface Props {
  periodicals: PeriodicalLink[];
  lang: Language;
  level: HeadingLevel;
}

/** Quarterly updates and annual reports. Nothing when there are none. */
export function PeriodicalList({ periodicals, lang, level }: Props) {
  const { t } = interfaceIn(lang);
  if (periodicals.length === 0) return null;
  return (
    <section className={styles.periodicals}>
      <Heading level={level} className={styles.heading}>
        {t('periodicals.heading')}
      </Heading>
      <ul className={styles.list}>
        {periodicals.map((periodical) => (
          <li key={periodical.id}>
            <a
              href={periodical.href}
              hrefLang={periodical.language}
              lang={periodical.language === lang ? undefined : periodical.language}
              rel={periodical.file ? undefined : 'external noopener'}
            >
              {periodical.title}
            </a>
            <span className={styles.details}>
              {t(`periodicals.kind.${periodical.kind}`)} · {fileDetails(lang, periodical)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
