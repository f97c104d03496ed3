import { z } from 'zod';
import { say, type Sentence } from '../sentences';
import { renditionsOf, surface } from '../publication/addresses';
import { countPhrases, phrase, wordsOfBody, type Phrase } from './phrases';

/** What is asked of the site after a recall; kept until it has answered. */
export const toAsk = surface.extend({ phrases: z.array(phrase) });
export type ToAsk = z.infer<typeof toAsk>;

/** One address and what the site answers there now. */
const answer = z.object({
  /** Path and query, from the site's public origin. */
  url: z.string(),
  status: z.number().int(),
  /** Where it leads, for a redirect. */
  location: z.string().nullable(),
  /** How many of the recalled sentences stand in the answer; null for a document or a picture, which is not read. */
  phrases: z.number().int().nullable(),
});
export type SiteAnswer = z.infer<typeof answer>;

export const receipt = z.object({
  /** The site's version before the first and after the last question. */
  versions: z.tuple([z.number().int(), z.number().int()]),
  /** Instants, ISO 8601 UTC: when the site showed the recall's version, and when all answers were there. */
  confirmedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** How many sentences of four words or more were looked for. */
  phrases: z.number().int(),
  /** False where there were more addresses than are asked. */
  complete: z.boolean(),
  answers: z.array(answer),
});
export type Receipt = z.infer<typeof receipt>;

/** More addresses than this are not asked for one recall. */
const MOST_ADDRESSES = 5_000;
/** In milliseconds. */
const PATIENCE = 20_000;

const readiness = z.object({ epoch: z.string().nullable(), version: z.number().int() });

/** The site did not answer as it should. */
export class SiteSilent extends Error {
  constructor(
    readonly sentence: Sentence,
    options?: ErrorOptions,
  ) {
    super(say(sentence.id, sentence.values, 'en'), options);
  }
}

export interface Site {
  /** Origin under which this process reaches the site. */
  origin: string;
  signal: AbortSignal;
}

interface Got {
  status: number;
  location: string | null;
  /** Null for what is no text. */
  body: string | null;
}

/** @throws {SiteSilent} when there is no answer at all */
export async function getFromSite({ origin, signal }: Site, path: string): Promise<Got> {
  try {
    const response = await fetch(origin + path, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
    const text = await response.text();
    const isText = !/^(image\/|application\/pdf)/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      location: response.headers.get('location'),
      body: isText ? text : null,
    };
  } catch (error) {
    throw new SiteSilent({ id: 'site.silent', values: { origin } }, { cause: error });
  }
}

/** @throws {SiteSilent} */
export async function siteVersion(site: Site): Promise<{ epoch: string | null; version: number }> {
  const { body } = await getFromSite(site, '/readyz');
  try {
    return readiness.parse(JSON.parse(body ?? ''));
  } catch (error) {
    throw new SiteSilent({ id: 'site.other' }, { cause: error });
  }
}

/**
 * Asks every address for real, one after the other, so that it is no load worth naming.
 * @throws {SiteSilent} when the site stops answering; then there is no receipt yet
 */
export async function askSite(
  site: Site,
  wanted: ToAsk,
  confirmed: { at: string; version: number },
): Promise<Receipt> {
  const asked = new Map<string, SiteAnswer>();
  let complete = true;
  const ask = async (url: string): Promise<Got | null> => {
    if (asked.has(url)) return null;
    if (asked.size >= MOST_ADDRESSES) {
      complete = false;
      return null;
    }
    const got = await getFromSite(site, url);
    const { status, location } = got;
    asked.set(url, { url, status, location, phrases: phrasesIn(got, wanted.phrases) });
    return got;
  };
  for (const page of wanted.pages) await ask(page);
  for (const list of wanted.lists) {
    // The page after the last one carried something when that was the only thing on it.
    for (let page = 1; ; page += 1) {
      const got = await ask(page === 1 ? list : `${list}${list.includes('?') ? '&' : '?'}page=${page}`);
      if (got?.status !== 200) break;
    }
  }
  for (const path of await pathsOfMap(site, ask)) {
    if (!wanted.everyPageIn.some((lang) => new RegExp(`^/${lang}(/|$)`).test(path))) continue;
    for (const address of [path, ...renditionsOf(path)]) await ask(address);
  }
  const { version } = await siteVersion(site);
  return {
    versions: [confirmed.version, version],
    confirmedAt: confirmed.at,
    finishedAt: new Date().toISOString(),
    phrases: wanted.phrases.length,
    complete,
    answers: [...asked.values()],
  };
}

function phrasesIn({ body }: Got, phrases: readonly Phrase[]): number | null {
  if (body === null) return null;
  return phrases.length === 0 ? 0 : countPhrases(wordsOfBody(body), phrases);
}

/** The paths the site's map names; its parts are asked like any other address. */
async function pathsOfMap(site: Site, ask: (url: string) => Promise<unknown>): Promise<string[]> {
  const { body } = await getFromSite(site, '/sitemap.xml');
  const paths = locations(body);
  if (!body?.includes('<sitemapindex')) return paths;
  const all: string[] = [];
  for (const part of paths) {
    await ask(part);
    if (all.length < MOST_ADDRESSES) all.push(...locations((await getFromSite(site, part)).body));
  }
  return all;
}

function locations(xml: string | null): string[] {
  return [...(xml ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, text = '']) => {
    const { pathname, search } = new URL(text.replaceAll('&amp;', '&'));
    return pathname + search;
  });
}
