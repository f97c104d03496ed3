import { Box, Button, Field, Flex, Link, Status, Textarea, Typography } from '@strapi/design-system';
import { useId, useState, type ChangeEvent } from 'react';
import { NavLink } from 'react-router-dom';
import type { RecallView } from '../../recalls/review';
import { entryPath } from '../../entry-path';
import { ReceiptView } from './ReceiptView';
import { ENDS, languageName, timeOf } from './words';

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
            {ENDS[recall.end].name}: {recall.type.replace('-', ' ')}{' '}
            <Link tag={NavLink} to={pathOf(recall)}>
              {recall.entryId.slice(0, 8)}
            </Link>
          </Typography>
          <Status variant={recall.reviewedAt === null ? 'warning' : 'success'} size="S">
            <Typography variant="pi" fontWeight="bold">
              {recall.reviewedAt === null ? 'To be reviewed' : 'Reviewed'}
            </Typography>
          </Status>
        </Flex>
        <Typography>
          Recalled by {recall.recalledBy} on {timeOf(recall.at)} in{' '}
          {recall.languages.map(languageName).join(', ')}, as version {recall.version}.
        </Typography>
        {recall.movedTo && (
          <Typography>
            Its address leads to {recall.movedTo.type.replace('-', ' ')} {recall.movedTo.id}.
          </Typography>
        )}
        <Typography>
          {recall.reason === null ? 'Your account may not read the reason.' : `Reason: ${recall.reason}`}
        </Typography>
        <ReceiptView receipt={recall.receipt} />
        {recall.reviewedAt !== null && (
          <Typography>
            Reviewed by {recall.reviewedBy} on {timeOf(recall.reviewedAt)}
            {recall.note === null ? '.' : `: ${recall.note}`}
          </Typography>
        )}
        {recall.reviewable && <Review onReview={onReview} />}
        {recall.reviewedAt === null && !recall.reviewable && (
          <Typography variant="pi" textColor="neutral600">
            A second person reviews this.
          </Typography>
        )}
      </Flex>
    </Box>
  );
};

const Review = ({ onReview }: { onReview: (note: string) => Promise<void> }) => {
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
        <Field.Root required name="note" hint="Was the recall right, and what follows from it?">
          <Field.Label>Your remark</Field.Label>
          <Textarea
            value={note}
            onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setNote(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
      </Box>
      <Button disabled={busy || note.trim() === ''} onClick={send}>
        Review this recall
      </Button>
    </Flex>
  );
};
