import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { loadActor } from '../access/actor';
import type { Reference } from '../entries';
import { FACTS } from '../editorial/units';
import { isDisagreement } from './content';
import { contentOf } from './record';
import { HISTORY, type VersionRow } from './tables';

/** Highest number of each unit that an account may not read: it reads the versions after that. */
export type Concealed = ReadonlyMap<string, number>;

const isConfidential = (version: VersionRow): boolean => {
  const sensitivity = contentOf(version)?.['sensitivity'];
  return isDisagreement(sensitivity)
    ? Object.values(sensitivity.byLanguage).includes('confidential')
    : sensitivity === 'confidential';
};

/** The last time a report was confidential and then no more. */
async function lastConfidence(
  knex: Knex,
  { type, id }: Reference,
): Promise<{ from: string; until: string } | null> {
  if (type !== 'activity-report') return null;
  const facts = await knex<VersionRow>(HISTORY).where({ type, entry_id: id, unit: FACTS }).orderBy('number');
  const confidential = facts.map(isConfidential);
  const last = confidential.lastIndexOf(true);
  const lowered = facts[last + 1];
  if (last < 0 || !lowered) return null;
  const before = confidential.lastIndexOf(false, last);
  return { from: String(facts[before + 1]?.at), until: lowered.at };
}

/**
 * Need to know, of the past: whoever lowers a report's sensitivity declares the text that stands then to be
 * no secret, and nothing that stood before it. So the history of a report that was confidential begins, for
 * an account without the right to read such reports, with what stood when it was lowered. Who began the
 * report or wrote it while it was confidential reads all of it.
 * @param writer `user:7`, `token:2` or `system`
 */
export async function concealedFrom(
  strapi: Core.Strapi,
  knex: Knex,
  writer: string,
  reference: Reference,
): Promise<Concealed> {
  const confidence = await lastConfidence(knex, reference);
  if (!confidence || writer === 'system') return new Map();
  const { from, until } = confidence;
  const userId = /^user:(\d+)$/.exec(writer)?.[1];
  if (userId !== undefined && (await loadActor(strapi, Number(userId))).rights.has('read-confidential'))
    return new Map();
  const before = knex<VersionRow>(HISTORY)
    .where({ type: reference.type, entry_id: reference.id })
    .where('at', '<=', until);
  const own: unknown = await before
    .clone()
    .where({ writer })
    .where((row) => void row.where('at', '>=', from).orWhere('number', 1))
    .first('number');
  if (own !== undefined) return new Map();
  const standing: { unit: string; number: number }[] = await before
    .groupBy('unit')
    .select('unit')
    .max('number as number');
  return new Map(standing.map(({ unit, number }) => [unit, number - 1]));
}

export const isConcealed = (concealed: Concealed, unit: string, number: number): boolean =>
  number <= (concealed.get(unit) ?? 0);
