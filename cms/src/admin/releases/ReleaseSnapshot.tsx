import {
  Box,
  Checkbox,
  Field,
  Flex,
  Loader,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ReleasePreview } from '../../release/release';
import type { SnapshotChoice } from '../../release/snapshots';
import { ScheduleForm } from '../schedules/ScheduleForm';
import { PlanEntries } from './PlanEntries';
import { PlanSummary } from './PlanSummary';
import { ReleaseNow } from './ReleaseNow';
import { faultOf, useAnswer, useReleaseActions } from './releases-api';
import { Section } from './Section';
import { totalInWords } from './words';
import { useWords } from '../words/use-words';

/**
 * What a release would put up, and the release. The choice stands in the address, so that it can be passed on.
 * @param fixed a snapshot that is chosen already, elsewhere on the page
 */
export const ReleaseSnapshot = ({
  fixed,
  revision,
  onDone,
}: {
  fixed?: string;
  revision: number;
  onDone: () => void;
}) => {
  const words = useWords();
  const { say } = words;
  const [address, setAddress] = useSearchParams();
  const actions = useReleaseActions();
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const choices = useAnswer<SnapshotChoice[]>(fixed ? null : '/desk/releases/snapshots', revision);
  const snapshots = choices && 'data' in choices ? choices.data : [];
  const snapshot =
    fixed ?? address.get('snapshot') ?? (snapshots.find(({ named }) => named) ?? snapshots[0])?.slug ?? null;
  const moveCurrent = address.get('moveCurrent') !== 'false';
  const answer = useAnswer<ReleasePreview>(
    snapshot === null
      ? null
      : `/desk/releases/preview?${new URLSearchParams({ snapshot, moveCurrent: String(moveCurrent) })}`,
    revision,
  );
  const plan = answer && 'data' in answer ? answer.data : null;
  const fault = problem ?? faultOf(choices) ?? faultOf(answer);

  const choose = (slug: string, moving: boolean) => {
    setDone(null);
    setProblem(null);
    setAddress((before) => {
      const after = new URLSearchParams(before);
      after.set('snapshot', slug);
      if (moving) after.delete('moveCurrent');
      else after.set('moveCurrent', 'false');
      return after;
    });
  };
  const release = async () => {
    if (snapshot === null) return;
    setBusy(true);
    const outcome = await actions.release({ snapshot, moveCurrent });
    setBusy(false);
    setProblem('error' in outcome ? outcome.error : null);
    setDone(
      'data' in outcome
        ? say('release.done', { count: outcome.data.items, version: outcome.data.version })
        : null,
    );
    onDone();
  };
  const locked = busy || plan === null || plan.refusals.length > 0;

  return (
    <Section title={say('release.title')} done={done} problem={fault}>
      {fixed === undefined && (
        <Box maxWidth="48rem">
          <Field.Root name="snapshot">
            <Field.Label>{say('board.snapshot')}</Field.Label>
            <SingleSelect
              value={snapshot ?? ''}
              placeholder={say(choices === null ? 'release.reading' : 'release.noSnapshot')}
              onChange={(slug: string | number) => choose(String(slug), true)}
            >
              {snapshots.map(({ slug, title, named }) => (
                <SingleSelectOption key={slug} value={slug}>
                  {named ? say('release.named', { title, slug }) : `${title} (${slug})`}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
      )}
      {plan !== null && plan.current !== 'stays' && (
        <Checkbox
          checked={moveCurrent}
          onCheckedChange={(checked: boolean | 'indeterminate') =>
            snapshot !== null && choose(snapshot, checked === true)
          }
        >
          {say('release.makeCurrent')}
        </Checkbox>
      )}
      {snapshot !== null && answer === null && <Loader small>{say('release.planning')}</Loader>}
      {plan && <PlanSummary plan={plan} />}
      {plan && snapshot !== null && (
        <Flex gap={2}>
          <ReleaseNow plan={plan} disabled={locked} onRelease={release} />
          <ScheduleForm
            label={say('release.schedule')}
            disabled={locked}
            onSchedule={async (time) => {
              const outcome = await actions.schedule({ snapshot, moveCurrent, ...time });
              if ('error' in outcome) return outcome.error;
              setProblem(null);
              setDone(say('release.scheduled'));
              onDone();
              return null;
            }}
          >
            <Typography>
              {say('release.scheduleMeaning', { snapshot, total: totalInWords(plan, words) })}
            </Typography>
          </ScheduleForm>
        </Flex>
      )}
      {plan && <PlanEntries plan={plan} />}
    </Section>
  );
};
