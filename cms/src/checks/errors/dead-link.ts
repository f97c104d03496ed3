import { internalLinks } from './links';
import type { ErrorRule } from './rule';
import { say } from '../../sentences';

const linkTo = (url: string) => ({
  body: [
    {
      type: 'paragraph',
      children: [{ type: 'link', url, children: [{ type: 'text', text: 'an earlier report' }] }],
    },
  ],
});

/** A link inside the site leads to a page that readers have. */
export const deadLink: ErrorRule = {
  name: 'dead-link',
  about: 'text',
  find: ({ text }, around) =>
    internalLinks(text)
      .filter(({ address }) => !around.hasPage(address))
      .map(({ field, address }) => ({
        field,
        advice: say('check.deadLink', { address }),
      })),
  examples: [
    {
      says: 'a link to a page that is there',
      text: { type: 'service', lang: 'en', text: linkTo('/en/reports/abcdefgh12345678') },
      around: { pages: ['/en/reports/abcdefgh12345678'] },
      wrong: [],
    },
    {
      says: 'a link to a page that is not',
      text: { type: 'service', lang: 'en', text: linkTo('/en/reports/abcdefgh12345678') },
      wrong: ['body'],
    },
    {
      says: 'a link elsewhere',
      text: { type: 'service', lang: 'en', text: linkTo('https://peacemaker.un.org/') },
      wrong: [],
    },
  ],
};
