import { Box, Flex, Status, Typography, type StatusVariant } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { PublicView, UnitView } from '../../editorial/desk';
import type { State } from '../../editorial/rules';
import { useWords } from '../words/use-words';

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
export const UnitStatus = ({ view, published }: { view: UnitView; published: PublicView | undefined }) => {
  const { say, unit, instant } = useWords();
  return (
    <Box data-testid={`unit-${view.unit}`}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography variant="omega" fontWeight="semiBold">
          {unit(view.unit)}
        </Typography>
        <Status variant={VARIANTS[view.shown]} size="S">
          <Typography variant="pi" fontWeight="bold">
            {say(`state.${view.shown}`)}
          </Typography>
        </Status>
      </Flex>
      {view.writers.length > 0 && (
        <Detail>{say('panel.writtenBy', { names: view.writers.join(', ') })}</Detail>
      )}
      {view.state === 'in-review' && <Review view={view} />}
      {view.clearedBy && (
        <Detail>
          {view.clearedFor
            ? say('panel.clearedFor', { name: view.clearedBy, principal: view.clearedFor })
            : say('panel.clearedBy', { name: view.clearedBy })}
        </Detail>
      )}
      {view.remark && <Detail>{say('panel.sentBackWith', { remark: view.remark })}</Detail>}
      {published && (
        <Detail>
          {say(published.current ? 'panel.current' : 'panel.earlier', {
            instant: instant(published.publishedAt),
          })}
        </Detail>
      )}
    </Box>
  );
};

/** Who sent it, who was asked, and why the person looking cannot clear it. */
const Review = ({ view: { sentBy, assignedTo, cannotClear, involved } }: { view: UnitView }) => {
  const { say } = useWords();
  return (
    <>
      {sentBy && <Detail>{say('panel.sentBy', { name: sentBy })}</Detail>}
      {assignedTo && <Detail>{say('panel.askedOf', { name: assignedTo })}</Detail>}
      {cannotClear && <Detail>{say('panel.cannotClear', { reason: cannotClear })}</Detail>}
      {!cannotClear && involved && <Detail>{say('panel.secondPerson')}</Detail>}
    </>
  );
};

const Detail = ({ children }: { children: ReactNode }) => (
  <Box>
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  </Box>
);
