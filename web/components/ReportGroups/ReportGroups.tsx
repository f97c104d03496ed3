import type { Language } from '@mediation/content';
import type { ReportGroup } from '@/content/types';
import { below, Heading, type HeadingLevel } from '../Heading/Heading';
import { ReportCard } from '../ReportCard/ReportCard';
import styles from './ReportGroups.module.css';

const idOf = (entry: ReportGroup['entries'][number]): string => entry.report.id;

/** Reports by country. Each group can be linked to by its anchor. */
export function ReportGroups({
  groups,
  lang,
  level,
}: {
  groups: ReportGroup[];
  lang: Language;
  level: HeadingLevel;
}) {
  return (
    <div className={styles.groups}>
      {groups.map(({ place, anchor, entries }) => (
        <section key={anchor} id={anchor} className={styles.group}>
          <Heading level={level} className={styles.place}>
            <a className={styles.link} href={place.href}>
              {place.name}
            </a>
          </Heading>
          <div className={styles.entries}>
            {entries.map((entry) => (
              <ReportCard
                key={idOf(entry)}
                entry={entry}
                lang={lang}
                level={below(level)}
                under={place.name}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
