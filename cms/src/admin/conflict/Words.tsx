import { Box, Typography } from '@strapi/design-system';
import type { Part } from '../../history/compare';

const STYLES: Record<Part['kind'], { background?: string; textDecoration?: string }> = {
  same: {},
  added: { background: '#c6f0c2', textDecoration: 'none' },
  removed: { background: '#fcd6d3', textDecoration: 'line-through' },
};

const TAGS = { same: 'span', added: 'ins', removed: 'del' } as const;

/** A comparison as running text: what was added stands on green, what was removed is struck out on red. */
export const Words = ({ parts, language }: { parts: readonly Part[]; language: string | undefined }) => (
  <Box>
    <Typography variant="omega" tag="div" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      <div lang={language} dir="auto">
        {parts.map(({ kind, text }, index) => {
          const Tag = TAGS[kind];
          return (
            <Tag key={index} style={{ color: '#212134', ...STYLES[kind] }}>
              {text}
            </Tag>
          );
        })}
      </div>
    </Typography>
  </Box>
);
