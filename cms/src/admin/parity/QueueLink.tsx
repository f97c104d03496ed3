import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { entryPath } from '../../entry-path';
import type { QueuedText } from '../../parity/queue';
import { languageName } from '../recalls/words';

/** Leads to where a text of the queue is to be written, and says in which language and why. */
export const QueueLink = ({
  text: { id, title, snapshot, original, lang, parity, settled },
}: {
  text: QueuedText;
}) => (
  <>
    <Link tag={NavLink} to={entryPath('activity-report', id, lang)}>
      <bdi lang={original}>{title}</bdi>
    </Link>
    <Typography variant="pi" tag="p" textColor="neutral600">
      {`${languageName(lang)} · ${parity === 'stale' ? 'the original changed since' : 'not written yet'} · ${snapshot}`}
      {!settled && ` · the ${languageName(original)} text is not cleared yet`}
    </Typography>
  </>
);
