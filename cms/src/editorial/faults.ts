import { parseFacts, parseText, isUnlocalised } from '@mediation/content';
import type { Projection } from '../publication/projection';

interface Issue {
  path: readonly PropertyKey[];
  message: string;
}

const sentences = (half: string, issues: readonly Issue[]): string[] =>
  issues.map(({ path, message }) => `${half}, field “${path.map(String).join('.') || 'whole'}”: ${message}.`);

/** What keeps an entry, in one language, from being public as the contract has it. Empty when nothing does. */
export function faultsOf({ type, lang, facts, text }: Projection): string[] {
  const parsedFacts = parseFacts(type, facts);
  const parsedText = parseText(type, text);
  return [
    ...(parsedFacts.success ? [] : sentences('Facts', parsedFacts.error.issues)),
    ...(parsedText.success || isUnlocalised(type)
      ? []
      : sentences(`Text (${lang})`, parsedText.error.issues)),
  ];
}
