import {
  fieldsOf,
  isLanguage,
  isUnlocalised,
  NO_LANGUAGE,
  type ItemLanguage,
  type ItemType,
} from '@mediation/content';
import { ALLOW_LIST, INTERNAL_FACTS, type Entry } from './allow-list';
import { digestOf } from './digest';
import type { FileReader } from './media';

/** An entry as it would be public: the two halves of an item, and the digests people clear. */
export interface Projection {
  type: ItemType;
  id: string;
  lang: ItemLanguage;
  facts: Record<string, unknown>;
  text: Record<string, unknown>;
  /** Values of facts that are cleared but stay inside. */
  internal: Record<string, unknown>;
  /** Digest of the facts, internal ones included. */
  factsDigest: string;
  textDigest: string;
}

type Reader = (entry: Entry, files: FileReader) => unknown;

async function readFields(list: Record<string, Reader>, entry: Entry, files: FileReader) {
  const fields: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(list)) fields[name] = await read(entry, files);
  return fields;
}

/** One row of an entry (one language) through the allow-list of its type. */
export async function project(type: ItemType, entry: Entry, files: FileReader): Promise<Projection> {
  const facts = await readFields(ALLOW_LIST[type].facts, entry, files);
  const text = await readFields(ALLOW_LIST[type].text, entry, files);
  const internal = Object.fromEntries(
    (INTERNAL_FACTS[type] ?? []).map((name) => [name, entry[name] ?? null]),
  );
  return {
    type,
    id: entry.documentId,
    lang: isUnlocalised(type) || !isLanguage(entry.locale) ? NO_LANGUAGE : entry.locale,
    facts,
    text,
    internal,
    factsDigest: digestOf({ facts, internal }),
    textDigest: digestOf(text),
  };
}

/** Whether entries of this type have facts to clear at all. */
export const hasFacts = (type: ItemType): boolean =>
  fieldsOf(type).facts.length > 0 || (INTERNAL_FACTS[type] ?? []).length > 0;
