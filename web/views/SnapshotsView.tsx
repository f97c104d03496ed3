import { Pagination } from '@/components/Pagination/Pagination';
import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import type { SnapshotsPage } from '@/content/types';
import { interfaceIn } from '@/messages';
import { headlineOf } from './headline';
import layout from './layout.module.css';
import styles from './SnapshotsView.module.css';
import { wayToOverview } from './way-back';

export function SnapshotsView({ page }: { page: SnapshotsPage }) {
  const { frame, snapshots, pagination } = page;
  const { lang } = frame;
  const { t, period } = interfaceIn(lang);
  const { title, description } = headlineOf(page);
  return (
    <SiteFrame frame={frame} back={wayToOverview(frame)}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{title}</h1>
        <p className={layout.lead}>{description}</p>
      </div>
      <div className={`${layout.container} ${layout.stack}`}>
        {snapshots.length === 0 && <p>{t('region.noSnapshot')}</p>}
        <ul className={styles.list}>
          {snapshots.map((snapshot) => (
            <li key={snapshot.slug} className={styles.snapshot}>
              <h2 className={styles.title}>
                <a href={snapshot.href}>{snapshot.title}</a>
              </h2>
              <p className={styles.dates}>{period(snapshot.start, snapshot.end)}</p>
              <p className={styles.count}>{t('map.count', { count: snapshot.activities })}</p>
              {snapshot.current && <p className={styles.current}>{t('snapshot.isCurrent')}</p>}
            </li>
          ))}
        </ul>
        <Pagination lang={lang} pagination={pagination} />
      </div>
    </SiteFrame>
  );
}
