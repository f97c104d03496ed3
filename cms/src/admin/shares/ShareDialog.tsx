import {
  Box,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import type { Share } from '../../preview/shares';
import { timeOf } from '../recalls/words';
import { useShares } from './shares-api';
import { useWords } from '../words/use-words';

const LIFETIMES = [1, 7, 30];

interface Props {
  /** `/desk/{type}/{id}` */
  path: string;
  /** In which the link opens. */
  locale: string;
  disabled: boolean;
}

/** A button that opens the links to a working text for people without an account: who has one, and a new one. */
export const ShareButton = ({ path, locale, disabled }: Props) => {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="tertiary" disabled={disabled}>
          {say('share.title')}
        </Button>
      </Modal.Trigger>
      {open && (
        <Modal.Content aria-describedby={undefined}>
          <Modal.Header>
            <Modal.Title>{say('share.title')}</Modal.Title>
          </Modal.Header>
          <Shares path={path} locale={locale} />
        </Modal.Content>
      )}
    </Modal.Root>
  );
};

const Shares = ({ path, locale }: Omit<Props, 'disabled'>) => {
  const { say } = useWords();
  const { shares, problem, made, make, revoke } = useShares(`${path}/shares`);
  return (
    <Modal.Body>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Typography>{say('share.explained')}</Typography>
        <NewLink onMake={(sharedWith, days) => make({ language: locale, sharedWith, days })} />
        <Box role="status">{made && <MadeLink url={made.url} expiresAt={made.expiresAt} />}</Box>
        {problem && (
          <Typography role="alert" textColor="danger600">
            {problem}
          </Typography>
        )}
        {shares.length > 0 && (
          <Box tag="section" aria-label={say('share.open')}>
            <Typography variant="delta" tag="h3">
              {say('share.open')}
            </Typography>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={3}>
              {shares.map((share) => (
                <OpenLink key={share.id} share={share} onRevoke={() => void revoke(share.id)} />
              ))}
            </Flex>
          </Box>
        )}
      </Flex>
    </Modal.Body>
  );
};

const NewLink = ({ onMake }: { onMake: (sharedWith: string, days: number) => Promise<boolean> }) => {
  const { say } = useWords();
  const [sharedWith, setSharedWith] = useState('');
  const [days, setDays] = useState<number>(7);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The panel is a part of Strapi's form, which would take this as its own and save.
    event.stopPropagation();
    if (await onMake(sharedWith.trim(), days)) setSharedWith('');
  };
  return (
    <form onSubmit={submit}>
      <Flex gap={4} alignItems="end" wrap="wrap">
        <Box flex="1 1 20rem">
          <Field.Root required name="shared-with">
            <Field.Label>{say('share.forWhom')}</Field.Label>
            <TextInput
              value={sharedWith}
              maxLength={200}
              onChange={(event: ChangeEvent<HTMLInputElement>) => setSharedWith(event.target.value)}
            />
          </Field.Root>
        </Box>
        <Box flex="0 1 14rem">
          <Field.Root name="days">
            <Field.Label>{say('share.forHowLong')}</Field.Label>
            <SingleSelect value={String(days)} onChange={(value: string | number) => setDays(Number(value))}>
              {LIFETIMES.map((number) => (
                <SingleSelectOption key={number} value={String(number)}>
                  {say('common.days', { count: number })}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        <Button type="submit" disabled={sharedWith.trim() === ''}>
          {say('share.make')}
        </Button>
      </Flex>
    </form>
  );
};

const MadeLink = ({ url, expiresAt }: { url: string; expiresAt: string }) => {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <Box background="success100" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography textColor="neutral800">{say('share.made', { instant: timeOf(expiresAt) })}</Typography>
        <Field.Root name="link">
          <Field.Label>{say('share.link')}</Field.Label>
          <TextInput
            value={url}
            readOnly
            onFocus={(event: { target: HTMLInputElement }) => event.target.select()}
          />
        </Field.Root>
        {/* Without HTTPS a browser copies nothing; the field can be selected. */}
        {window.isSecureContext && (
          <Button variant="secondary" onClick={() => void copy()}>
            {say(copied ? 'share.copied' : 'share.copy')}
          </Button>
        )}
      </Flex>
    </Box>
  );
};

const OpenLink = ({ share, onRevoke }: { share: Share; onRevoke: () => void }) => {
  const { say } = useWords();
  const { sharedWith, madeBy, expiresAt, openings, lastOpenedAt } = share;
  return (
    <Flex tag="li" justifyContent="space-between" gap={4} wrap="wrap">
      <Box flex="1">
        <Typography fontWeight="semiBold" tag="p">
          {sharedWith}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {say('share.by', { name: madeBy, instant: timeOf(expiresAt) })}{' '}
          {lastOpenedAt === null
            ? say('share.unopened')
            : say('share.opened', { count: openings, instant: timeOf(lastOpenedAt) })}
        </Typography>
      </Box>
      <Button
        variant="danger-light"
        size="S"
        onClick={onRevoke}
        aria-label={say('share.revokeFor', { name: sharedWith })}
      >
        {say('share.revoke')}
      </Button>
    </Flex>
  );
};
