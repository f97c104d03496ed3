import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import type { ReleasePlan } from '../../release/plan';
import { ConfirmFooter } from '../dialogs/ConfirmFooter';
import { totalInWords } from './words';
import { useWords } from '../words/use-words';

/** Says what goes out, then releases it. */
export const ReleaseNow = ({
  plan,
  disabled,
  onRelease,
}: {
  plan: ReleasePlan;
  disabled: boolean;
  onRelease: () => void;
}) => {
  const words = useWords();
  const { say } = words;
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button disabled={disabled}>{say('release.now')}</Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{say('release.question', { snapshot: plan.snapshot })}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="start" gap={2} width="100%">
            <Typography>
              {say('release.asOne', { count: plan.goes.length, total: totalInWords(plan, words) })}
            </Typography>
            {plan.current === 'moves' && <Typography>{say('release.becomesCurrent')}</Typography>}
            <Typography>{say('release.withinASecond')}</Typography>
          </Flex>
        </Dialog.Body>
        <ConfirmFooter label={say('release.confirm')} onConfirm={onRelease} />
      </Dialog.Content>
    </Dialog.Root>
  );
};
