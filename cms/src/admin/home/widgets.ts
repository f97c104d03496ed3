import { Bell, Clock, Earth, PaperPlane } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { message } from '../words';

type Reducer = Extract<Parameters<StrapiApp['widgets']['register']>[0], (widgets: never) => unknown>;

/**
 * Strapi's own that say what is not so here: its “published” is a flag that nothing of ours goes by, and its
 * statistics are of the software.
 */
const MISLEADING = new Set(['last-published-entries', 'chart-entries', 'key-statistics']);

/** What the home page shows: what waits first, then what is late or alarming, then how things stand, then Strapi's own. */
export const homeWidgets: Reducer = (widgets) => [
  {
    id: 'waiting',
    icon: Clock,
    title: message('home.waiting'),
    component: async () => (await import('./WaitingWidget')).WaitingWidget,
  },
  {
    id: 'alarms',
    icon: Bell,
    title: message('home.alarms'),
    component: async () => (await import('./AlarmsWidget')).AlarmsWidget,
  },
  {
    id: 'languages',
    icon: Earth,
    title: message('menu.languages'),
    component: async () => (await import('./LanguagesWidget')).LanguagesWidget,
  },
  {
    id: 'releases',
    icon: PaperPlane,
    title: message('home.lastReleases'),
    component: async () => (await import('./ReleasesWidget')).ReleasesWidget,
  },
  ...widgets.filter(({ id }) => !MISLEADING.has(id)),
];
