import { Disclaimers } from '@/components/Disclaimers/Disclaimers';
import { ReportFacts } from '@/components/ReportFacts/ReportFacts';
import { RichText } from '@/components/RichText/RichText';
import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import type { ReportPage } from '@/content/types';
import { interfaceIn } from '@/messages';
import layout from './layout.module.css';
import styles from './ReportView.module.css';
import { wayToOverview } from './way-back';

export function ReportView({ page: { frame, report, disclaimers } }: { page: ReportPage }) {
  const { lang } = frame;
  const { t, date } = interfaceIn(lang);
  const [place] = report.places;
  // A report about a whole region has that region as its place.
  const crumbs = [...report.regions.slice(0, 1), ...(place ? [place] : [])];
  const trail = crumbs
    .filter(({ href }, index) => crumbs.findIndex((other) => other.href === href) === index)
    .map(({ name, href }) => ({ label: name, href }));
  return (
    <SiteFrame frame={frame} back={wayToOverview(frame)} trail={trail}>
      <article>
        <div className={`${layout.container} ${layout.hero}`}>
          <h1>{report.heading}</h1>
          <p className={styles.dates}>
            <time dateTime={report.firstPublishedAt}>
              {t('report.published', { date: date(report.firstPublishedAt) })}
            </time>
            {report.publishedAt !== report.firstPublishedAt && (
              <time dateTime={report.publishedAt}>
                {t('report.updated', { date: date(report.publishedAt) })}
              </time>
            )}
          </p>
        </div>
        <div className={`${layout.container} ${layout.pair}`}>
          <div className={styles.body}>
            <RichText blocks={report.body} under={1} foreignPhrases={report.foreignPhrases} />
          </div>
          <aside className={styles.facts} aria-labelledby="facts">
            <h2 id="facts" className={styles.factsHeading}>
              {t('report.facts')}
            </h2>
            <ReportFacts
              report={report}
              lang={lang}
              facts={[
                'places',
                'events',
                'snapshot',
                'kinds',
                'service',
                'capacity',
                'partner',
                'changeNote',
              ]}
            />
          </aside>
        </div>
      </article>
      {disclaimers.length > 0 && (
        <div className={`${layout.container} ${layout.section}`}>
          <Disclaimers disclaimers={disclaimers} heading={t('disclaimers.heading')} level={2} />
        </div>
      )}
    </SiteFrame>
  );
}
