import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import type { ReleasePlan } from '../../release/plan';
import { totalInWords } from './words';

/** Says what goes out, then releases it. */
export const ReleaseNow = ({
  plan,
  disabled,
  onRelease,
}: {
  plan: ReleasePlan;
  disabled: boolean;
  onRelease: () => void;
}) => (
  <Dialog.Root>
    <Dialog.Trigger>
      <Button disabled={disabled}>Release now</Button>
    </Dialog.Trigger>
    <Dialog.Content>
      <Dialog.Header>Release “{plan.snapshot}” now?</Dialog.Header>
      <Dialog.Body>
        <Flex direction="column" alignItems="start" gap={2} width="100%">
          <Typography>
            {totalInWords(plan)}{' '}
            {plan.goes.length === 1 ? 'of one entry ' : `of ${plan.goes.length} entries `}
            go out as one version: all of them or none.
          </Typography>
          {plan.current === 'moves' && (
            <Typography>
              With them it becomes the current snapshot, in every language that is public.
            </Typography>
          )}
          <Typography>Readers see it within a second. You can roll it back afterwards.</Typography>
        </Flex>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button variant="tertiary" fullWidth>
            Cancel
          </Button>
        </Dialog.Cancel>
        <Dialog.Action>
          <Button fullWidth onClick={onRelease}>
            Release it
          </Button>
        </Dialog.Action>
      </Dialog.Footer>
    </Dialog.Content>
  </Dialog.Root>
);
