import { Box, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { PlannedEntry } from '../../release/plan';
import type { ReleasePreview } from '../../release/release';
import { useOptions, type Option } from '../codes/sources';
import { entryPath } from '../../entry-path';
import { useWords } from '../words/use-words';

/** Longer lists than this are closed at first. */
const OPEN = 20;

/** Entry by entry: what goes out, what stays inside and why. */
export const PlanEntries = ({ plan: { goes, leftOut, warnings } }: { plan: ReleasePreview }) => {
  const { say, languages: listOf, unit: unitName } = useWords();
  return (
    <>
      {goes.length > 0 && (
        <Entries
          title={say('release.goes')}
          entries={goes}
          heading={say('release.goesIn')}
          tell={({ id, languages }) => (
            <>
              <Typography>{listOf(languages)}</Typography>
              {warnings[id] !== undefined && (
                <Box>
                  <Typography variant="pi" textColor="warning700">
                    {say('release.toLookAt', { count: warnings[id] })}
                  </Typography>
                </Box>
              )}
            </>
          )}
        />
      )}
      {leftOut.length > 0 && (
        <Entries
          title={say('release.stays')}
          entries={leftOut}
          heading={say('release.why')}
          tell={({ units }) =>
            units.map(({ unit, why }) => (
              <Box key={unit}>
                <Typography style={{ whiteSpace: 'normal' }}>
                  {say('release.because', { unit: unitName(unit), why })}
                </Typography>
              </Box>
            ))
          }
        />
      )}
    </>
  );
};

function Entries<T extends PlannedEntry>({
  title,
  entries,
  heading,
  tell,
}: {
  title: string;
  entries: readonly T[];
  heading: string;
  tell: (entry: T) => ReactNode;
}) {
  const { options: countries } = useOptions('countries');
  const { options: regions } = useOptions('regions');
  const { say } = useWords();
  const headings = [say('release.entry'), say('release.where'), heading];
  return (
    <Box tag="details" open={entries.length <= OPEN}>
      <Typography tag="summary" fontWeight="semiBold" style={{ cursor: 'pointer' }}>
        {title} ({entries.length})
      </Typography>
      <Box paddingTop={2}>
        <Table colCount={headings.length} rowCount={entries.length + 1} aria-label={title}>
          <Thead>
            <Tr>
              {headings.map((text) => (
                <Th key={text}>
                  <Typography variant="sigma">{text}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {entries.map((entry) => (
              <Tr key={`${entry.type} ${entry.id}`}>
                <Td maxWidth="32rem">
                  <Link tag={NavLink} to={entryPath(entry.type, entry.id, 'en')}>
                    {entry.title}
                  </Link>
                  {entry.type !== 'activity-report' && (
                    <Typography variant="pi" tag="p" textColor="neutral600">
                      {say(`type.${entry.type}`)}
                    </Typography>
                  )}
                </Td>
                <Td maxWidth="32rem">
                  <Typography style={{ whiteSpace: 'normal' }}>
                    {placesOf(entry, countries, regions).join(', ')}
                  </Typography>
                </Td>
                <Td>{tell(entry)}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Box>
    </Box>
  );
}

function placesOf(
  { countries, region }: PlannedEntry,
  countryNames: readonly Option[],
  regionNames: readonly Option[],
): string[] {
  const nameIn = (names: readonly Option[]) => (code: string) =>
    names.find((option) => option.code === code)?.name ?? code;
  return [...(region === null ? [] : [nameIn(regionNames)(region)]), ...countries.map(nameIn(countryNames))];
}
