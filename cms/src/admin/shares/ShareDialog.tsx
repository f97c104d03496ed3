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
import { count } from '../releases/words';
import { useShares } from './shares-api';

const LIFETIMES = [
  { days: 1, name: 'One day' },
  { days: 7, name: 'One week' },
  { days: 30, name: '30 days' },
] as const;

interface Props {
  /** `/desk/{type}/{id}` */
  path: string;
  /** In which the link opens. */
  locale: string;
  disabled: boolean;
}

/** A button that opens the links to a working text for people without an account: who has one, and a new one. */
export const ShareButton = ({ path, locale, disabled }: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="tertiary" disabled={disabled}>
          Share a preview
        </Button>
      </Modal.Trigger>
      {open && (
        <Modal.Content aria-describedby={undefined}>
          <Modal.Header>
            <Modal.Title>Share a preview</Modal.Title>
          </Modal.Header>
          <Shares path={path} locale={locale} />
        </Modal.Content>
      )}
    </Modal.Root>
  );
};

const Shares = ({ path, locale }: Omit<Props, 'disabled'>) => {
  const { shares, problem, made, make, revoke } = useShares(`${path}/shares`);
  return (
    <Modal.Body>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Typography>
          Whoever has the link reads this text as it stands, on any device, without an account, and sees your
          name. Once it ends nobody does.
        </Typography>
        <NewLink onMake={(sharedWith, days) => make({ language: locale, sharedWith, days })} />
        <Box role="status">{made && <MadeLink url={made.url} expiresAt={made.expiresAt} />}</Box>
        {problem && (
          <Typography role="alert" textColor="danger600">
            {problem}
          </Typography>
        )}
        {shares.length > 0 && (
          <Box tag="section" aria-label="Links that open">
            <Typography variant="delta" tag="h3">
              Links that open
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
            <Field.Label>For whom</Field.Label>
            <TextInput
              value={sharedWith}
              maxLength={200}
              onChange={(event: ChangeEvent<HTMLInputElement>) => setSharedWith(event.target.value)}
            />
          </Field.Root>
        </Box>
        <Box flex="0 1 14rem">
          <Field.Root name="days">
            <Field.Label>For how long</Field.Label>
            <SingleSelect value={String(days)} onChange={(value: string | number) => setDays(Number(value))}>
              {LIFETIMES.map(({ days: number, name }) => (
                <SingleSelectOption key={number} value={String(number)}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        <Button type="submit" disabled={sharedWith.trim() === ''}>
          Make a link
        </Button>
      </Flex>
    </form>
  );
};

const MadeLink = ({ url, expiresAt }: { url: string; expiresAt: string }) => {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <Box background="success100" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography textColor="neutral800">
          The link is made and opens until {timeOf(expiresAt)}. It is shown only now.
        </Typography>
        <Field.Root name="link">
          <Field.Label>Link</Field.Label>
          <TextInput
            value={url}
            readOnly
            onFocus={(event: { target: HTMLInputElement }) => event.target.select()}
          />
        </Field.Root>
        {/* Without HTTPS a browser copies nothing; the field can be selected. */}
        {window.isSecureContext && (
          <Button variant="secondary" onClick={() => void copy()}>
            {copied ? 'Copied' : 'Copy the link'}
          </Button>
        )}
      </Flex>
    </Box>
  );
};

const OpenLink = ({ share, onRevoke }: { share: Share; onRevoke: () => void }) => {
  const { sharedWith, madeBy, expiresAt, openings, lastOpenedAt } = share;
  return (
    <Flex tag="li" justifyContent="space-between" gap={4} wrap="wrap">
      <Box flex="1">
        <Typography fontWeight="semiBold" tag="p">
          {sharedWith}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          By {madeBy}, until {timeOf(expiresAt)}.{' '}
          {lastOpenedAt === null
            ? 'Not opened yet.'
            : `${count(openings, 'page')} opened, last ${timeOf(lastOpenedAt)}.`}
        </Typography>
      </Box>
      <Button
        variant="danger-light"
        size="S"
        onClick={onRevoke}
        aria-label={`Revoke the link for ${sharedWith}`}
      >
        Revoke
      </Button>
    </Flex>
  );
};
