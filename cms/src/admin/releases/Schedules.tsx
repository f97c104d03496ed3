import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { ScheduleView } from '../../schedule/list';
import { entryPath } from '../../entry-path';
import { timeOf } from '../recalls/words';
import { ScheduleCard } from '../schedules/ScheduleCard';
import { useAnswer, useReleaseActions } from './releases-api';
import { Section } from './Section';
import { languageList } from './words';

/** What waits; what failed or was late, until somebody took note; and, briefly, what is over. */
export const Schedules = ({ revision, onDone }: { revision: number; onDone: () => void }) => {
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
    <Section title="Scheduled" done={null} problem={fault}>
      {answer && waiting.length === 0 && alarms.length === 0 && <Typography>Nothing waits.</Typography>}
      {[...alarms, ...waiting].map((schedule) => (
        <ScheduleCard
          key={schedule.id}
          schedule={schedule}
          name={nameOf(schedule)}
          title={<Typography fontWeight="bold">{linkedName(schedule)}</Typography>}
          onEnd={() => void end(schedule.id)}
        />
      ))}
      {over.length > 0 && (
        <Box tag="details">
          <Typography tag="summary" fontWeight="semiBold" style={{ cursor: 'pointer' }}>
            What is over ({over.length})
          </Typography>
          <Flex tag="ul" direction="column" alignItems="start" gap={1} paddingTop={2}>
            {over.map((schedule) => (
              <li key={schedule.id}>
                <Typography>
                  {linkedName(schedule)}: {endOf(schedule)}
                </Typography>
              </li>
            ))}
          </Flex>
        </Box>
      )}
    </Section>
  );
};

const languagesOf = ({ entry }: ScheduleView): string =>
  entry?.languages ? `, in ${languageList(entry.languages)}` : '';

const nameOf = (schedule: ScheduleView): string =>
  schedule.entry
    ? `${schedule.entry.title}${languagesOf(schedule)}`
    : `the release of “${schedule.snapshot}”`;

function linkedName(schedule: ScheduleView): ReactNode {
  const { entry, snapshot } = schedule;
  if (!entry) return `Release of “${snapshot}”`;
  return (
    <>
      <Link tag={NavLink} to={entryPath(entry.type, entry.id, entry.languages?.[0])}>
        {entry.title}
      </Link>
      {languagesOf(schedule)}
    </>
  );
}

function endOf({ state, endedAt, version, reasons }: ScheduleView): string {
  const at = endedAt === null ? '' : ` ${timeOf(endedAt)}`;
  if (state === 'done' && version === null) return `nothing was left to do${at}: it was public already.`;
  if (state === 'done') return `went out${at} as version ${version}.`;
  if (state === 'cancelled') return `cancelled${at}.`;
  return `did not go out${at}. ${reasons.join(' ')}`;
}
