import type { Language } from '@mediation/content';
import type { SnapshotLink } from '@/content/types';
import { interfaceIn } from '@/messages';
import { Arrow } from '../Arrow/Arrow';
import styles from './SnapshotStrip.module.css';

interface Props {
  lang: Language;
  snapshot: SnapshotLink | null;
  /** Address of all snapshots. */
  archive: string;
}

/** Which snapshot a page shows, and the ways to the whole of it and to the others. */
export function SnapshotStrip({ lang, snapshot, archive }: Props) {
  const { t, period } = interfaceIn(lang);
  return (
    <div className={styles.strip}>
      {snapshot ? (
        <>
          <p className={styles.snapshot}>
            <span className={styles.label}>{t('snapshot.current')}</span>
            <strong className={styles.title}>{snapshot.title}</strong>
            <span className={styles.period}>{period(snapshot.start, snapshot.end)}</span>
          </p>
          <a className={styles.link} href={snapshot.href}>
            <span>{t('snapshot.read', { title: snapshot.title })}</span>
            <Arrow to="forward" />
          </a>
        </>
      ) : (
        <p>{t('region.noSnapshot')}</p>
      )}
      <a className={styles.link} href={archive}>
        <span>{t('snapshot.archive')}</span>
        <Arrow to="forward" />
      </a>
    </div>
  );
}
