import { feedLine, type FeedLine } from '@mediation/content';
import type { Cms } from './boot';
import { SITE_TOKEN } from './home';
import { ask, type Answer } from './http';

/** No database has this one, so that the CMS answers at once. */
export const OTHER_EPOCH = '00000000-0000-4000-8000-000000000000';

export const askFeed = (cms: Cms, query: string, token: string = SITE_TOKEN): Promise<Answer> =>
  ask(cms, `/publication/items?${query}`, { token });

export const linesOf = ({ text }: Answer): FeedLine[] => {
  if (!text.endsWith('\n')) throw new Error('The feed ends in the middle of a line.');
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => feedLine.parse(JSON.parse(line)));
};

/** The whole feed's answer, without waiting for news. */
export const wholeFeed = (cms: Cms, after = 0): Promise<Answer> =>
  askFeed(cms, `after=${after}&epoch=${OTHER_EPOCH}&contract=3`);

export interface PublicState {
  rows: unknown[];
  head: unknown;
  feed: string;
}

/** All that is public: the published items as rows and as the site gets them. */
export async function publicState(cms: Cms): Promise<PublicState> {
  const knex = cms.strapi.db.connection;
  const rows = await knex('publication_items').orderBy(['type', 'entry_id', 'lang']);
  const { epoch, version, at } = await knex('publication_head').first();
  return { rows, head: { epoch, version, at }, feed: (await wholeFeed(cms)).text };
}

export const currentVersion = async (cms: Cms): Promise<number> =>
  (await cms.strapi.db.connection('publication_head').first()).version;

/** Document ids that are public, with their languages: `['abc…/en']`. */
export async function publicKeys(cms: Cms): Promise<string[]> {
  const rows = await cms.strapi.db.connection('publication_items').whereNotNull('item');
  return rows.map(({ entry_id: id, lang }) => `${id}/${lang}`);
}
