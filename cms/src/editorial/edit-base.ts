import { isLanguage, type ItemLanguage } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { VersionHead } from '../history/record';
import { FACTS } from './units';

/**
 * What an edit is based on: the version of each unit it can change. Answered as `ETag` with the entry, sent
 * back as `If-Match` with the edit. With two tags, the first is what the form was filled from, and the second
 * what the editor has seen since and saves over, knowingly.
 */
export type Versions = Readonly<Record<string, number>>;
export interface EditBase {
  filledFrom: Versions;
  seen: Versions;
}

/** The tag of one language of an entry; `0` stands for a unit that is not there yet. */
export function tagOf(newest: ReadonlyMap<string, VersionHead>, language: ItemLanguage | null): string {
  const units = language !== null && isLanguage(language) ? [FACTS, language] : [FACTS];
  return `"${units.map((unit) => `${unit}=${newest.get(unit)?.number ?? 0}`).join(';')}"`;
}

const TAG = /"([a-z]+=\d{1,9}(?:;[a-z]+=\d{1,9})*)"/g;

/** Reads `If-Match`; undefined when it holds no tag of ours. */
export function parseBase(header: string): EditBase | undefined {
  const tags = [...header.matchAll(TAG)].map(([, tag]) =>
    Object.fromEntries(
      String(tag)
        .split(';')
        .map((part): [string, number] => {
          const [unit, number] = part.split('=');
          return [String(unit), Number(number)];
        }),
    ),
  );
  const [filledFrom] = tags;
  return filledFrom && { filledFrom, seen: tags.at(-1) ?? filledFrom };
}

/** The base of the request that is being answered. */
export function currentBase(strapi: Core.Strapi): EditBase | undefined {
  return writingFrom.getStore() ?? parseBase(strapi.requestContext.get()?.get('If-Match') ?? '');
}

const writingFrom = new AsyncLocalStorage<EditBase>();

/** Runs code of ours that writes over those versions, and over no newer ones. */
export const basedOn = <T>(versions: Versions, run: () => Promise<T>): Promise<T> =>
  writingFrom.run({ filledFrom: versions, seen: versions }, run);
