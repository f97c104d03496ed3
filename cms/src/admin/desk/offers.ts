import type { DeskView, UnitView } from '../../editorial/desk';
import { isFrom, storedAfter, type Move } from '../../editorial/rules';
import type { Speech } from '../words/speech';

/** What the panel is about: the facts and the language shown, or all languages. */
export interface Scope {
  /** Null for a type without language. */
  locale: string | null;
  all: boolean;
}

const FACTS = 'facts';

/** As much of a unit as tells what can be done with it. */
type Movable = Pick<UnitView, 'unit' | 'state' | 'may'>;

export const concerned = <T extends Movable>(desk: { units: readonly T[] }, { locale, all }: Scope): T[] =>
  desk.units.filter(({ unit }) => all || unit === FACTS || unit === locale);

/** Units that can make the move now, as far as the person asking may make it. */
const movable = (units: readonly Movable[], move: Move) =>
  units.filter(({ state, may }) => isFrom(move, state) && may.includes(move));

const languages = (units: readonly Movable[]): string[] =>
  units.map(({ unit }) => unit).filter((unit) => unit !== FACTS);

/**
 * Languages for which a move can be offered; the facts go with them. Empty for a type without language, null
 * when there is nothing to offer.
 */
export function offerOf(move: Move, desk: { units: readonly Movable[] }, scope: Scope): string[] | null {
  const units = concerned(desk, scope);
  const able = movable(units, move);
  if (able.length === 0) return null;
  const facts = units.find(({ unit }) => unit === FACTS);
  // Texts are cleared with their facts: who may not clear these, clears none of them.
  if (move === 'clear' && facts && isFrom(move, facts.state) && !facts.may.includes(move)) return null;
  const moving = languages(able);
  if (moving.length > 0 || scope.locale === null) return moving;
  // Only the facts are to be moved: with languages that are further along already, and stay.
  const along = units.filter(
    ({ state }) => state === storedAfter(move) || (move === 'send-for-review' && state === 'cleared'),
  );
  return languages(along).length > 0 ? languages(along) : null;
}

/** Languages that are cleared and not public as they stand; empty for a type without language, null for none. */
export function readyOf(desk: DeskView, scope: Scope): string[] | null {
  const units = concerned(desk, scope);
  const isPublic = (lang: string) => desk.public.some((view) => view.lang === lang && view.current);
  if (units.find(({ unit }) => unit === FACTS)?.state !== 'cleared') return null;
  if (scope.locale === null) return desk.public.some(({ current }) => current) ? null : [];
  const ready = languages(units.filter(({ state }) => state === 'cleared')).filter((lang) => !isPublic(lang));
  return ready.length > 0 ? ready : null;
}

/** The same, without what waits for a time of its own. */
export function schedulableOf(desk: DeskView, scope: Scope): string[] | null {
  const ready = readyOf(desk, scope);
  if (ready === null) return null;
  const waiting = desk.schedules.filter(({ state }) => state === 'waiting');
  const isWaiting = (lang: string) =>
    waiting.some(({ entry }) => entry?.languages?.some((scheduled) => scheduled === lang));
  if (scope.locale === null) return waiting.length > 0 ? null : ready;
  const free = ready.filter((lang) => !isWaiting(lang));
  return free.length > 0 ? free : null;
}

/** What a button says: of several languages, which ones it is about. */
export function labelOf(
  move: OfferedMove,
  about: readonly string[],
  { all }: Scope,
  { say, language }: Speech,
): string {
  const name = say(`move.${move}`);
  if (!all || about.length === 0) return name;
  const languages =
    about.length > 2 ? say('common.languages', { count: about.length }) : about.map(language).join(', ');
  return say('move.ofLanguages', { move: name, languages });
}

/** Moves that the panel has a button for, one of several languages. */
export type OfferedMove = 'send-for-review' | 'send-back' | 'clear' | 'put-up' | 'schedule';
