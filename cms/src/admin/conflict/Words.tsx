import { Box, Typography, VisuallyHidden } from '@strapi/design-system';
import type { Part } from '../../history/compare';
import { useWords } from '../words/use-words';

const LOOK = {
  same: {},
  added: { tag: 'ins', background: 'success100', color: 'success700' },
  removed: { tag: 'del', background: 'danger100', color: 'danger700' },
} as const;

/** What most screen readers leave out of `ins` and `del`. */
const SAID = { added: 'history.added', removed: 'history.removed' } as const;

/**
 * A comparison as running text: what was added stands underlined on green, what was removed is struck out on
 * red; a screen reader hears it said.
 */
export const Words = ({ parts, language }: { parts: readonly Part[]; language: string | undefined }) => {
  const { say } = useWords();
  return (
    <Typography variant="omega" tag="div" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      <div lang={language} dir="auto">
        {parts.map(({ kind, text }, index) =>
          kind === 'same' ? (
            <span key={index}>{text}</span>
          ) : (
            <span key={index}>
              <VisuallyHidden> {say(SAID[kind])} </VisuallyHidden>
              <Box {...LOOK[kind]}>{text}</Box>
            </span>
          ),
        )}
      </div>
    </Typography>
  );
};
