import { Disclaimers } from '@/components/Disclaimers/Disclaimers';
import { MapKey } from '@/components/MapKey/MapKey';
import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import type { AboutTheMapPage } from '@/content/types';
import { interfaceIn } from '@/messages';
import layout from './layout.module.css';
import styles from './statement.module.css';
import { wayToOverview } from './way-back';

const BEFORE_THE_KEY = ['status', 'silence'] as const;
const AFTER_THE_KEY = ['regions', 'projection', 'sources'] as const;

export function AboutTheMapView({ page: { frame, disclaimers } }: { page: AboutTheMapPage }) {
  const { t } = interfaceIn(frame.lang);
  const part = (name: (typeof BEFORE_THE_KEY | typeof AFTER_THE_KEY)[number]) => (
    <section key={name} className={styles.part}>
      <h2>{t(`aboutTheMap.${name}Heading`)}</h2>
      <p>{t(`aboutTheMap.${name}Text`)}</p>
    </section>
  );
  return (
    <SiteFrame frame={frame} back={wayToOverview(frame)}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{t('aboutTheMap.title')}</h1>
        <p className={layout.lead}>{t('aboutTheMap.introduction')}</p>
      </div>
      <div className={`${layout.container} ${styles.parts}`}>
        {BEFORE_THE_KEY.map(part)}
        <section className={styles.part}>
          <h2>{t('aboutTheMap.linesHeading')}</h2>
          <MapKey lang={frame.lang} />
        </section>
        {AFTER_THE_KEY.map(part)}
        <Disclaimers disclaimers={disclaimers} heading={t('disclaimers.heading')} level={2} />
      </div>
    </SiteFrame>
  );
}
