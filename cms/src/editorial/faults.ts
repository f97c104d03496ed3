import { sentenceOfError } from '../checks/errors';
import { contractMistakes } from '../checks/errors/contract';
import type { Projection } from '../publication/projection';

/** What keeps an entry, in one language, from being public as the contract has it. Empty when nothing does. */
export const faultsOf = (projection: Projection): string[] => [
  ...contractMistakes(projection, 'facts').map((one) => sentenceOfError({ unit: 'facts', ...one })),
  ...contractMistakes(projection, 'text').map((one) => sentenceOfError({ unit: projection.lang, ...one })),
];
