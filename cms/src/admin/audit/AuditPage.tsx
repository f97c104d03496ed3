import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useAudit } from './audit-api';
import { AuditFilters, FILTERS, type FilterValues } from './AuditFilters';
import { AuditTable } from './AuditTable';
import { useWords } from '../words/use-words';
import { READ_AUDIT } from './permission';

/** Who did what, newest first. What is looked for stands in the address, so that it can be passed on. */
export const AuditPage = () => {
  const { say } = useWords();
  return (
    <Page.Protect permissions={READ_AUDIT}>
      <Page.Title>{say('menu.audit')}</Page.Title>
      <Audit />
    </Page.Protect>
  );
};

const queryOf = (values: FilterValues): URLSearchParams => {
  const given = FILTERS.flatMap((name) => (values[name] ? [[name, values[name]] as [string, string]] : []));
  return new URLSearchParams(given);
};

const Audit = () => {
  const { say } = useWords();
  const [address, setAddress] = useSearchParams();
  const values: FilterValues = Object.fromEntries(FILTERS.map((name) => [name, address.get(name) ?? '']));
  const filters = queryOf(values);
  const before = address.get('before');
  const query = new URLSearchParams(filters);
  if (before) query.set('before', before);
  const { state, saveCsv } = useAudit(query.toString());
  const [problem, setProblem] = useState<string | null>(null);

  if (state === 'loading') return <Page.Loading />;
  const page = 'page' in state ? state.page : null;
  const fault = problem ?? ('error' in state ? state.error : null);
  const older = page?.before ?? null;

  return (
    <Page.Main>
      <Layouts.Header
        title={say('menu.audit')}
        subtitle={say('audit.subtitle')}
        primaryAction={
          <Button
            startIcon={<Download />}
            variant="secondary"
            onClick={async () => setProblem(await saveCsv(filters.toString()))}
          >
            {say('audit.export')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
            <AuditFilters
              key={filters.toString()}
              values={values}
              people={page?.people ?? []}
              onShow={(wanted) => setAddress(queryOf(wanted))}
            />
          </Box>
          {fault && (
            <Box role="alert">
              <Typography textColor="danger600">{fault}</Typography>
            </Box>
          )}
          {page && page.entries.length === 0 && <Typography>{say('audit.none')}</Typography>}
          {page && page.entries.length > 0 && <AuditTable entries={page.entries} />}
          <Flex gap={2}>
            {before && (
              <Button variant="tertiary" onClick={() => setAddress(filters)}>
                {say('audit.newest')}
              </Button>
            )}
            {older !== null && (
              <Button
                variant="tertiary"
                onClick={() => setAddress(new URLSearchParams([...filters, ['before', String(older)]]))}
              >
                {say('audit.older')}
              </Button>
            )}
          </Flex>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
