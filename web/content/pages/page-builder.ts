import type { Language } from '@mediation/content';
import type { Route, RouteKind } from '../routes';
import type { Reading } from '../store';
import type { Frame, Page } from '../types';
import type { PageReader } from './reader';

export type RouteOf<K extends RouteKind> = Extract<Route, { kind: K }>;

export type Built<P extends Page> =
  | { status: 200; page: P }
  | { status: 301; location: string }
  | { status: 404 }
  | { status: 410; withdrawnOn: string };

/** How one kind of page is made of the store. */
export interface PageBuilder<K extends RouteKind, P extends Page> {
  /** The languages in which this very page exists, in the UN's order. */
  languages(reading: Reading, route: RouteOf<K>): Language[];
  build(reader: PageReader, route: RouteOf<K>, frame: Frame): Built<P>;
}

export const missing = { status: 404 } as const;
export const available = <P extends Page>(page: P) => ({ status: 200, page }) as const;
