import { z } from 'zod';
import { ITEM_TYPES, LANGUAGES, NO_LANGUAGE } from './codes';
import { entryId } from './items';

/**
 * What the site follows: newline-delimited JSON, a head, the changes since the version asked for in
 * ascending order, an end. A reader applies all of it or nothing; an answer without its end is cut off.
 */

/** Version of this contract. The CMS serves this one and the one before. */
export const CONTRACT = 1;
export const SUPPORTED_CONTRACTS = [CONTRACT] as const;

export const feedHead = z.strictObject({
  kind: z.literal('head'),
  contract: z.number().int(),
  /** Names one unbroken history of versions; a restored or replaced database has another. */
  epoch: z.uuid(),
  /** How many changes will follow, or null when that is not known before they are read. */
  count: z.number().int().nullable(),
});

const key = { type: z.enum(ITEM_TYPES), id: entryId, lang: z.enum([...LANGUAGES, NO_LANGUAGE]) };

export const feedPut = z.strictObject({ kind: z.literal('put'), version: z.number().int(), item: z.unknown() });
/** `withdrawnOn` (calendar date, UTC) only where staff chose a public notice; null ends it silently. */
export const feedRemove = z.strictObject({
  kind: z.literal('remove'),
  version: z.number().int(),
  ...key,
  withdrawnOn: z.iso.date().nullable(),
});

export const feedEnd = z.strictObject({
  kind: z.literal('end'),
  version: z.number().int().nonnegative(),
  /** Instant (ISO 8601, UTC) of that version; null before the first. */
  at: z.iso.datetime().nullable(),
  /** How many changes were sent. */
  count: z.number().int().nonnegative(),
});

export const feedLine = z.discriminatedUnion('kind', [feedHead, feedPut, feedRemove, feedEnd]);
export type FeedLine = z.infer<typeof feedLine>;
