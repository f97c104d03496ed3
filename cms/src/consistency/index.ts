import type { Core } from '@strapi/strapi';
import { setTimeout as sleep } from 'node:timers/promises';
import { endAlarm, raiseAlarm } from '../alarms';
import { SiteSilent, type Site } from '../recalls/ask-site';
import type { Sentence } from '../sentences';
import { compareDatabase } from './database';
import { KINDS, type Findings, type Kind } from './difference';
import { compareSite } from './site';

/** All in milliseconds. */
const EVERY = 60 * 60 * 1000;
const SECOND_LOOK_AFTER = 3_000;
/** The site starts after the CMS, and may be restarted: it is silent only after so long. */
const SITE_PATIENCE = 120_000;
const ASK_AGAIN_AFTER = 5_000;

/** How many of the places that differ an alarm names. */
const NAMED = 3;
const SILENT = 'site-silent';

export interface CheckOptions {
  dataDir: string;
  /** Origin under which the CMS reaches the site. */
  origin: string;
  signal: AbortSignal;
  /** Milliseconds; shorter in tests. */
  secondLookAfter?: number;
  sitePatience?: number;
}

/** Compares at the start and then every hour, until stopped. */
export function startConsistencyChecks(
  strapi: Core.Strapi,
  { dataDir, origin }: Pick<CheckOptions, 'dataDir' | 'origin'>,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await checkConsistency(strapi, { dataDir, origin, signal });
        await sleep(EVERY, undefined, { signal, ref: false });
      } catch (error) {
        if (signal.aborted) return;
        strapi.log.error(`The consistency check could not be made: ${String(error)}`);
        await sleep(EVERY, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  };
  const running = run();
  return async () => {
    stopping.abort(new Error('the CMS is stopping'));
    await running;
  };
}

/**
 * Compares what is cleared, what is public and what the site shows; raises one alarm a kind of difference, and
 * ends those whose difference is gone.
 */
export async function checkConsistency(strapi: Core.Strapi, options: CheckOptions): Promise<void> {
  const { dataDir, origin, signal, secondLookAfter = SECOND_LOOK_AFTER } = options;
  const pause = () => sleep(secondLookAfter, undefined, { signal, ref: false });
  const twice = async (look: () => Promise<Findings>): Promise<Findings> => {
    const first = await look();
    if (first.isEmpty) return first;
    await pause();
    return first.alsoIn(await look());
  };

  // Both looks take their samples at the same random place.
  const from = Math.random().toString(36).slice(2, 6);
  const inside = await twice(() => compareDatabase(strapi, dataDir, from));
  for (const kind of KINDS) {
    if (kind !== 'site') await report(strapi, kind, inside);
  }
  const site = { origin, signal };
  try {
    const outside = await twice(() => patiently(strapi, site, from, options));
    await report(strapi, 'site', outside);
    await endAlarm(strapi, SILENT);
  } catch (error) {
    if (signal.aborted || !(error instanceof SiteSilent)) throw error;
    // An outage says nothing about what the site showed: an alarm about that stays as it is.
    await raiseAlarm(strapi, SILENT, { id: 'alarm.siteSilent', values: { why: error.sentence } });
  }
}

/** @throws {SiteSilent} when the site has not answered for the whole patience */
async function patiently(
  strapi: Core.Strapi,
  site: Site,
  from: string,
  { sitePatience = SITE_PATIENCE }: CheckOptions,
): Promise<Findings> {
  const end = Date.now() + sitePatience;
  for (;;) {
    try {
      return await compareSite(strapi.db.connection, site, from);
    } catch (error) {
      if (!(error instanceof SiteSilent) || Date.now() >= end) throw error;
      await sleep(ASK_AGAIN_AFTER, undefined, { signal: site.signal, ref: false });
    }
  }
}

async function report(strapi: Core.Strapi, kind: Kind, findings: Findings): Promise<void> {
  const key = `consistency:${kind}`;
  const all = [...findings.of(kind)].sort();
  if (all.length === 0) return endAlarm(strapi, key);
  const named = all.slice(0, NAMED).join(', ');
  const found: string | Sentence =
    all.length > NAMED
      ? { id: 'difference.more', values: { found: named, count: all.length - NAMED } }
      : named;
  await raiseAlarm(strapi, key, { id: `difference.${kind}`, values: { found } });
}
