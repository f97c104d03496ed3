import {
  Box,
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ParityEntry, ParityView } from '../../parity/parity';
import { useAnswer } from '../releases/releases-api';
import { ParityTable } from './ParityTable';
import { QueueSection } from './QueueSection';
import { useWords } from '../words/use-words';

const isWhole = ({ languages }: ParityEntry): boolean =>
  Object.values(languages).every((parity) => parity === 'complete');

/** Which reports of a quarter have which languages. The quarter stands in the address. */
export const ParityPage = () => {
  const { say } = useWords();
  const [address, setAddress] = useSearchParams();
  const [onlyLacking, setOnlyLacking] = useState(false);
  const asked = address.get('snapshot');
  const answer = useAnswer<ParityView>(`/desk/parity${asked ? `?snapshot=${asked}` : ''}`, 0);
  const view = answer && 'data' in answer ? answer.data : null;
  const lacking = view?.entries.filter((entry) => !isWhole(entry)) ?? [];
  return (
    <Page.Main>
      <Page.Title>{say('menu.languages')}</Page.Title>
      <Layouts.Header title={say('menu.languages')} subtitle={say('parity.subtitle')} />
      <Layouts.Content>
        {answer && 'error' in answer && (
          <Typography textColor="danger600" role="alert">
            {answer.error}
          </Typography>
        )}
        {!answer && <Page.Loading />}
        <Flex direction="column" alignItems="stretch" paddingBottom={5}>
          <QueueSection />
        </Flex>
        {view && (
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Flex gap={5} alignItems="end" wrap="wrap">
              <Box minWidth="28rem">
                <Field.Root>
                  <Field.Label>{say('board.snapshot')}</Field.Label>
                  <SingleSelect
                    value={view.snapshot ?? ''}
                    onChange={(value: string | number) => setAddress({ snapshot: String(value) })}
                  >
                    {view.snapshots.map(({ slug, title }) => (
                      <SingleSelectOption key={slug} value={slug}>
                        {title}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                </Field.Root>
              </Box>
              <Checkbox
                checked={onlyLacking}
                onCheckedChange={(checked: boolean | 'indeterminate') => setOnlyLacking(checked === true)}
              >
                {say('parity.onlyLacking')}
              </Checkbox>
            </Flex>
            <Typography role="status">
              {view.entries.length === 0
                ? say('board.noReports')
                : lacking.length === 0
                  ? say('parity.whole', { count: view.entries.length })
                  : say('parity.lacking', { count: lacking.length, all: view.entries.length })}
            </Typography>
            {view.entries.length > 0 && <ParityTable entries={onlyLacking ? lacking : view.entries} />}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
