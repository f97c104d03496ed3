import type { Language } from '@mediation/content';
import type { SnapshotPage } from '@/content/types';
import { interfaceIn } from '@/messages';
import { Heading, type HeadingLevel } from '../Heading/Heading';
import styles from './QuarterList.module.css';

interface Props {
  lang: Language;
  others: SnapshotPage['others'];
  /** Address of all snapshots. */
  archive: string;
  level: HeadingLevel;
}

/** The archive as a strip: the quarters nearest in time, each to be read, or put beside the one that is shown. */
export function QuarterList({ lang, others, archive, level }: Props) {
  const { t } = interfaceIn(lang);
  if (others.length === 0) return null;
  return (
    <section className={styles.quarters}>
      <Heading level={level}>{t('snapshot.others')}</Heading>
      <ul className={styles.list}>
        {others.map(({ slug, title, href, compareHref }) => (
          <li key={slug} className={styles.quarter}>
            <a className={styles.title} href={href}>
              {title}
            </a>
            <a className={styles.compare} href={compareHref}>
              {t('snapshot.compare')}
              <span className="visually-hidden">: {title}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={archive}>{t('snapshot.archive')}</a>
      </p>
    </section>
  );
}
