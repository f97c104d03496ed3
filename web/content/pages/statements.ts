import { LANGUAGES } from '@mediation/content';
import type { AboutTheMapPage, StatementPage } from '../types';
import { allDisclaimers } from './map-parts';
import { available, type PageBuilder } from './page-builder';

export const aboutTheMap: PageBuilder<'about-the-map', AboutTheMapPage> = {
  languages: () => [...LANGUAGES],
  build: (reader, _route, frame) =>
    available({ kind: 'about-the-map', frame, disclaimers: allDisclaimers(reader) }),
};

/** What the site says of itself, in words of the interface. */
const statement = <K extends StatementPage['kind']>(kind: K): PageBuilder<K, StatementPage> => ({
  languages: () => [...LANGUAGES],
  build: (_reader, _route, frame) => available({ kind, frame }),
});

export const accessibility = statement('accessibility');
export const privacy = statement('privacy');
