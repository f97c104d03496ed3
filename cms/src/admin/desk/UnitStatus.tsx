import { Box, Flex, Status, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { PublicView, UnitView } from '../../editorial/desk';

const STATES: Record<UnitView['state'], { label: string; variant: 'secondary' | 'warning' | 'success' }> = {
  draft: { label: 'Draft', variant: 'secondary' },
  'in-review': { label: 'In review', variant: 'warning' },
  cleared: { label: 'Cleared', variant: 'success' },
};

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
const unitName = (unit: string) => (unit === 'facts' ? 'Facts, for all languages' : languageNames.of(unit));

/** One line of the panel: a unit, its state, who did what. */
export const UnitStatus = ({ view, published }: { view: UnitView; published: PublicView | undefined }) => {
  const { label, variant } = STATES[view.state];
  return (
    <Box data-testid={`unit-${view.unit}`}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography variant="omega" fontWeight="semiBold">
          {unitName(view.unit)}
        </Typography>
        <Status variant={variant} size="S">
          <Typography variant="pi" fontWeight="bold">
            {label}
          </Typography>
        </Status>
      </Flex>
      {view.writers.length > 0 && <Detail>Written by {view.writers.join(', ')}</Detail>}
      {view.state === 'in-review' && view.sentBy && <Detail>Sent by {view.sentBy}</Detail>}
      {view.clearedBy && <Detail>Cleared by {view.clearedBy}</Detail>}
      {view.state === 'in-review' && view.involved && <Detail>A second person clears this.</Detail>}
      {view.remark && <Detail>Sent back: {view.remark}</Detail>}
      {published && (
        <Detail>
          {published.current ? 'Public as it stands' : 'An earlier text is public'}, since{' '}
          {new Date(published.publishedAt).toLocaleString()}
        </Detail>
      )}
    </Box>
  );
};

const Detail = ({ children }: { children: ReactNode }) => (
  <Box>
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  </Box>
);
