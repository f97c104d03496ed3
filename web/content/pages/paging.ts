import type { Route } from '../routes';
import type { Pagination } from '../types';
import type { PageReader } from './reader';

/** Lists show this many reports, or snapshots, at once. */
export const PAGE_SIZE = 50;

export type PagedRoute = Extract<Route, { page: number }>;

/** A run of one list: `offset` and `limit` count its reports. */
export interface Slice<T> {
  of: T;
  offset: number;
  limit: number;
}

/** Which runs of consecutive lists stand on a page. Only their lengths are needed to know. */
export function slicesOf<T extends { reports: number }>(lists: T[], page: number): Slice<T>[] {
  const slices: Slice<T>[] = [];
  const from = (page - 1) * PAGE_SIZE;
  const to = from + PAGE_SIZE;
  let start = 0;
  for (const list of lists) {
    const end = start + list.reports;
    const offset = Math.max(from, start) - start;
    const limit = Math.min(to, end) - start - offset;
    if (limit > 0) slices.push({ of: list, offset, limit });
    start = end;
  }
  return slices;
}

/** Null for a page past the last; the first page is there also when the list is empty. */
export function paginationOf(reader: PageReader, route: PagedRoute, total: number): Pagination | null {
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (route.page > pages) return null;
  const hrefOf = (page: number) => reader.href({ ...route, page });
  return {
    page: route.page,
    pages,
    total,
    previous: route.page > 1 ? hrefOf(route.page - 1) : null,
    next: route.page < pages ? hrefOf(route.page + 1) : null,
  };
}

export const sum = (lists: { reports: number }[]): number =>
  lists.reduce((total, { reports }) => total + reports, 0);
