/** What can differ, and what somebody should do about it. Names the alarm: `consistency:items`. */
export const KINDS = {
  head: 'The publication’s version or the head of the audit is not that of its newest entries. Run “npm run audit:verify”.',
  items: 'Public texts are not what their digests say. Stop the site and run “npm run audit:verify”.',
  audit:
    'The public texts are not those the audit says were put up. Stop the site and run “npm run audit:verify”.',
  clearance: 'The audit knows of no second person who cleared these public texts. Recall them.',
  working:
    'Texts count as cleared that a second person did not clear as they are. Send them for review again.',
  files: 'Public files are missing, altered, or named by nothing public. Restore them from a backup.',
  entries:
    'Texts are public whose report is confidential now, or deleted. Recall them, or lower the sensitivity.',
  recalled: 'Recalled texts are public. Stop the site and start the CMS again, which recalls them anew.',
  site: 'The site does not show what is public. Look at the site’s log; if it shows a recalled text, stop it.',
} as const;
export type Kind = keyof typeof KINDS;

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
