export { CmsClient, CmsRefusal, type Credential } from './cms-client';
export { Follower, type Alarm, type FollowerState } from './follower';
export { consoleLog, type Log } from './log';
export { answer, languagesOfPage, wholeAnswer, type SiteContext } from './pages';
export { FeedError, readFeed, type FeedFault } from './publication-feed';
export { fileHref, hrefOf, renditionHref, renditionOf, routeOf, type Rendition, type Route } from './routes';
export { ContentStore, IN_MEMORY, type Head, type Reading, type StoredFile } from './store';
