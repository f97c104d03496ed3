import { LANGUAGES } from '@mediation/content';
import type { AboutTheMapPage, PrivacyPage } from '../types';
import { allDisclaimers } from './map-parts';
import { available, type PageBuilder } from './page-builder';

export const aboutTheMap: PageBuilder<'about-the-map', AboutTheMapPage> = {
  languages: () => [...LANGUAGES],
  build: (reader, _route, frame) =>
    available({ kind: 'about-the-map', frame, disclaimers: allDisclaimers(reader) }),
};

export const privacy: PageBuilder<'privacy', PrivacyPage> = {
  languages: () => [...LANGUAGES],
  build: (_reader, _route, frame) => available({ kind: 'privacy', frame }),
};
