import {
  Box,
  Button,
  Flex,
  Loader,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { FieldComparison } from '../../history/compare';
import type { UnitHistory, VersionView } from '../../history/read';
import { Words } from '../conflict/Words';
import { useHistory } from './history-api';
import { actionName } from '../audit/action-name';
import { useWords } from '../words/use-words';

interface Props {
  /** `/desk/type/id` */
  path: string;
  locale: string | null;
  /** A version became the working text again. */
  onRestored: () => void;
}

/** Opens the history of an entry. */
export const HistoryButton = ({ onRestored, ...entry }: Props) => {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="tertiary">{say('history.title')}</Button>
      </Modal.Trigger>
      {open && (
        <HistoryDialog
          {...entry}
          onRestored={() => {
            setOpen(false);
            onRestored();
          }}
        />
      )}
    </Modal.Root>
  );
};

const HistoryDialog = ({ path, locale, onRestored }: Props) => {
  const { say, unit: unitName } = useWords();
  const { toggleNotification } = useNotification();
  const [unit, setUnit] = useState(locale ?? 'facts');
  const [chosen, setChosen] = useState<{ from: number; to: number } | null>(null);
  const modified = useForm('HistoryDialog', (form) => form.modified);
  const newestOf = (of: UnitHistory | undefined) => of?.versions[0]?.number ?? 0;
  const [busy, setBusy] = useState(false);
  const pair = chosen && { unit, ...chosen };
  const { history, comparison, error, restore } = useHistory(path, pair);
  const shown = history?.units.find((known) => known.unit === unit);

  const bringBack = async (number: number) => {
    setBusy(true);
    const restored = await restore({ unit, number }, newestOf(shown));
    setBusy(false);
    if (!restored) return;
    toggleNotification({ type: 'success', message: say('history.restored', { number }) });
    onRestored();
  };

  return (
    <Modal.Content data-testid="history">
      <Modal.Header>
        <Modal.Title>{say('history.title')}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {error && (
            <Typography textColor="danger600" role="alert">
              {error}
            </Typography>
          )}
          {!history && !error && <Loader small>{say('history.reading')}</Loader>}
          {history && (
            <SingleSelect
              aria-label={say('history.which')}
              value={unit}
              onChange={(value: string | number) => {
                setUnit(String(value));
                setChosen(null);
              }}
            >
              {history.units.map((known) => (
                <SingleSelectOption key={known.unit} value={known.unit}>
                  {unitName(known.unit)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          )}
          {modified && (
            <Typography variant="pi" textColor="warning600">
              {say('history.saveFirst')}
            </Typography>
          )}
          {shown && (
            <TimeLine
              unit={shown}
              chosen={chosen}
              locked={busy || modified}
              onChoose={setChosen}
              onRestore={(number) => void bringBack(number)}
            />
          )}
          {chosen && (
            <Comparison {...chosen} fields={comparison} language={unit === 'facts' ? undefined : unit} />
          )}
        </Flex>
      </Modal.Body>
    </Modal.Content>
  );
};

/** A cell of the time line; its line above follows the admin's light or dark theme. */
const Cell = ({ children, end = false }: { children?: ReactNode; end?: boolean }) => (
  <Box
    tag="td"
    paddingTop={1}
    paddingBottom={1}
    paddingLeft={2}
    paddingRight={2}
    borderStyle="solid"
    borderWidth="1px 0 0"
    borderColor="neutral200"
    style={{ textAlign: end ? 'end' : 'start' }}
  >
    {children}
  </Box>
);

const COLUMNS = [
  'history.from',
  'history.to',
  'history.what',
  'history.by',
  'history.when',
  'history.restore',
] as const;
const RESTORE = 'history.restore';

const TimeLine = ({
  unit: { versions, moves },
  chosen,
  locked,
  onChoose,
  onRestore,
}: {
  unit: UnitHistory;
  chosen: { from: number; to: number } | null;
  locked: boolean;
  onChoose: (pair: { from: number; to: number }) => void;
  onRestore: (number: number) => void;
}) => {
  const { say, instant } = useWords();
  const newest = versions[0]?.number ?? 0;
  const { from = Math.max(newest - 1, 0), to = newest } = chosen ?? {};
  const lines = [
    ...versions.map((version) => ({ at: version.at, version, move: null })),
    ...moves.map((move) => ({ at: move.at, version: null, move })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  const select = (which: 'from' | 'to', { number }: VersionView) =>
    onChoose(which === 'from' ? { from: number, to } : { from, to: number });
  return (
    <table style={{ width: '100%', borderCollapse: 'collapse' }}>
      <caption>
        <VisuallyHidden>{say('history.caption')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {COLUMNS.map((title) => (
            <th key={title} scope="col" style={{ textAlign: 'start', padding: '4px 8px' }}>
              {title === RESTORE ? (
                <VisuallyHidden>{say(title)}</VisuallyHidden>
              ) : (
                <Typography variant="sigma" textColor="neutral600">
                  {say(title)}
                </Typography>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ at, version, move }) => (
          <tr
            key={version ? `version ${version.number}` : `${move?.move} ${at}`}
            data-testid={version ? `version-${version.number}` : undefined}
          >
            {(['from', 'to'] as const).map((which) => (
              <Cell key={which}>
                {version && (
                  <input
                    type="radio"
                    name={`history-${which}`}
                    aria-label={say(which === 'from' ? 'history.compareFrom' : 'history.compareTo', {
                      number: version.number,
                    })}
                    checked={chosen?.[which] === version.number}
                    onChange={() => select(which, version)}
                  />
                )}
              </Cell>
            ))}
            <Cell>
              <Typography variant="omega" {...(version ? { fontWeight: 'semiBold' as const } : {})}>
                {version
                  ? say(version.deleted ? 'history.deleted' : 'history.version', {
                      number: version.number,
                    })
                  : actionName(say, String(move?.move))}
              </Typography>
            </Cell>
            <Cell>
              <Typography variant="omega">{(version ?? move)?.by}</Typography>
            </Cell>
            <Cell>
              <Typography variant="pi">{instant(at)}</Typography>
            </Cell>
            <Cell end>
              {version && version.number !== newest && !version.deleted && (
                <Button
                  size="S"
                  variant="secondary"
                  disabled={locked}
                  aria-label={say('history.restoreVersion', { number: version.number })}
                  onClick={() => onRestore(version.number)}
                >
                  {say('history.restore')}
                </Button>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Comparison = ({
  from,
  to,
  fields,
  language,
}: {
  from: number;
  to: number;
  fields: FieldComparison[] | null;
  language: string | undefined;
}) => {
  const { say } = useWords();
  const changed = fields?.filter((field) => field.changed);
  return (
    <Box
      padding={4}
      hasRadius
      background="neutral100"
      data-testid="comparison"
      role="region"
      aria-live="polite"
      aria-label={say('history.comparison')}
    >
      <Typography variant="delta" tag="h3">
        {from === 0 ? say('history.says', { number: to }) : say('history.between', { from, to })}
      </Typography>
      {!fields && <Loader small>{say('history.comparing')}</Loader>}
      {changed?.length === 0 && <Typography>{say('history.same')}</Typography>}
      {changed?.map(({ field, parts }) => (
        <Box key={field} paddingTop={3}>
          <Typography variant="sigma" tag="h4" textColor="neutral600">
            {field}
          </Typography>
          <Words parts={parts} language={language} />
        </Box>
      ))}
    </Box>
  );
};
