import { Disclaimers } from '@/components/Disclaimers/Disclaimers';
import { Pagination } from '@/components/Pagination/Pagination';
import { ReportCard } from '@/components/ReportCard/ReportCard';
import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import type { CountryPage } from '@/content/types';
import { interfaceIn } from '@/messages';
import layout from './layout.module.css';
import styles from './CountryView.module.css';
import { wayToOverview } from './way-back';

export function CountryView({ page }: { page: CountryPage }) {
  const { frame, country, region, periods, pagination, disclaimers } = page;
  const { lang } = frame;
  const { t, period } = interfaceIn(lang);
  const trail = region ? [{ label: region.name, href: region.href }] : [];
  return (
    <SiteFrame frame={frame} back={wayToOverview(frame)} trail={trail}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{country.name}</h1>
        <p className={layout.lead}>{t('country.throughTime')}</p>
      </div>
      <div className={`${layout.container} ${layout.stack}`}>
        {periods.length === 0 && <p>{t('country.none')}</p>}
        <div>
          {periods.map(({ snapshot, entries }) => (
            <section key={snapshot.slug} id={snapshot.slug} className={styles.period}>
              <div className={styles.head}>
                <h2 className={styles.title}>
                  <a className={styles.link} href={snapshot.href}>
                    {snapshot.title}
                  </a>
                </h2>
                <p className={styles.dates}>{period(snapshot.start, snapshot.end)}</p>
              </div>
              <div className={styles.entries}>
                {entries.map((entry) => (
                  <ReportCard
                    key={entry.report.id}
                    entry={entry}
                    lang={lang}
                    level={3}
                    under={country.name}
                  />
                ))}
              </div>
            </section>
          ))}
        </div>
        <Pagination lang={lang} pagination={pagination} />
        <Disclaimers disclaimers={disclaimers} heading={t('disclaimers.heading')} level={2} />
      </div>
    </SiteFrame>
  );
}
