/** What can differ. Names the alarm, `consistency:items`, and its sentence, `difference.items`. */
export const KINDS = [
  'head',
  'items',
  'audit',
  'clearance',
  'working',
  'files',
  'entries',
  'recalled',
  'site',
] as const;
export type Kind = (typeof KINDS)[number];

/** Differences by kind. Each is a type, id and language, or numbers: never words of a text. */
export class Findings {
  private readonly found = new Map<Kind, Set<string>>();

  add(kind: Kind, what: string): void {
    this.found.set(kind, (this.found.get(kind) ?? new Set()).add(what));
  }

  of(kind: Kind): ReadonlySet<string> {
    return this.found.get(kind) ?? new Set();
  }

  /** What a second look found as well: work that went on during one look is no difference. */
  alsoIn(other: Findings): Findings {
    const both = new Findings();
    for (const [kind, whats] of this.found) {
      for (const what of whats) if (other.of(kind).has(what)) both.add(kind, what);
    }
    return both;
  }

  get isEmpty(): boolean {
    return this.found.size === 0;
  }
}
