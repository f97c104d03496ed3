/**
 * Who may do what from where. This table is the rule: the code reads it, the panel shows it, and
 * docs/editorial-rules.md is written from it (`npm run rules`).
 */

/** What is stored of a unit of clearance: the facts all languages share, or one language's text. */
export const UNIT_STATES = ['draft', 'in-review', 'cleared'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** States as people speak of them. `stored` is what the unit's row says; the rest is told by other tables. */
export const STATES = {
  draft: { name: 'Draft', stored: 'draft', meaning: 'Being written. Nobody was asked to look at it.' },
  'sent-back': {
    name: 'Sent back',
    stored: 'draft',
    meaning: 'A draft with a remark: the reviewer asks for a change.',
  },
  'in-review': {
    name: 'In review',
    stored: 'in-review',
    meaning: 'Sent to the reviewers. A change makes it a draft again.',
  },
  cleared: { name: 'Cleared', stored: 'cleared', meaning: 'A second person agreed to exactly this text.' },
  scheduled: { name: 'Scheduled', stored: 'cleared', meaning: 'Cleared, and due to go up at an instant.' },
  published: { name: 'Published', stored: 'cleared', meaning: 'What readers see.' },
  recalled: {
    name: 'Recalled',
    stored: null,
    meaning: 'Taken off every public surface. The working text stays.',
  },
} as const satisfies Record<string, { name: string; stored: UnitState | null; meaning: string }>;
export type State = keyof typeof STATES;

/** Rights of the desk, given to roles in `access/roles.ts`. */
export const RIGHTS = {
  write: 'Write facts and texts in every language',
  translate: 'Write texts in the languages listed on the account',
  'send-for-review': 'Send a text for review',
  review: 'Clear a text, or send it back',
  'read-confidential': 'Read confidential reports of others',
  publish: 'Put up cleared texts',
  recall: 'Recall a public text',
  preview: 'Open a preview',
  'read-audit': 'Read and export the audit',
  'manage-people': 'List languages on accounts and name deputies',
} as const;
export type Right = keyof typeof RIGHTS;

/** Rights a deputy has from the person they stand in for. */
export const LENT_RIGHTS = ['review', 'read-confidential'] as const satisfies Right[];

interface Rule {
  /** Name of the move, as a button would say it. */
  name: string;
  /** `unit`: of the facts or one language. `publication`: of what is public. */
  about: 'unit' | 'publication';
  from: readonly State[];
  to: State;
  /** Null: no person does it. */
  right: Right | null;
  /** Somebody else than who wrote, changed or sent it, or than who made the move before. */
  secondPerson: boolean;
  /** Words that go with the move. */
  remark: 'none' | 'required';
  /** What else has to be so. */
  condition: string;
}

export const MOVES = {
  'send-for-review': {
    name: 'Send for review',
    about: 'unit',
    from: ['draft', 'sent-back'],
    to: 'in-review',
    right: 'send-for-review',
    secondPerson: false,
    remark: 'none',
    condition: 'The text is complete. Translators send the languages listed on their account.',
  },
  'send-back': {
    name: 'Send back',
    about: 'unit',
    from: ['in-review', 'cleared'],
    to: 'sent-back',
    right: 'review',
    secondPerson: false,
    remark: 'required',
    condition: 'The language is among those listed on the account; none listed means all six.',
  },
  clear: {
    name: 'Clear',
    about: 'unit',
    from: ['in-review'],
    to: 'cleared',
    right: 'review',
    secondPerson: true,
    remark: 'none',
    condition: 'The language is among those listed on the account, and the text is the one the person saw.',
  },
  'put-up': {
    name: 'Put up',
    about: 'publication',
    from: ['cleared'],
    to: 'published',
    right: 'publish',
    secondPerson: false,
    remark: 'none',
    condition:
      'The facts and the language are cleared as they stand, and the report is not restricted or confidential.',
  },
  release: {
    name: 'Release a snapshot',
    about: 'publication',
    from: ['cleared'],
    to: 'published',
    right: 'publish',
    secondPerson: false,
    remark: 'none',
    condition: 'As for putting up, for all cleared reports of the snapshot: all of them or none.',
  },
  'roll-back': {
    name: 'Roll back a release',
    about: 'publication',
    from: ['published'],
    to: 'cleared',
    right: 'recall',
    secondPerson: false,
    remark: 'none',
    condition: 'What was public before the release is public again, except what was recalled since.',
  },
  schedule: {
    name: 'Schedule',
    about: 'publication',
    from: ['cleared'],
    to: 'scheduled',
    right: 'publish',
    secondPerson: false,
    remark: 'none',
    condition: 'For an instant to come.',
  },
  'fall-due': {
    name: 'Fall due',
    about: 'publication',
    from: ['scheduled'],
    to: 'published',
    right: null,
    secondPerson: false,
    remark: 'none',
    condition:
      'As for putting up, asked again at that instant. A text that changed meanwhile stays where it is.',
  },
  recall: {
    name: 'Recall',
    about: 'publication',
    from: ['published'],
    to: 'recalled',
    right: 'recall',
    secondPerson: false,
    remark: 'required',
    condition: 'One person is enough, and says why.',
  },
} as const satisfies Record<string, Rule>;

export type MoveName = keyof typeof MOVES;
/** Moves of the facts and of languages; those of what is public are in `publication/`. */
export type Move = { [M in MoveName]: (typeof MOVES)[M]['about'] extends 'unit' ? M : never }[MoveName];

export const UNIT_MOVES = (Object.keys(MOVES) as MoveName[]).filter(
  (move): move is Move => MOVES[move].about === 'unit',
);

/** Whether a unit stored in this state can make the move. */
export const isFrom = (move: Move, state: UnitState): boolean =>
  MOVES[move].from.some((from: State) => STATES[from].stored === state);

/** The state a move leaves in the unit's row. */
export const storedAfter = (move: Move): UnitState => STATES[MOVES[move].to].stored;
