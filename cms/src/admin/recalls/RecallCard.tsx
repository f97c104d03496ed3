import { Box, Button, Field, Flex, Link, Status, Textarea, Typography } from '@strapi/design-system';
import { useId, useState, type ChangeEvent } from 'react';
import { NavLink } from 'react-router-dom';
import type { RecallView } from '../../recalls/review';
import { entryPath } from '../../entry-path';
import { ReceiptView } from './ReceiptView';
import { timeOf } from './words';
import { useWords } from '../words/use-words';

/** In a language it was recalled in; what has none is the same in all. */
const pathOf = ({ type, entryId, languages: [lang] }: RecallView): string =>
  entryPath(type, entryId, lang === 'zxx' ? undefined : lang);

/** One recall: how it ended, who, when, why, what the site answers, and its review. */
export const RecallCard = ({
  recall,
  onReview,
}: {
  recall: RecallView;
  onReview: (note: string) => Promise<void>;
}) => {
  const { say, language } = useWords();
  const heading = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={heading}
      data-testid={`recall-${recall.id}`}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={5}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" alignItems="start" gap={4}>
          <Typography id={heading} tag="h2" variant="delta">
            {say('recall.of', {
              end: say(`recall.end.${recall.end}`),
              type: say(`type.${recall.type}`),
            })}{' '}
            <Link tag={NavLink} to={pathOf(recall)}>
              {recall.entryId.slice(0, 8)}
            </Link>
          </Typography>
          <Status variant={recall.reviewedAt === null ? 'warning' : 'success'} size="S">
            <Typography variant="pi" fontWeight="bold">
              {say(recall.reviewedAt === null ? 'recall.toReview' : 'recall.reviewed')}
            </Typography>
          </Status>
        </Flex>
        <Typography>
          {say('recall.by', {
            name: recall.recalledBy,
            instant: timeOf(recall.at),
            languages: recall.languages.map(language).join(', '),
            version: recall.version,
          })}
        </Typography>
        {recall.movedTo && (
          <Typography>
            {say('recall.leadsTo', {
              type: say(`type.${recall.movedTo.type}`),
              id: recall.movedTo.id,
            })}
          </Typography>
        )}
        <Typography>
          {recall.reason === null
            ? say('recall.reasonHidden')
            : say('recall.reason', { reason: recall.reason })}
        </Typography>
        <ReceiptView receipt={recall.receipt} />
        {recall.reviewedAt !== null && (
          <Typography>
            {say('recall.reviewedBy', {
              name: String(recall.reviewedBy),
              instant: timeOf(recall.reviewedAt),
              note: recall.note ?? '–',
            })}
          </Typography>
        )}
        {recall.reviewable && <Review onReview={onReview} />}
        {recall.reviewedAt === null && !recall.reviewable && (
          <Typography variant="pi" textColor="neutral600">
            {say('recall.secondPerson')}
          </Typography>
        )}
      </Flex>
    </Box>
  );
};

const Review = ({ onReview }: { onReview: (note: string) => Promise<void> }) => {
  const { say } = useWords();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    await onReview(note);
    setBusy(false);
  };
  return (
    <Flex direction="column" alignItems="start" gap={2}>
      <Box width="100%" maxWidth="60rem">
        <Field.Root required name="note" hint={say('recall.remarkHint')}>
          <Field.Label>{say('recall.remark')}</Field.Label>
          <Textarea
            value={note}
            onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setNote(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
      </Box>
      <Button disabled={busy || note.trim() === ''} onClick={send}>
        {say('recall.review')}
      </Button>
    </Flex>
  );
};
