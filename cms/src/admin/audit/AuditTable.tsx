import { Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { AuditView } from '../../audit/read';
import { useWords } from '../words/use-words';
import { aboutsOf, actionOf, actorName, detailsOf, typeOf, type About } from './words';

/** More than these are counted, not listed. */
const LISTED = 3;
const HEADINGS = [
  'audit.entry',
  'audit.time',
  'audit.who',
  'audit.what',
  'audit.about',
  'audit.details',
] as const;

const timeOf = (at: string) => at.slice(0, 19).replace('T', ' ');

export const AuditTable = ({ entries }: { entries: readonly AuditView[] }) => {
  const { say } = useWords();
  return (
    <Table colCount={HEADINGS.length} rowCount={entries.length + 1}>
      <Thead>
        <Tr>
          {HEADINGS.map((heading) => (
            <Th key={heading}>
              <Typography variant="sigma">{say(heading)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Tr key={entry.id}>
            <Td>
              <Typography textColor="neutral600">{entry.id}</Typography>
            </Td>
            <Td>
              <Typography>
                <time dateTime={entry.at} dir="ltr">
                  {timeOf(entry.at)}
                </time>
              </Typography>
            </Td>
            <Td>
              <Typography title={entry.actor}>{actorName(say, entry)}</Typography>
            </Td>
            <Td>
              <Typography fontWeight="semiBold">{actionOf(say, entry.action)}</Typography>
            </Td>
            <Td>
              <Abouts abouts={aboutsOf(entry)} />
            </Td>
            <Td maxWidth="40rem">
              <Typography
                variant="pi"
                textColor="neutral600"
                style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}
              >
                {detailsOf(entry)}
              </Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

const Abouts = ({ abouts }: { abouts: readonly About[] }) => {
  const { say } = useWords();
  return (
    <Flex direction="column" alignItems="start" gap={1}>
      {abouts.slice(0, LISTED).map(({ type, id, path }) => {
        const text = `${typeOf(say, type)} ${id.slice(0, 8)}`;
        return path ? (
          <Link key={`${type} ${id}`} tag={NavLink} to={path} title={id}>
            {text}
          </Link>
        ) : (
          <Typography key={`${type} ${id}`}>{text}</Typography>
        );
      })}
      {abouts.length > LISTED && (
        <Typography variant="pi">{say('audit.more', { count: abouts.length - LISTED })}</Typography>
      )}
    </Flex>
  );
};
