import { Button, Dialog, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { PastRelease } from '../../release/list';
import type { RolledBack } from '../../release/roll-back';
import { ConfirmFooter } from '../dialogs/ConfirmFooter';
import { timeOf } from '../recalls/words';
import { useAnswer, useReleaseActions } from './releases-api';
import { Section } from './Section';
import type { Speech } from '../words/speech';
import { useWords } from '../words/use-words';

const HEADINGS = [
  'release.col.version',
  'board.snapshot',
  'release.col.released',
  'release.col.by',
  'release.col.texts',
  'release.col.rolledBack',
] as const;
const ROLL_BACK = [{ action: 'api::desk.recall', subject: null }] as Parameters<typeof useRBAC>[0];

/** Releases that were made, newest first; the newest that stands can be taken back. */
export const PastReleases = ({ revision, onDone }: { revision: number; onDone: () => void }) => {
  const { say } = useWords();
  const actions = useReleaseActions();
  const { allowedActions } = useRBAC(ROLL_BACK);
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const answer = useAnswer<PastRelease[]>('/desk/releases', revision);
  const releases = answer && 'data' in answer ? answer.data : [];
  const fault = problem ?? (answer && 'error' in answer ? answer.error : null);

  const rollBack = async (release: PastRelease) => {
    const outcome = await actions.rollBack(release.id);
    setProblem('error' in outcome ? outcome.error : null);
    setDone('data' in outcome ? rolledBack(release, outcome.data, say) : null);
    onDone();
  };

  return (
    <Section title={say('release.past')} done={done} problem={fault}>
      {answer && releases.length === 0 && <Typography>{say('release.nonePast')}</Typography>}
      {releases.length > 0 && (
        <Table colCount={HEADINGS.length} rowCount={releases.length + 1} aria-label={say('release.past')}>
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
            {releases.map((release) => (
              <Tr key={release.id}>
                <Td>
                  <Typography fontWeight="semiBold">{release.version}</Typography>
                </Td>
                <Td>
                  <Typography>{release.snapshot}</Typography>
                </Td>
                <Td>
                  <Typography>
                    <time dateTime={release.at}>{timeOf(release.at)}</time>
                  </Typography>
                </Td>
                <Td>
                  <Typography>{release.releasedBy}</Typography>
                </Td>
                <Td>
                  <Typography>{release.items}</Typography>
                </Td>
                <Td>
                  {release.rolledBack && (
                    <Typography style={{ whiteSpace: 'normal' }}>
                      {say('release.rolledBackBy', {
                        instant: timeOf(release.rolledBack.at),
                        name: release.rolledBack.by,
                      })}
                    </Typography>
                  )}
                  {release.canRollBack && allowedActions['canRecall'] && (
                    <RollBack release={release} onRollBack={() => void rollBack(release)} />
                  )}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Section>
  );
};

const RollBack = ({ release, onRollBack }: { release: PastRelease; onRollBack: () => void }) => {
  const { say } = useWords();
  const { snapshot, version } = release;
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button size="S" variant="danger-light" aria-label={say('release.rollBackVersion', { version })}>
          {say('release.rollBack')}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{say('release.rollBackQuestion', { snapshot, version })}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="start" gap={2} width="100%">
            <Typography>{say('release.rollBackMeaning')}</Typography>
            <Typography>{say('release.rollBackRest')}</Typography>
          </Flex>
        </Dialog.Body>
        <ConfirmFooter variant="danger" label={say('release.rollBackConfirm')} onConfirm={onRollBack} />
      </Dialog.Content>
    </Dialog.Root>
  );
};

function rolledBack(
  { snapshot }: PastRelease,
  { version, restored, removed, kept }: RolledBack,
  say: Speech['say'],
): string {
  if (version === null) return say('release.nothingStood', { snapshot });
  const parts = [
    restored > 0 && say('release.restored', { count: restored }),
    removed > 0 && say('release.wentAway', { count: removed }),
    kept > 0 && say('release.kept', { count: kept }),
  ].filter((part) => part !== false);
  return say('release.rolledBackAs', { version, parts: parts.join('; ') });
}
