import { Box, Flex, Status, Typography, type StatusVariant } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { PublicView, UnitView } from '../../editorial/desk';
import { STATES, type State } from '../../editorial/rules';
import { unitName } from '../history/names';

const VARIANTS: Record<State, StatusVariant> = {
  draft: 'secondary',
  'sent-back': 'danger',
  'in-review': 'warning',
  cleared: 'success',
  scheduled: 'primary',
  published: 'success',
  recalled: 'danger',
};

/** One line of the panel: a unit, its state, who did what. */
export const UnitStatus = ({ view, published }: { view: UnitView; published: PublicView | undefined }) => (
  <Box data-testid={`unit-${view.unit}`}>
    <Flex justifyContent="space-between" gap={2}>
      <Typography variant="omega" fontWeight="semiBold">
        {unitName(view.unit)}
      </Typography>
      <Status variant={VARIANTS[view.shown]} size="S">
        <Typography variant="pi" fontWeight="bold">
          {STATES[view.shown].name}
        </Typography>
      </Status>
    </Flex>
    {view.writers.length > 0 && <Detail>Written by {view.writers.join(', ')}</Detail>}
    {view.state === 'in-review' && <Review view={view} />}
    {view.clearedBy && (
      <Detail>
        Cleared by {view.clearedBy}
        {view.clearedFor && ` in the place of ${view.clearedFor}`}
      </Detail>
    )}
    {view.remark && <Detail>Sent back: {view.remark}</Detail>}
    {published && (
      <Detail>
        {published.current ? 'Public as it stands' : 'An earlier text is public'}, since{' '}
        {new Date(published.publishedAt).toLocaleString()}
      </Detail>
    )}
  </Box>
);

/** Who sent it, who was asked, and why the person looking cannot clear it. */
const Review = ({ view: { sentBy, assignedTo, cannotClear, involved } }: { view: UnitView }) => (
  <>
    {sentBy && <Detail>Sent by {sentBy}</Detail>}
    {assignedTo && <Detail>{assignedTo} was asked to clear it</Detail>}
    {cannotClear && <Detail>You cannot clear this: {cannotClear}</Detail>}
    {!cannotClear && involved && <Detail>A second person clears this.</Detail>}
  </>
);

const Detail = ({ children }: { children: ReactNode }) => (
  <Box>
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  </Box>
);
