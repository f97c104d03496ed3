import { z } from 'zod';
import { ITEM_TYPES, LANGUAGES, NO_LANGUAGE, type ItemType } from './codes';
import { entryId } from './items';

/**
 * What the site follows: newline-delimited JSON, a head, the changes since the version asked for in
 * ascending order, an end. A reader applies all of it or nothing; an answer without its end is cut off.
 */

/** Version of this contract. The CMS serves this one and the one before. */
export const CONTRACT = 3;
export const SUPPORTED_CONTRACTS = [CONTRACT, 2] as const;
export type SupportedContract = (typeof SUPPORTED_CONTRACTS)[number];

export const feedHead = z.strictObject({
  kind: z.literal('head'),
  contract: z.number().int(),
  /** Names one unbroken history of versions; a restored or replaced database has another. */
  epoch: z.uuid(),
  /** How many changes will follow, or null when that is not known before they are read. */
  count: z.number().int().nullable(),
});

const key = { type: z.enum(ITEM_TYPES), id: entryId, lang: z.enum([...LANGUAGES, NO_LANGUAGE]) };

/** In contract 2, a snapshot does not tell its former slugs. */
export const feedPut = z.strictObject({
  kind: z.literal('put'),
  version: z.number().int(),
  item: z.unknown(),
});

/** Types whose items have an address of their own that does not name a country: what a text can have moved to. */
export const MOVE_TARGETS = ['activity-report', 'snapshot', 'region'] as const satisfies ItemType[];
export type MoveTarget = (typeof MOVE_TARGETS)[number];

/** Another public item, in the same language: the site knows its address as long as it is public. */
export const movedTo = z.strictObject({ type: z.enum(MOVE_TARGETS), id: entryId });
export type MovedTo = z.infer<typeof movedTo>;

/**
 * An item ends silently, unless staff chose otherwise: `withdrawnOn` (calendar date, UTC) leaves a public
 * notice, `movedTo` leads its address to another item's. At most one of the two.
 */
export const feedRemove = z
  .strictObject({
    kind: z.literal('remove'),
    version: z.number().int(),
    ...key,
    withdrawnOn: z.iso.date().nullable(),
    movedTo: movedTo.nullable(),
  })
  .refine(
    ({ withdrawnOn, movedTo }) => withdrawnOn === null || movedTo === null,
    'a text is withdrawn or has moved, not both',
  );

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
