import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { entryPath } from '../../entry-path';
import type { QueuedText } from '../../parity/queue';
import { useWords } from '../words/use-words';

/** Leads to where a text of the queue is to be written, and says in which language and why. */
export const QueueLink = ({
  text: { id, title, snapshot, original, lang, parity, settled },
}: {
  text: QueuedText;
}) => {
  const { say, language } = useWords();
  return (
    <>
      <Link tag={NavLink} to={entryPath('activity-report', id, lang)}>
        <bdi lang={original}>{title}</bdi>
      </Link>
      <Typography variant="pi" tag="p" textColor="neutral600">
        {[
          language(lang),
          say(`queue.${parity}`),
          snapshot,
          ...(settled ? [] : [say('queue.unsettled', { language: language(original) })]),
        ].join(' · ')}
      </Typography>
    </>
  );
};
