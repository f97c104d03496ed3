import type { ReactNode } from 'react';
import type { Frame } from '@/content/types';
import { interfaceIn } from '@/messages';
import { Breadcrumb, type Crumb } from '../Breadcrumb/Breadcrumb';
import { EmergencyBanner } from '../EmergencyBanner/EmergencyBanner';
import { PreviewBanner } from '../PreviewBanner/PreviewBanner';
import { SiteFooter } from '../SiteFooter/SiteFooter';
import { SiteHeader } from '../SiteHeader/SiteHeader';
import { SkipLink } from '../SkipLink/SkipLink';
import styles from './SiteFrame.module.css';

interface Props {
  frame: Frame;
  back: Crumb | null;
  trail?: Crumb[];
  children: ReactNode;
}

/** What stands around every page. `children` is the content of its `main`. */
export function SiteFrame({ frame, back, trail, children }: Props) {
  const { lang, site, preview } = frame;
  return (
    <>
      <SkipLink href="#content">{interfaceIn(lang).t('navigation.skipToContent')}</SkipLink>
      {preview && <PreviewBanner lang={lang} {...preview} />}
      {site?.emergencyBanner && <EmergencyBanner lang={lang} text={site.emergencyBanner} />}
      <SiteHeader frame={frame} />
      {back && (
        <div className={styles.breadcrumb}>
          <Breadcrumb lang={lang} back={back} trail={trail} />
        </div>
      )}
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <SiteFooter frame={frame} />
    </>
  );
}
