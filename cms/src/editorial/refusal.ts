import { errors } from '@strapi/utils';
import { say } from '../sentences';

/**
 * A rule of the desk said no. `reasons` are sentences for the person who asked; nothing was changed.
 * A `PolicyError`, since of every other 403 Strapi tells the person only “Forbidden”.
 */
export class Refusal extends errors.PolicyError {
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join(' '), { reasons });
  }
}

/** What was to be put up is public as it stands: there is nothing to do. */
export class PublicAlready extends Refusal {
  constructor() {
    super([say('text.publicAlready')]);
  }
}

/** There is no such text, or none the account may know of: the two are not to be told apart. */
export class NotThere extends errors.NotFoundError {
  readonly reasons: readonly string[];

  constructor() {
    super(say('text.absent'));
    this.reasons = [this.message];
  }
}

/** The text is not what the contract allows. Nothing was changed. */
export class Unfit extends errors.ValidationError {
  constructor(readonly faults: readonly string[]) {
    super(faults.join(' '), { faults });
  }
}
