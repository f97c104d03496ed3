import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import { useWords } from '../words/use-words';

/** Asks for the remark the writers need, then sends back. */
export const SendBack = ({
  label,
  disabled,
  onSendBack,
}: {
  label: string;
  disabled: boolean;
  onSendBack: (remark: string) => Promise<boolean>;
}) => {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const [remark, setRemark] = useState('');
  if (!open) {
    return (
      <Button variant="secondary" disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  const send = async () => {
    if (await onSendBack(remark)) {
      setOpen(false);
      setRemark('');
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root required name="remark">
        <Field.Label>{say('panel.whatToChange')}</Field.Label>
        <Textarea
          value={remark}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setRemark(event.target.value)}
        />
      </Field.Root>
      <Flex gap={2}>
        <Button variant="danger-light" disabled={disabled || remark.trim() === ''} onClick={send}>
          {label}
        </Button>
        <Button variant="tertiary" onClick={() => setOpen(false)}>
          {say('common.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
};
