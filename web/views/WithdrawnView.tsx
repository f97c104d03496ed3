import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import type { Frame } from '@/content/types';
import { interfaceIn } from '@/messages';
import layout from './layout.module.css';
import { wayToOverview } from './way-back';

/** Keeps the date and nothing else. @param props.withdrawnOn calendar date, ISO 8601 */
export function WithdrawnView({ frame, withdrawnOn }: { frame: Frame; withdrawnOn: string }) {
  const { t, date } = interfaceIn(frame.lang);
  return (
    <SiteFrame frame={frame} back={wayToOverview(frame)}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{t('withdrawn.title')}</h1>
        <p className={layout.lead}>{t('withdrawn.text', { date: date(withdrawnOn) })}</p>
      </div>
    </SiteFrame>
  );
}
