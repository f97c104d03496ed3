import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import type { StatementPage } from '@/content/types';
import { interfaceIn, type MessageKey } from '@/messages';
import { headlineOf } from './headline';
import layout from './layout.module.css';
import styles from './statement.module.css';
import { wayToOverview } from './way-back';

/** Heading and text of each part. */
const PARTS: Record<StatementPage['kind'], readonly (readonly [MessageKey, MessageKey])[]> = {
  accessibility: [
    ['accessibility.aimHeading', 'accessibility.aimText'],
    ['accessibility.howHeading', 'accessibility.howText'],
    ['accessibility.testedHeading', 'accessibility.testedText'],
    ['accessibility.limitsHeading', 'accessibility.limitsText'],
    ['accessibility.contactHeading', 'accessibility.contactText'],
  ],
  privacy: [
    ['privacy.cookiesHeading', 'privacy.cookiesText'],
    ['privacy.thirdPartiesHeading', 'privacy.thirdPartiesText'],
    ['privacy.logsHeading', 'privacy.logsText'],
    ['privacy.linksHeading', 'privacy.linksText'],
    ['privacy.contactHeading', 'privacy.contactText'],
  ],
};

export function StatementView({ page }: { page: StatementPage }) {
  const { frame } = page;
  const { t } = interfaceIn(frame.lang);
  const { title, description } = headlineOf(page);
  return (
    <SiteFrame frame={frame} back={wayToOverview(frame)}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{title}</h1>
        <p className={layout.lead}>{description}</p>
      </div>
      <div className={`${layout.container} ${styles.parts}`}>
        {PARTS[page.kind].map(([heading, text]) => (
          <section key={heading} className={styles.part}>
            <h2>{t(heading)}</h2>
            <p>{t(text)}</p>
          </section>
        ))}
      </div>
    </SiteFrame>
  );
}
