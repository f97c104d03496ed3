export { answer, languagesOfPage } from './answer';
export { PAGE_SIZE } from './paging';
export type { SiteContext } from './site-context';
