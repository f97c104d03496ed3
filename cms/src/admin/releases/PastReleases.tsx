import {
  Button,
  Dialog,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { MOVES } from '../../editorial/rules';
import type { PastRelease } from '../../release/list';
import type { RolledBack } from '../../release/roll-back';
import { timeOf } from '../recalls/words';
import { useAnswer, useReleaseActions } from './releases-api';
import { Section } from './Section';
import { count } from './words';

const HEADINGS = ['Version', 'Snapshot', 'Released', 'By', 'Texts', 'Rolled back'];
const ROLL_BACK = [{ action: 'api::desk.recall', subject: null }] as Parameters<typeof useRBAC>[0];

/** Releases that were made, newest first; the newest that stands can be taken back. */
export const PastReleases = ({ revision, onDone }: { revision: number; onDone: () => void }) => {
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
    setDone('data' in outcome ? rolledBack(release, outcome.data) : null);
    onDone();
  };

  return (
    <Section title="Past releases" done={done} problem={fault}>
      {answer && releases.length === 0 && <Typography>Nothing has been released yet.</Typography>}
      {releases.length > 0 && (
        <Table colCount={HEADINGS.length} rowCount={releases.length + 1} aria-label="Past releases">
          <Thead>
            <Tr>
              {HEADINGS.map((heading) => (
                <Th key={heading}>
                  <Typography variant="sigma">{heading}</Typography>
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
                      {timeOf(release.rolledBack.at)}, by {release.rolledBack.by}
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

const RollBack = ({ release, onRollBack }: { release: PastRelease; onRollBack: () => void }) => (
  <Dialog.Root>
    <Dialog.Trigger>
      <Button size="S" variant="danger-light">
        Roll back<VisuallyHidden> version {release.version}</VisuallyHidden>
      </Button>
    </Dialog.Trigger>
    <Dialog.Content>
      <Dialog.Header>
        Roll back the release of “{release.snapshot}”, version {release.version}?
      </Dialog.Header>
      <Dialog.Body>
        <Flex direction="column" alignItems="start" gap={2} width="100%">
          <Typography>{MOVES['roll-back'].condition}</Typography>
          <Typography>
            What was put up anew since stays as it is. Readers see it within a second, as one version.
            Clearances stay: the same can be released again.
          </Typography>
        </Flex>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button variant="tertiary" fullWidth>
            Cancel
          </Button>
        </Dialog.Cancel>
        <Dialog.Action>
          <Button variant="danger" fullWidth onClick={onRollBack}>
            Roll it back
          </Button>
        </Dialog.Action>
      </Dialog.Footer>
    </Dialog.Content>
  </Dialog.Root>
);

function rolledBack({ snapshot }: PastRelease, { version, restored, removed, kept }: RolledBack): string {
  if (version === null) return `Nothing of the release of “${snapshot}” stood any more. It is rolled back.`;
  const parts = [
    restored > 0 &&
      `${count(restored, 'text')} ${restored === 1 ? 'says' : 'say'} again what was public before`,
    removed > 0 && `${count(removed, 'text')} went away`,
    kept > 0 && `${count(kept, 'text')} ${kept === 1 ? 'stays' : 'stay'}, put up anew or recalled since`,
  ].filter((part) => part !== false);
  return `Rolled back as version ${version}: ${parts.join('; ')}.`;
}
