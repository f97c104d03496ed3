import { Disclaimers } from '@/components/Disclaimers/Disclaimers';
import { DocumentList } from '@/components/DocumentList/DocumentList';
import { Pagination } from '@/components/Pagination/Pagination';
import { QuarterList } from '@/components/QuarterList/QuarterList';
import { RegionMapSection } from '@/components/RegionMapSection/RegionMapSection';
import { RegionNav } from '@/components/RegionNav/RegionNav';
import { ReportGroups } from '@/components/ReportGroups/ReportGroups';
import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import { WorldMapSection } from '@/components/WorldMapSection/WorldMapSection';
import type { SnapshotPage } from '@/content/types';
import { interfaceIn } from '@/messages';
import layout from './layout.module.css';
import { wayToOverview } from './way-back';

export function SnapshotView({ page }: { page: SnapshotPage }) {
  const { frame, snapshot, region, regions, markers, groups, pagination, disclaimers } = page;
  const { lang } = frame;
  const { t, period } = interfaceIn(lang);
  // A region whose name is not published in this language still has its map and the disclaimers it owes.
  const chosen = region && {
    slug: region,
    name: regions.find(({ slug }) => slug === region)?.name ?? snapshot.title,
  };
  const trail = [{ label: t('navigation.snapshots'), href: frame.links.snapshots }];
  return (
    <SiteFrame frame={frame} back={wayToOverview(frame)} trail={trail}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{snapshot.title}</h1>
        <p className={layout.lead}>{period(snapshot.start, snapshot.end)}</p>
        {snapshot.note && <p className={layout.lead}>{snapshot.note}</p>}
      </div>
      <section className={layout.band}>
        <div className={`${layout.container} ${layout.stack}`}>
          {chosen ? (
            <>
              <h2>{t('map.region', { region: chosen.name })}</h2>
              <p>
                <a href={snapshot.href}>{t('snapshot.allRegions')}</a>
              </p>
              <RegionMapSection
                lang={lang}
                aboutTheMap={frame.links['about-the-map']}
                region={chosen}
                markers={markers}
                groups={groups}
              />
            </>
          ) : (
            <>
              <h2>{t('snapshot.byRegion')}</h2>
              <WorldMapSection
                lang={lang}
                home={snapshot.href}
                aboutTheMap={frame.links['about-the-map']}
                regions={regions}
                markers={markers}
              />
            </>
          )}
          <Disclaimers disclaimers={disclaimers} heading={t('disclaimers.heading')} level={3} />
        </div>
      </section>
      <section className={layout.section}>
        <div className={`${layout.container} ${layout.stack}`}>
          <h2>{chosen ? t('snapshot.activitiesIn', { region: chosen.name }) : t('snapshot.activities')}</h2>
          {/* What the map of all regions shows beside it: see RegionBrowser. */}
          <div data-activities="">
            {groups.length === 0 && <p>{t('snapshot.none')}</p>}
            <ReportGroups groups={groups} lang={lang} level={3} />
          </div>
          <Pagination lang={lang} pagination={pagination} />
          {page.document !== null && (
            <DocumentList
              made={[{ title: t('documents.snapshot', { snapshot: snapshot.title }), href: page.document }]}
              heading={t('documents.heading')}
              lang={lang}
              level={2}
            />
          )}
          {chosen && <RegionNav lang={lang} regions={regions} current={chosen.slug} level={2} />}
          <QuarterList lang={lang} others={page.others} archive={frame.links.snapshots} level={2} />
        </div>
      </section>
    </SiteFrame>
  );
}
