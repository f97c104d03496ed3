import { Disclaimers } from '@/components/Disclaimers/Disclaimers';
import { DocumentList } from '@/components/DocumentList/DocumentList';
import { Pagination } from '@/components/Pagination/Pagination';
import { RegionMapSection } from '@/components/RegionMapSection/RegionMapSection';
import { RegionNav } from '@/components/RegionNav/RegionNav';
import { ReportGroups } from '@/components/ReportGroups/ReportGroups';
import { RichText } from '@/components/RichText/RichText';
import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import { SnapshotStrip } from '@/components/SnapshotStrip/SnapshotStrip';
import type { RegionPage } from '@/content/types';
import { interfaceIn } from '@/messages';
import layout from './layout.module.css';
import { wayToOverview } from './way-back';

export function RegionView({ page }: { page: RegionPage }) {
  const { frame, region, groups, markers, disclaimers } = page;
  const { lang } = frame;
  const { t } = interfaceIn(lang);
  return (
    <SiteFrame frame={frame} back={wayToOverview(frame)}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{region.fullName}</h1>
        {region.summary && <p className={layout.lead}>{region.summary}</p>}
        <SnapshotStrip lang={lang} snapshot={page.snapshot} archive={frame.links.snapshots} />
      </div>

      <div className={layout.band}>
        <div className={`${layout.container} ${layout.stack}`}>
          <RegionMapSection
            lang={lang}
            aboutTheMap={frame.links['about-the-map']}
            region={{ slug: region.slug, name: region.shortName }}
            markers={markers}
            groups={groups}
          />
          <Disclaimers disclaimers={disclaimers} heading={t('disclaimers.heading')} level={2} />
        </div>
      </div>

      <section className={layout.section}>
        <div className={`${layout.container} ${layout.stack}`}>
          <h2>{page.activitiesHeading ?? t('region.activities')}</h2>
          {/* What the overview shows beside its map: see RegionBrowser. */}
          <div data-activities="">
            {groups.length === 0 && <p>{t('snapshot.none')}</p>}
            <ReportGroups groups={groups} lang={lang} level={3} />
          </div>
          <Pagination lang={lang} pagination={page.pagination} />
          {page.document !== null && page.snapshot && (
            <DocumentList
              made={[
                {
                  title: t('documents.region', {
                    region: region.shortName,
                    snapshot: page.snapshot.title,
                  }),
                  href: page.document,
                },
              ]}
              heading={t('documents.heading')}
              lang={lang}
              level={2}
            />
          )}
          {page.sensitivityNote && (
            <div className={layout.note}>
              <RichText blocks={page.sensitivityNote} under={2} />
            </div>
          )}
          <RegionNav lang={lang} regions={page.regions} current={region.slug} level={2} />
        </div>
      </section>
    </SiteFrame>
  );
}
