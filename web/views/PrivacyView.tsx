import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import type { PrivacyPage } from '@/content/types';
import { interfaceIn } from '@/messages';
import layout from './layout.module.css';
import styles from './statement.module.css';
import { wayToOverview } from './way-back';

const PARTS = ['cookies', 'thirdParties', 'logs', 'links', 'contact'] as const;

export function PrivacyView({ page: { frame } }: { page: PrivacyPage }) {
  const { t } = interfaceIn(frame.lang);
  return (
    <SiteFrame frame={frame} back={wayToOverview(frame)}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{t('privacy.title')}</h1>
        <p className={layout.lead}>{t('privacy.introduction')}</p>
      </div>
      <div className={`${layout.container} ${styles.parts}`}>
        {PARTS.map((part) => (
          <section key={part} className={styles.part}>
            <h2>{t(`privacy.${part}Heading`)}</h2>
            <p>{t(`privacy.${part}Text`)}</p>
          </section>
        ))}
      </div>
    </SiteFrame>
  );
}
