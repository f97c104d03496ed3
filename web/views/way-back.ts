import type { Crumb } from '@/components/Breadcrumb/Breadcrumb';
import type { Frame } from '@/content/types';
import { interfaceIn } from '@/messages';

/** To the overview, by the editors' label where there is one. */
export const wayToOverview = ({ lang, backToOverview, links }: Frame): Crumb =>
  backToOverview ?? { label: interfaceIn(lang).t('navigation.overview'), href: links.overview };
