/**
 * Who may do what from where. This table is the rule: the code reads it, the panel shows it, and
 * docs/editorial-rules.md is checked against it.
 */

/** A unit of clearance: the facts all languages share, or one language's text. */
export type UnitState = 'draft' | 'in-review' | 'cleared';

export const MOVES = {
  'send-for-review': {
    from: ['draft'],
    to: 'in-review',
    right: 'send-for-review',
    secondPerson: false,
    remark: 'none',
  },
  'send-back': {
    from: ['in-review', 'cleared'],
    to: 'draft',
    right: 'review',
    secondPerson: false,
    remark: 'required',
  },
  clear: {
    from: ['in-review'],
    to: 'cleared',
    right: 'review',
    // Whoever wrote or changed the text since it was last public, or sent it, cannot clear it.
    secondPerson: true,
    remark: 'none',
  },
} as const satisfies Record<
  string,
  {
    from: readonly UnitState[];
    to: UnitState;
    right: Right;
    secondPerson: boolean;
    remark: 'none' | 'required';
  }
>;

export type Move = keyof typeof MOVES;

/** Rights of the desk, given to roles in `access/`. */
export const RIGHTS = {
  'send-for-review': 'Send a text for review',
  review: 'Clear a text, or send it back',
  publish: 'Put up cleared texts',
  recall: 'Recall a public text',
  preview: 'Open a preview',
  'read-audit': 'Read and export the audit',
} as const;
export type Right = keyof typeof RIGHTS;
