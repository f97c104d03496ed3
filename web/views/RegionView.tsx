import { JumpList, type JumpListEntry } from '@/components/JumpList/JumpList';
import { LinkedPlaces } from '@/components/LinkedPlaces/LinkedPlaces';
import { Disclaimers } from '@/components/Disclaimers/Disclaimers';
import { Pagination } from '@/components/Pagination/Pagination';
import { RegionMap } from '@/components/RegionMap/RegionMap';
import { RegionNav } from '@/components/RegionNav/RegionNav';
import { ReportGroups } from '@/components/ReportGroups/ReportGroups';
import { RichText } from '@/components/RichText/RichText';
import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import { SnapshotStrip } from '@/components/SnapshotStrip/SnapshotStrip';
import type { RegionPage } from '@/content/types';
import { interfaceIn } from '@/messages';
import layout from './layout.module.css';
import styles from './RegionView.module.css';
import { wayToOverview } from './way-back';

/** Countries by the number of their mark; before them, what is about the region as a whole. */
function jumpList({ frame: { lang }, groups, markers }: RegionPage): JumpListEntry[] {
  const { t, number } = interfaceIn(lang);
  const anchorOf = (iso3: string): string | undefined =>
    groups.find(({ place }) => place.iso3 === iso3)?.anchor;
  const wholeRegion = groups
    .filter(({ place }) => place.iso3 === null)
    .map(({ place, anchor, entries }) => ({
      href: `#${anchor}`,
      name: place.name,
      number: null,
      count: t('map.count', { count: entries.length }),
      place: null,
    }));
  const countries = markers.map(({ iso3, name, href, activities }, index) => {
    const anchor = anchorOf(iso3);
    return {
      href: anchor ? `#${anchor}` : href,
      name,
      number: number(index + 1),
      count: t('map.count', { count: activities }),
      place: iso3,
    };
  });
  return [...wholeRegion, ...countries];
}

export function RegionView({ page }: { page: RegionPage }) {
  const { frame, region, groups, markers, disclaimers } = page;
  const { lang } = frame;
  const { t } = interfaceIn(lang);
  const entries = jumpList(page);
  const countOf = new Map(markers.map(({ iso3, activities }) => [iso3, activities]));
  return (
    <SiteFrame frame={frame} back={wayToOverview(frame)}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{region.fullName}</h1>
        {region.summary && <p className={layout.lead}>{region.summary}</p>}
        <SnapshotStrip lang={lang} snapshot={page.snapshot} />
      </div>

      <div className={layout.band}>
        <div className={`${layout.container} ${layout.stack}`}>
          <LinkedPlaces className={layout.pair}>
            <RegionMap
              region={region.slug}
              label={t('map.region', { region: region.shortName })}
              markers={entries.flatMap(({ place, name, number, href }) =>
                place === null || number === null
                  ? []
                  : [
                      {
                        iso3: place,
                        number,
                        href,
                        label: t('map.regionWithCount', { name, count: countOf.get(place) ?? 0 }),
                      },
                    ],
              )}
            />
            <div className={styles.places}>
              <JumpList label={t('report.onThisPage')} entries={entries} />
              <p className={styles.silence}>
                {t('map.silence')} <a href={`/${lang}/about-the-map`}>{t('map.about')}</a>
              </p>
            </div>
          </LinkedPlaces>
          <Disclaimers disclaimers={disclaimers} heading={t('disclaimers.heading')} level={2} />
        </div>
      </div>

      <section className={layout.section}>
        <div className={`${layout.container} ${layout.stack}`}>
          <h2>{page.activitiesHeading ?? t('region.activities')}</h2>
          <div>
            {groups.length === 0 && <p>{t('snapshot.none')}</p>}
            <ReportGroups groups={groups} lang={lang} level={3} />
          </div>
          <Pagination lang={lang} pagination={page.pagination} />
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
