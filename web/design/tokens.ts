import postcss, { AtRule, type Declaration, type Rule } from 'postcss';

/** A custom property of the site and its values, as they are written; null where a look has no value of its own. */
export interface Token {
  /** With its two dashes: `--color-page`. */
  name: string;
  value: string;
  /** By the condition they hold under: `dark`, `print`, or a language. */
  others: Partial<Record<Condition, string>>;
}

export const CONDITIONS = ['dark', 'print', 'ar', 'zh'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** @throws {Error} for a rule under a condition this does not know */
function conditionOf(rule: Rule): Condition | null {
  const media = rule.parent instanceof AtRule ? rule.parent.params : '';
  const language = /:lang\((\w+)\)/.exec(rule.selector)?.[1] ?? '';
  const condition = media.includes('dark') ? 'dark' : media || language;
  const known = CONDITIONS.find((each) => each === condition);
  if (condition !== '' && !known)
    throw new Error(`Tokens under “${condition}” have no place in the document.`);
  return known ?? null;
}

/** The tokens of a style sheet, in its order. */
export function tokensOf(css: string): Token[] {
  const tokens = new Map<string, Token>();
  postcss.parse(css).walkDecls(/^--/, ({ prop, value: written, parent }: Declaration) => {
    const condition = conditionOf(parent as Rule);
    const value = written.replace(/\s+/g, ' ');
    const token = tokens.get(prop) ?? { name: prop, value, others: {} };
    tokens.set(prop, condition ? { ...token, others: { ...token.others, [condition]: value } } : token);
  });
  return [...tokens.values()];
}
