import { z } from 'zod';
import type { AdminSession } from './admin-client';
import { readDesk, type Desk } from './desk-client';
import { ImportRefusal } from './import-refusal';
import type { PlannedEntry } from './plan';

const ENGLISH = 'en';
const FACTS = 'facts';

const anyAnswer = z.unknown();
const publication = z.object({ data: z.object({ version: z.number(), at: z.string() }) });

/** An entry of the import that is in the CMS now. */
export type WrittenEntry = PlannedEntry & { id: string };

const unitsOf = ({ units }: Desk) => units.filter(({ unit }) => unit === ENGLISH || unit === FACTS);

const isPublic = (desk: Desk): boolean =>
  desk.public.some(({ lang, current }) => lang === ENGLISH && current);

/**
 * Looks, before anything is written, whether the reviewer may clear what will be sent.
 * @throws {ImportRefusal} naming the entries the reviewer had a hand in
 */
export async function demandSecondPerson(
  reviewer: AdminSession,
  entries: readonly PlannedEntry[],
): Promise<void> {
  const reasons: string[] = [];
  for (const { type, id, label, action, data } of entries) {
    if (id === null || action === 'leave-alone') continue;
    const desk = await readDesk(reviewer, type, id);
    const rewritten = Object.keys(data).some((field) => field !== 'internalNotes');
    if (!rewritten && isPublic(desk)) continue;
    const toClear = unitsOf(desk).filter(
      ({ unit, state }) => state !== 'cleared' || (rewritten && unit === ENGLISH),
    );
    if (toClear.some(({ involved }) => involved)) {
      reasons.push(
        `${label}: ${reviewer.email} wrote, changed or sent it, and so cannot clear it. Name another reviewer.`,
      );
    }
  }
  if (reasons.length > 0) throw new ImportRefusal(reasons);
}

/**
 * Sends as the author, clears and puts up as the reviewer, in English, whatever of the import is not public
 * as it stands. All of it goes up as one publication, or none.
 * @returns how many entries went up and as which version; null when all were public already
 */
export async function putUpImport(
  author: AdminSession,
  reviewer: AdminSession,
  entries: readonly WrittenEntry[],
  progress: (sentence: string) => void,
): Promise<{ count: number; version: number } | null> {
  const move = (session: AdminSession, { type, id }: WrittenEntry, name: string) =>
    session.send('POST', `/desk/${type}/${id}/${name}`, { languages: [ENGLISH] }, anyAnswer);
  const waiting: WrittenEntry[] = [];
  for (const entry of entries) {
    if (entry.action === 'leave-alone') continue;
    const desk = await readDesk(author, entry.type, entry.id);
    if (isPublic(desk)) continue;
    if (unitsOf(desk).some(({ state }) => state === 'draft')) {
      await move(author, entry, 'send-for-review');
      progress(`sent for review: ${entry.label}`);
    }
    waiting.push(entry);
  }
  if (waiting.length === 0) return null;
  for (const entry of waiting) {
    const desk = await readDesk(reviewer, entry.type, entry.id);
    if (unitsOf(desk).every(({ state }) => state === 'cleared')) continue;
    await move(reviewer, entry, 'clear');
    progress(`cleared: ${entry.label}`);
  }
  const targets = waiting.map(({ type, id }) => ({ type, id, languages: [ENGLISH] }));
  const { data } = await reviewer.send('POST', '/desk/put-up', { entries: targets }, publication);
  return { count: waiting.length, version: data.version };
}
