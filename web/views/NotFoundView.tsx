import type { Language } from '@mediation/content';
import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import { TranslationOffer } from '@/components/TranslationOffer/TranslationOffer';
import type { Frame } from '@/content/types';
import { interfaceIn } from '@/messages';
import layout from './layout.module.css';

interface Props {
  frame: Frame;
  alternatives: { lang: Language; href: string }[];
}

export function NotFoundView({ frame, alternatives }: Props) {
  const { lang, links } = frame;
  const { t } = interfaceIn(lang);
  return (
    <SiteFrame frame={frame} back={null}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{t('notFound.title')}</h1>
        {alternatives.length > 0 ? (
          <TranslationOffer label={t('translation.pageIn')} translations={alternatives} />
        ) : (
          <p className={layout.lead}>{t('notFound.text')}</p>
        )}
        <ul>
          <li>
            <a href={links.overview}>{t('notFound.toOverview')}</a>
          </li>
          <li>
            <a href={links.snapshots}>{t('notFound.toArchive')}</a>
          </li>
        </ul>
      </div>
    </SiteFrame>
  );
}
