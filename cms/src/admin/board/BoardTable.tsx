import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { LANGUAGES } from '@mediation/content/codes';
import { memo, useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import type { BoardReport, BoardUnit } from '../../board/board';
import { entryPath } from '../../entry-path';
import { timeOf } from '../recalls/words';
import { Grid } from './Grid';
import { firstOf, groupsOf, placesOf } from './groups';
import type { Names } from './names';
import { useWords } from '../words/use-words';

/** Longer lists than this are shown in part at first: the filters are the way to the rest. */
const SHOWN = 100;

const FACTS = 'facts';
const COLUMNS = [FACTS, ...LANGUAGES];

interface Props {
  /** Those the filters leave. */
  reports: readonly BoardReport[];
  names: Names;
  /** Instant the board was read, ISO 8601. */
  now: string;
  selected: ReadonlySet<string>;
  onSelect: (ids: readonly string[], chosen: boolean) => void;
}

/** A quarter's reports by region and country, and where each unit of each stands. */
export const BoardTable = ({ reports, names, now, selected, onSelect }: Props) => {
  const { say, language } = useWords();
  const [all, setAll] = useState(false);
  const groups = useMemo(() => groupsOf(reports, names), [reports, names]);
  const shown = all ? reports.length : SHOWN;
  const ids = reports.map(({ id }) => id);
  const chosen = ids.filter((id) => selected.has(id)).length;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      {/* Wider than a small screen: a region that can be scrolled by keyboard. */}
      <Box overflow="auto" role="region" aria-label={say('board.list')} tabIndex={0}>
        <Grid>
          <thead>
            <tr>
              <th scope="col" className="tick">
                <label>
                  <input
                    type="checkbox"
                    checked={chosen > 0 && chosen === ids.length}
                    ref={(box) => {
                      if (box) box.indeterminate = chosen > 0 && chosen < ids.length;
                    }}
                    onChange={({ target }) => onSelect(ids, target.checked)}
                    aria-label={say('board.selectAll', { count: ids.length })}
                  />
                </label>
              </th>
              <th scope="col">{say('board.report')}</th>
              {COLUMNS.map((unit) => (
                <th key={unit} scope="col">
                  {unit === FACTS ? say('board.facts') : language(unit)}
                </th>
              ))}
              <th scope="col">{say('board.author')}</th>
              <th scope="col">{say('board.reviewer')}</th>
              <th scope="col">{say('board.since')}</th>
            </tr>
          </thead>
          {firstOf(groups, shown).map(({ group, reports: rows }) => (
            <tbody key={group.region}>
              <tr className="group">
                <th scope="rowgroup" colSpan={COLUMNS.length + 5}>
                  {group.name} ({group.reports.length})
                </th>
              </tr>
              {rows.map((report) => (
                <Row
                  key={report.id}
                  report={report}
                  places={placesOf(report, names)}
                  now={now}
                  selected={selected.has(report.id)}
                  onSelect={onSelect}
                />
              ))}
            </tbody>
          ))}
        </Grid>
      </Box>
      {reports.length > shown && (
        <Flex padding={4} gap={4}>
          <Typography>{say('board.part', { shown, all: reports.length })}</Typography>
          <Button variant="tertiary" onClick={() => setAll(true)}>
            {say('board.showAll', { count: reports.length })}
          </Button>
        </Flex>
      )}
    </Box>
  );
};

interface RowProps {
  report: BoardReport;
  places: string;
  now: string;
  selected: boolean;
  onSelect: Props['onSelect'];
}

/** Plain elements: the design system's are too heavy for five hundred rows. */
const Row = memo(({ report, places, now, selected, onSelect }: RowProps) => {
  const { say } = useWords();
  const { id, title, original, sensitivity, authors, reviewers, since, origin } = report;
  return (
    <tr aria-selected={selected}>
      <td className="tick">
        <label>
          <input
            type="checkbox"
            checked={selected}
            onChange={({ target }) => onSelect([id], target.checked)}
            aria-label={say('board.select', { title })}
          />
        </label>
      </td>
      <th scope="row">
        <Link to={entryPath('activity-report', id, original)}>{title}</Link>
        <small>
          {places}
          {sensitivity !== 'public' && <strong> {say(`board.${sensitivity}`)}</strong>}
          {origin && (
            <>
              {' '}
              <Link to={entryPath('activity-report', origin.id, original)}>
                {say('board.from', { snapshot: origin.snapshot })}
              </Link>
            </>
          )}
        </small>
      </th>
      {COLUMNS.map((unit) => (
        <td key={unit}>
          <Cell report={report} unit={report.units.find((one) => one.unit === unit)} />
        </td>
      ))}
      <td>{authors.join(', ')}</td>
      <td>{reviewers.join(', ')}</td>
      <td>{since !== null && <Age since={since} now={now} />}</td>
    </tr>
  );
});
Row.displayName = 'Row';

const Cell = ({ report, unit }: { report: BoardReport; unit: BoardUnit | undefined }) => {
  const { say, unit: unitName } = useWords();
  if (!unit) return <span className="none">–</span>;
  const state = say(`state.${unit.shown}`);
  const older = unit.isPublic && unit.shown !== 'published';
  return (
    <Link
      className="state"
      data-state={unit.shown}
      to={entryPath('activity-report', report.id, unit.unit === FACTS ? report.original : unit.unit)}
      aria-label={say(older ? 'board.cellOlder' : 'board.cell', { unit: unitName(unit.unit), state })}
    >
      {state}
      {older && <small>{say('board.older')}</small>}
    </Link>
  );
};

const DAY = 24 * 60 * 60 * 1000;

const Age = ({ since, now }: { since: string; now: string }) => {
  const { say } = useWords();
  const days = Math.floor((Date.parse(now) - Date.parse(since)) / DAY);
  return (
    <time dateTime={since} title={timeOf(since)}>
      {days < 1 ? say('board.today') : say('common.days', { count: days })}
    </time>
  );
};
