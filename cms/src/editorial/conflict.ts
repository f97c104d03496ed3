import { errors } from '@strapi/utils';
import type { Reference } from '../entries';
import type { FieldConflict } from '../history/changes-since';

/** One unit of a text that somebody was ahead in. */
export interface ConflictDetail {
  /** `facts` or a language. */
  unit: string;
  /** Version the edit is based on; null when it did not say. */
  base: number | null;
  /** Version that stands now. */
  newest: number;
  writer: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** What the second of two editors is told, so that they can decide. */
export interface ToldConflict extends ConflictDetail {
  /** What changed since `base`, or by the newest version where there is none, beside what the edit changes. */
  fields: FieldConflict[];
}

/** The write that was refused. */
export interface RefusedEdit {
  reference: Reference;
  /** Null for types without. */
  language: string | null;
  /** Its fields; empty for a deletion. */
  data: Readonly<Record<string, unknown>>;
}

/**
 * Somebody changed the text that was about to be overwritten. Nothing was saved. The middleware `edit-base`
 * answers it with 409; Strapi knows no error of its own for that.
 */
export class Conflict extends errors.ApplicationError {
  /**
   * @param newest is the tag of what stands now, for whoever saves over it knowingly
   * @param edit is undefined where there is no text to compare with
   */
  constructor(
    message: string,
    readonly conflicts: readonly ConflictDetail[],
    readonly newest: string | null,
    readonly edit?: RefusedEdit,
  ) {
    super(message, { conflicts, newest });
  }
}
