import type { FollowerState, Head } from '../content';
import type { Reply } from './answer-cache';
import { NEVER_KEPT } from './reply';
import { NOTHING_LOADS } from './security-headers';

/** What `/readyz` says. `age` is seconds since the CMS last answered, null when it never did. */
export interface Readiness {
  ready: boolean;
  epoch: string | null;
  version: number;
  at: string | null;
  contract: number | null;
  age: number | null;
  alarms: { fault: string; message: string; since: string }[];
}

/** A site with content is ready, also while the CMS is down: what it shows stands. */
export function readiness(head: Head | null, { lastContact, alarm }: FollowerState): Reply {
  const state: Readiness = {
    ready: head !== null,
    epoch: head?.epoch ?? null,
    version: head?.version ?? 0,
    at: head?.at ?? null,
    contract: head?.contract ?? null,
    age: lastContact === null ? null : Math.round((Date.now() - lastContact) / 1_000),
    alarms: alarm ? [alarm] : [],
  };
  return {
    status: state.ready ? 200 : 503,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': NEVER_KEPT,
      'Content-Security-Policy': NOTHING_LOADS,
      ...(state.ready ? {} : { 'Retry-After': '5' }),
    },
    body: Buffer.from(`${JSON.stringify(state)}\n`),
  };
}
