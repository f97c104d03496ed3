import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import type { Frame } from '@/content/types';
import { interfaceIn } from '@/messages';
import layout from './layout.module.css';

export function NeverFedView({ frame }: { frame: Frame }) {
  const { t } = interfaceIn(frame.lang);
  return (
    <SiteFrame frame={frame} back={null}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{t('neverFed.title')}</h1>
        <p className={layout.lead}>{t('neverFed.text')}</p>
      </div>
    </SiteFrame>
  );
}
