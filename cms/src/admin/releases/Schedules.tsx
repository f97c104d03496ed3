import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { ScheduleView } from '../../schedule/list';
import { entryPath } from '../../entry-path';
import { timeOf } from '../recalls/words';
import { ScheduleCard } from '../schedules/ScheduleCard';
import { useAnswer, useReleaseActions } from './releases-api';
import { Section } from './Section';
import type { Speech } from '../words/speech';
import { useWords } from '../words/use-words';

/** What waits; what failed or was late, until somebody took note; and, briefly, what is over. */
export const Schedules = ({ revision, onDone }: { revision: number; onDone: () => void }) => {
  const words = useWords();
  const { say } = words;
  const { endSchedule } = useReleaseActions();
  const [problem, setProblem] = useState<string | null>(null);
  const answer = useAnswer<ScheduleView[]>('/desk/schedules', revision);
  const schedules = answer && 'data' in answer ? answer.data : [];
  const fault = problem ?? (answer && 'error' in answer ? answer.error : null);
  const alarms = schedules.filter(({ alarm }) => alarm);
  const waiting = schedules.filter(({ state }) => state === 'waiting');
  const over = schedules.filter(({ state, alarm }) => state !== 'waiting' && !alarm);

  const end = async (id: number) => {
    const outcome = await endSchedule(id);
    setProblem('error' in outcome ? outcome.error : null);
    onDone();
  };

  return (
    <Section title={say('schedule.title')} done={null} problem={fault}>
      {answer && waiting.length === 0 && alarms.length === 0 && (
        <Typography>{say('schedule.nothing')}</Typography>
      )}
      {[...alarms, ...waiting].map((schedule) => (
        <ScheduleCard
          key={schedule.id}
          schedule={schedule}
          name={nameOf(schedule, words)}
          title={<Typography fontWeight="bold">{linkedName(schedule, words)}</Typography>}
          onEnd={() => void end(schedule.id)}
        />
      ))}
      {over.length > 0 && (
        <Box tag="details">
          <Typography tag="summary" fontWeight="semiBold" style={{ cursor: 'pointer' }}>
            {say('schedule.over', { count: over.length })}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="start" gap={1} paddingTop={2}>
            {over.map((schedule) => (
              <li key={schedule.id}>
                <Typography>
                  {linkedName(schedule, words)}: {endOf(schedule, say)}
                </Typography>
              </li>
            ))}
          </Flex>
        </Box>
      )}
    </Section>
  );
};

const languagesOf = ({ entry }: ScheduleView, { say, languages }: Speech): string =>
  entry?.languages ? say('schedule.inLanguages', { languages: languages(entry.languages) }) : '';

const releaseOf = ({ snapshot }: ScheduleView, { say }: Speech): string =>
  say('schedule.releaseOf', { snapshot: String(snapshot) });

const nameOf = (schedule: ScheduleView, words: Speech): string =>
  schedule.entry ? `${schedule.entry.title}${languagesOf(schedule, words)}` : releaseOf(schedule, words);

function linkedName(schedule: ScheduleView, words: Speech): ReactNode {
  const { entry } = schedule;
  if (!entry) return releaseOf(schedule, words);
  return (
    <>
      <Link tag={NavLink} to={entryPath(entry.type, entry.id, entry.languages?.[0])}>
        {entry.title}
      </Link>
      {languagesOf(schedule, words)}
    </>
  );
}

function endOf({ state, endedAt, version, reasons }: ScheduleView, say: Speech['say']): string {
  const instant = endedAt === null ? say('schedule.unknownTime') : timeOf(endedAt);
  if (state === 'done' && version === null) return say('schedule.endNothing', { instant });
  if (state === 'done') return say('schedule.endDone', { instant, version: String(version) });
  if (state === 'cancelled') return say('schedule.endCancelled', { instant });
  return say('schedule.endFailed', { instant, reasons: reasons.join(' ') });
}
