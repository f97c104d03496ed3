import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { BoardView } from '../../board/board';
import type { SnapshotTitle } from '../../snapshot-titles';
import { useOptions } from '../codes/sources';
import { PastReleases } from '../releases/PastReleases';
import { faultOf, useAnswer } from '../releases/releases-api';
import { ReleaseSnapshot } from '../releases/ReleaseSnapshot';
import { BoardActions } from './BoardActions';
import { BoardFilters } from './BoardFilters';
import { BoardMap } from './BoardMap';
import { BoardTable } from './BoardTable';
import { matches, readFilters, withFilter, type FilterName } from './filters';
import { useInTurn } from './in-turn';
import { InTurn } from './InTurn';
import { NextQuarter } from './NextQuarter';
import { useWords } from '../words/use-words';

/** A quarter at a glance: its reports and where they stand, the map to come, and what can be done with them. */
export const BoardPage = () => {
  const { say } = useWords();
  const [address] = useSearchParams();
  const [revision, setRevision] = useState(0);
  const lookAgain = useCallback(() => setRevision((before) => before + 1), []);
  const list = useAnswer<SnapshotTitle[]>('/desk/board/snapshots', revision);
  const snapshots = list && 'data' in list ? list.data : [];
  const snapshot = address.get('snapshot') ?? snapshots[0]?.slug ?? null;
  const answer = useAnswer<BoardView>(
    snapshot === null ? null : `/desk/board?snapshot=${snapshot}`,
    revision,
  );
  const problem = faultOf(list) ?? faultOf(answer);
  // Here, so that it outlives a change of the quarter that is shown.
  const turns = useInTurn(lookAgain);
  return (
    <Page.Main>
      <Page.Title>{say('menu.board')}</Page.Title>
      <Layouts.Header
        title={say('menu.board')}
        subtitle={say('board.subtitle')}
        primaryAction={
          <Button variant="secondary" onClick={lookAgain}>
            {say('board.lookAgain')}
          </Button>
        }
      />
      <Layouts.Content>
        {problem && (
          <Typography textColor="danger600" role="alert">
            {problem}
          </Typography>
        )}
        <Flex direction="column" alignItems="stretch" gap={5}>
          {turns.progress && (
            <InTurn progress={turns.progress} onStop={turns.stop} onDismiss={turns.dismiss} />
          )}
          {list && snapshot === null && <Typography>{say('board.noSnapshot')}</Typography>}
          {(!list || (snapshot !== null && !answer)) && <Page.Loading />}
          {answer && 'data' in answer && (
            <Board
              key={answer.data.snapshot}
              view={answer.data}
              snapshots={snapshots}
              revision={revision}
              turns={turns}
              onChanged={lookAgain}
            />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

function withSnapshot(address: URLSearchParams, snapshot: string): URLSearchParams {
  const after = new URLSearchParams(address);
  after.set('snapshot', snapshot);
  return after;
}

interface BoardProps {
  view: BoardView;
  snapshots: readonly SnapshotTitle[];
  revision: number;
  turns: ReturnType<typeof useInTurn>;
  onChanged: () => void;
}

const Board = ({ view, snapshots, revision, turns, onChanged }: BoardProps) => {
  const { say } = useWords();
  const [address, setAddress] = useSearchParams();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [releasing, setReleasing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { options: countries } = useOptions('countries');
  const { options: regions } = useOptions('regions');
  const names = useMemo(() => ({ countries, regions }), [countries, regions]);
  const filters = useMemo(() => readFilters(address), [address]);
  const reports = useMemo(() => view.reports.filter((one) => matches(one, filters)), [view, filters]);
  const chosen = view.reports.filter(({ id }) => selected.has(id));

  const busy = turns.progress?.state === 'running';

  const onFilter = useCallback(
    (name: FilterName, value: string | null) =>
      setAddress((before) => withFilter(before, name, value), { replace: true }),
    [setAddress],
  );
  const onSelect = useCallback((ids: readonly string[], isChosen: boolean) => {
    setSelected((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (isChosen) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  }, []);
  const start = (...work: Parameters<typeof turns.run>) => {
    setProblem(null);
    setSelected(new Set());
    // A quarter that is made meanwhile is the newest, and would take this one's place on the page.
    setAddress((before) => withSnapshot(before, view.snapshot), { replace: true });
    void turns.run(...work);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
        <Flex alignItems="start" gap={6} wrap="wrap">
          <Flex direction="column" alignItems="stretch" gap={4} flex="1 1 44rem">
            <Flex gap={4} alignItems="end" wrap="wrap">
              <Box flex="1 1 24rem">
                <Field.Root>
                  <Field.Label>{say('board.snapshot')}</Field.Label>
                  <SingleSelect
                    value={view.snapshot}
                    onChange={(slug: string | number) => setAddress({ snapshot: String(slug) })}
                  >
                    {snapshots.map(({ slug, title }) => (
                      <SingleSelectOption key={slug} value={slug}>
                        {`${title} (${slug})`}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                </Field.Root>
              </Box>
              {view.rights.includes('publish') && (
                <Button aria-expanded={releasing} onClick={() => setReleasing((before) => !before)}>
                  {say('board.release')}
                </Button>
              )}
              {view.next && (
                <NextQuarter
                  snapshot={view.snapshot}
                  next={view.next}
                  reports={chosen.length > 0 ? chosen : reports}
                  disabled={busy}
                  onRun={start}
                  onProblem={setProblem}
                />
              )}
            </Flex>
            <BoardFilters reports={view.reports} filters={filters} names={names} onFilter={onFilter} />
          </Flex>
          <Box flex="1 1 40rem">
            <BoardMap
              reports={reports}
              names={names}
              disclaimers={view.disclaimers}
              onCountry={(iso3) => onFilter('country', iso3)}
            />
          </Box>
        </Flex>
      </Box>
      {problem && (
        <Typography role="alert" textColor="danger600">
          {problem}
        </Typography>
      )}
      {releasing && (
        <>
          <ReleaseSnapshot fixed={view.snapshot} revision={revision} onDone={onChanged} />
          <PastReleases revision={revision} onDone={onChanged} />
        </>
      )}
      <Typography role="status">
        {view.reports.length === 0
          ? say('board.noReports')
          : say('board.shown', { shown: reports.length, all: view.reports.length })}
      </Typography>
      {reports.length > 0 && (
        <BoardTable reports={reports} names={names} now={view.at} selected={selected} onSelect={onSelect} />
      )}
      {chosen.length > 0 && (
        <BoardActions
          selected={chosen}
          language={filters.language}
          reviewers={view.reviewers}
          disabled={busy}
          onRun={start}
          onClear={() => setSelected(new Set())}
        />
      )}
    </Flex>
  );
};
