import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { FACTS } from '../editorial/units';
import type { Reference } from '../entries';
import { asText, compareTexts, type Part } from './compare';
import { factIn, fieldsOfUnit, type Content } from './content';
import { isConcealed, type Concealed } from './need-to-know';
import { contentAt } from './record';

export interface FieldConflict {
  field: string;
  /** From what the edit is based on to what stands now. */
  theirs: Part[];
  /** From what the edit is based on to what the editor wrote; empty when they did not touch the field. */
  yours: Part[];
}

/** The words of facts are divided as English ones. */
export const languageFor = (unit: string): string => (unit === FACTS ? 'en' : unit);

export interface Since {
  unit: string;
  /** Version the edit is based on; 0 for nothing. One the account may not read counts as nothing. */
  from: number;
  to: number;
  /** The language of the edit; null for types without. */
  language: string | null;
  /** Fields of the edit; empty for a deletion. */
  data: Content;
}

/** Field by field: what changed since the version an edit is based on, beside what the edit changes. */
export async function changesSince(
  strapi: Core.Strapi,
  knex: Knex,
  reference: Reference,
  { unit, from, to, language, data }: Since,
  concealed: Concealed,
): Promise<FieldConflict[]> {
  const before = await contentAt(knex, reference, unit, isConcealed(concealed, unit, from) ? 0 : from);
  const now = await contentAt(knex, reference, unit, to);
  const words = languageFor(unit);
  return fieldsOfUnit(strapi, reference.type, unit)
    .map(({ name, attribute }): FieldConflict => {
      const textOf = (value: unknown) => asText(attribute, factIn(value, language ?? ''));
      const was = textOf(before[name]);
      const is = textOf(now[name]);
      const yours = name in data ? asText(attribute, data[name]) : was;
      return {
        field: name,
        theirs: was === is ? [] : compareTexts(was, is, words),
        yours: was === yours ? [] : compareTexts(was, yours, words),
      };
    })
    .filter(({ theirs, yours }) => theirs.length > 0 || yours.length > 0);
}
