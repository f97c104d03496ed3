export { answer, languagesOfPage, wholeAnswer } from './answer';
export { PAGE_SIZE } from './paging';
export type { SiteContext } from './site-context';
