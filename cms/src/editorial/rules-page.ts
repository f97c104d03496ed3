import { ROLES, type RoleDefinition } from '../access/roles';
import { MOVES, STATES, type MoveName, type Right, type State } from './rules';

const moves = Object.keys(MOVES) as MoveName[];
const roles: readonly RoleDefinition[] = ROLES;

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[][]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const rolesWith = (right: Right | null): string =>
  right === null
    ? 'nobody: it happens by itself'
    : roles
        .filter(({ rights }) => rights.includes(right))
        .map(({ name }) => name)
        .join(', ');

function demandsOf(name: MoveName): string {
  const { condition, remark, secondPerson } = MOVES[name];
  const demands: string[] = [condition];
  if (secondPerson) demands.push('**By somebody who did not write, change or send it.**');
  if (remark === 'required') demands.push('With a remark.');
  return demands.join(' ');
}

/** Diagrams know no hyphens in names. */
const idOf = (state: State): string => state.replaceAll('-', '_');

/** `docs/editorial-rules.md`: the table of rules as an editor reads it. Written by `npm run rules`. */
export function rulesPage(): string {
  const nameOf = (state: State) => STATES[state].name;
  const arrows = moves.flatMap((name) => {
    const { from, to } = MOVES[name];
    return from.map((state) => `    ${idOf(state)} --> ${idOf(to)}: ${MOVES[name].name}`);
  });
  return `# The editorial rules

*Written from the table in \`cms/src/editorial/rules.ts\` by \`npm run rules\`. Change the table, not this page.*

## In one minute
- **Two people agree on each public text.** Who wrote it, changed it or sent it for review cannot clear it. The
  administrator and the super-admin are no exception, and nothing can be forced.
- **One person takes a text down.** A second one looks at it afterwards.
- **Two things are cleared**: the *facts* all languages share (countries, snapshot, dates, kinds of support,
  sensitivity), and the text of *each language*.
- **A change takes the clearance away.** A change of the facts takes it from all languages; a change of a text, of its
  file or of a picture's description takes it from that language only. Changing another entry that is named (a service,
  a country) takes nothing away.
- **A text is public as it was cleared, to the letter**, or not at all.
- **A restricted or confidential report is never put up.** To lower its sensitivity is to change a fact: it needs
  clearance. Only those who wrote a confidential report, or may read all of them, learn that it exists.

## Where a text can be
${table(
  ['state', 'what it means'],
  Object.values(STATES).map(({ name, meaning }) => [`**${name}**`, meaning]),
)}

\`\`\`mermaid
stateDiagram-v2
${(Object.keys(STATES) as State[]).map((state) => `    state "${nameOf(state)}" as ${idOf(state)}`).join('\n')}
    [*] --> draft
${arrows.join('\n')}
    recalled --> draft: Its working text
\`\`\`

## Who may do what, from where
${table(
  ['move', 'from', 'to', 'who', 'what it takes'],
  moves.map((name) => [
    `**${MOVES[name].name}**`,
    MOVES[name].from.map(nameOf).join(', '),
    nameOf(MOVES[name].to),
    rolesWith(MOVES[name].right),
    demandsOf(name),
  ]),
)}

## The roles
${table(
  ['role', 'what it is for'],
  roles.map(({ name, description }) => [`**${name}**`, description]),
)}

An administrator lists the languages a reviewer clears (none listed: all six) and those a translator writes (none
listed: none). A *deputy* reviews in somebody's place for a time; neither the deputy nor the person they stand in for
may have had a hand in the text. When an account is blocked, the reviews that were asked of it are anybody's again.

## The emergency banner
A text like any other, with two short cuts. It goes up from the site settings as they are **public**, whatever else of
them is being written. And the second person clears it and puts it up in one step, which needs both rights.

## How a recall ends
- **Published in error**: the address answers as if the text had never been. Nothing says that there was one.
- **Moved**: the address leads to another public text.
- **Withdrawn**: the address says that a text was withdrawn, and when; it names no country.

A recalled text is a draft again. It goes up when two people have agreed on it anew.
`;
}
