import { Button, Dialog } from '@strapi/design-system';
import { useWords } from '../words/use-words';

interface Props {
  /** What is confirmed, as the button says it. */
  label: string;
  variant?: 'default' | 'success' | 'danger';
  disabled?: boolean;
  onConfirm: () => unknown;
}

/** The foot of a dialog that asks once more: leave it, or do it. */
export const ConfirmFooter = ({ label, variant = 'default', disabled = false, onConfirm }: Props) => {
  const { say } = useWords();
  return (
    <Dialog.Footer>
      <Dialog.Cancel>
        <Button variant="tertiary" fullWidth>
          {say('common.cancel')}
        </Button>
      </Dialog.Cancel>
      <Dialog.Action>
        <Button variant={variant} disabled={disabled} fullWidth onClick={() => void onConfirm()}>
          {label}
        </Button>
      </Dialog.Action>
    </Dialog.Footer>
  );
};
