import { plainText } from '@mediation/content';
import type { Page } from '@/content/types';
import { interfaceIn } from '@/messages';

export interface Headline {
  title: string;
  /** Null where the page has nothing of its own to say in a sentence. */
  description: string | null;
}

/** What a page calls itself, in its heading and in its metadata. */
export function headlineOf(page: Page): Headline {
  const { t } = interfaceIn(page.frame.lang);
  switch (page.kind) {
    case 'overview':
      return { title: page.overview.title, description: plainText(page.overview.introduction) };
    case 'region':
      return { title: page.region.fullName, description: page.region.summary };
    case 'country':
      return { title: page.country.name, description: t('country.throughTime') };
    case 'snapshots':
      return { title: t('navigation.snapshots'), description: t('snapshot.archiveIntroduction') };
    case 'snapshot':
      return { title: page.snapshot.title, description: page.snapshot.note };
    case 'comparison':
      return {
        title: t('comparison.title', { newer: page.newer.title, older: page.older.title }),
        description: t('comparison.introduction'),
      };
    case 'report':
      return { title: page.report.heading, description: plainText(page.report.body) };
    case 'about-the-map':
      return { title: t('aboutTheMap.title'), description: t('aboutTheMap.introduction') };
    case 'languages':
      return { title: t('languages.title'), description: t('languages.introduction') };
    case 'accessibility':
      return { title: t('accessibility.title'), description: t('accessibility.introduction') };
    case 'privacy':
      return { title: t('privacy.title'), description: t('privacy.introduction') };
  }
}
