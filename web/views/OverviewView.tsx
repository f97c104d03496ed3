import { Disclaimers } from '@/components/Disclaimers/Disclaimers';
import { DocumentList } from '@/components/DocumentList/DocumentList';
import { PeriodicalList } from '@/components/PeriodicalList/PeriodicalList';
import { RichText } from '@/components/RichText/RichText';
import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import { SnapshotStrip } from '@/components/SnapshotStrip/SnapshotStrip';
import { WorldMapSection } from '@/components/WorldMapSection/WorldMapSection';
import type { OverviewPage } from '@/content/types';
import { interfaceIn } from '@/messages';
import layout from './layout.module.css';
import styles from './OverviewView.module.css';

function Services({ heading, services }: { heading: string; services: OverviewPage['services'] }) {
  if (services.length === 0) return null;
  return (
    <section className={layout.section}>
      <div className={`${layout.container} ${layout.stack}`}>
        <h2>{heading}</h2>
        <ol className={styles.services}>
          {services.map(({ slug, title, body }) => (
            <li key={slug} id={slug} className={styles.service}>
              <h3 className={styles.serviceTitle}>{title}</h3>
              <RichText blocks={body} under={3} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Capacities({ heading, capacities }: { heading: string; capacities: OverviewPage['capacities'] }) {
  if (capacities.length === 0) return null;
  return (
    <section className={layout.section}>
      <div className={`${layout.container} ${layout.stack}`}>
        <h2>{heading}</h2>
        <ul className={styles.capacities}>
          {capacities.map(({ slug, title, body }) => (
            <li key={slug} id={slug} className={styles.capacity}>
              {title && <h3>{title}</h3>}
              <RichText blocks={body} under={title ? 3 : 2} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

export function OverviewView({ page }: { page: OverviewPage }) {
  const { frame, overview, snapshot, regions, markers, periodicals, factsheets, disclaimers } = page;
  const { lang } = frame;
  const { t } = interfaceIn(lang);
  const made =
    page.document !== null && snapshot
      ? [{ title: t('documents.snapshot', { snapshot: snapshot.title }), href: page.document }]
      : [];
  const documents = factsheets.length + made.length;
  return (
    <SiteFrame frame={frame} back={frame.backToParent}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{overview.title}</h1>
        <div className={layout.lead}>
          <RichText blocks={overview.introduction} under={1} />
        </div>
      </div>

      <section className={layout.band}>
        <div className={`${layout.container} ${layout.stack}`}>
          <div className={styles.mapHead}>
            <h2>{overview.snapshotHeading}</h2>
            <p className={styles.hint}>{overview.snapshotHint}</p>
          </div>
          <WorldMapSection
            lang={lang}
            home={frame.links.overview}
            aboutTheMap={frame.links['about-the-map']}
            regions={regions}
            markers={markers}
          />
          <div className={styles.strip}>
            <SnapshotStrip lang={lang} snapshot={snapshot} archive={frame.links.snapshots} />
          </div>
          <Disclaimers disclaimers={disclaimers} heading={overview.disclaimersHeading} level={3} />
        </div>
      </section>

      <section className={layout.section}>
        <div className={`${layout.container} ${periodicals.length > 0 ? layout.pair : layout.stack}`}>
          <div className={layout.note}>
            <RichText blocks={overview.sensitivityNote} under={2} />
          </div>
          <PeriodicalList periodicals={periodicals} lang={lang} level={2} />
        </div>
      </section>

      <section className={layout.section}>
        <div className={`${layout.container} ${documents > 0 ? layout.pair : layout.stack}`}>
          <div className={layout.stack}>
            <h2>{overview.aboutHeading}</h2>
            <RichText blocks={overview.aboutText} under={2} />
          </div>
          <DocumentList
            factsheets={factsheets}
            made={made}
            heading={overview.factsheetsHeading}
            lang={lang}
            level={3}
          />
        </div>
      </section>

      <Services heading={overview.servicesHeading} services={page.services} />
      <Capacities heading={overview.capacitiesHeading} capacities={page.capacities} />
    </SiteFrame>
  );
}
