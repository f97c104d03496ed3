import type { Language } from '@mediation/content';
import { interfaceIn } from '@/messages';
import { headlineOf } from '@/views/headline';
import { regionDrawing, worldDrawing } from './map-drawing';
import type { PicturePage } from './pages';

/** What `templates/picture.typ` sets. */
export interface PictureData {
  lang: Language;
  title: string;
  subtitle: string;
  unit: string;
  organisation: string;
  map: { svg: string };
  /** Owed wherever a map is shown: where they find no room, the map is left out. */
  disclaimers: string[];
}

export function pictureOf(page: PicturePage): PictureData {
  const { lang, site } = page.frame;
  const { t, period } = interfaceIn(lang);
  const { snapshot } = page;
  const dates = snapshot && period(snapshot.start, snapshot.end);
  return {
    lang,
    title: headlineOf(page).title,
    subtitle: (page.kind === 'snapshot' ? dates : snapshot?.title) ?? '',
    unit: site?.unitName ?? t('site.unitName'),
    organisation: site?.organisationName ?? '',
    map: {
      svg:
        page.kind === 'region'
          ? regionDrawing(
              page.region.slug,
              page.markers.map(({ iso3 }) => ({ iso3, mark: '' })),
            )
          : worldDrawing(page.markers.map(({ iso3 }) => iso3)),
    },
    disclaimers: page.disclaimers.map(({ text }) => text),
  };
}
