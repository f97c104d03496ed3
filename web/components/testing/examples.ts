import type { ReactElement } from 'react';

/** A component in each of its states, by the name of the state. Tests render them; so can a gallery. */
export type Examples = Record<string, ReactElement>;
