import type { ComponentProps } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

const LEVELS = [1, 2, 3, 4, 5, 6] as const satisfies HeadingLevel[];

/** The level below, down to 6: what stands under a heading of this level. */
export const below = (level: HeadingLevel, steps = 1): HeadingLevel =>
  LEVELS[Math.min(level + steps, 6) - 1] ?? 6;

export const above = (level: HeadingLevel): HeadingLevel => LEVELS[level - 2] ?? 1;

/** A heading whose level depends on where its component stands. */
export function Heading({ level, ...props }: ComponentProps<'h2'> & { level: HeadingLevel }) {
  const Tag = `h${level}` as const;
  return <Tag {...props} />;
}
