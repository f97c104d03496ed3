import { errors } from '@strapi/utils';

/** What the second of two editors is told, so that they can decide. */
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

/**
 * Somebody changed the text that was about to be overwritten. Nothing was saved. The middleware `edit-base`
 * answers it with 409; Strapi knows no error of its own for that.
 */
export class Conflict extends errors.ApplicationError {
  /** `newest` is the tag of what stands now, for whoever saves over it knowingly. */
  constructor(
    message: string,
    readonly conflicts: readonly ConflictDetail[],
    readonly newest: string | null,
  ) {
    super(message, { conflicts, newest });
  }
}
