import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { DeskView } from '../../editorial/desk';
import { ScheduleCard } from '../schedules/ScheduleCard';
import { useWords } from '../words/use-words';

/** What of the entry waits for its time, or did not go out at it. */
export const EntrySchedules = ({ desk, onEnd }: { desk: DeskView; onEnd: (id: number) => void }) => {
  const { say, languages: listOf } = useWords();
  const mayEnd = desk.rights.includes('publish');
  const ownWaits = desk.schedules.some(({ state }) => state === 'waiting');
  return (
    <>
      {desk.schedules.map((schedule) => {
        const languages = schedule.entry?.languages ?? null;
        const name = languages === null ? say('panel.thisEntry') : listOf(languages);
        return (
          <ScheduleCard
            key={schedule.id}
            schedule={schedule}
            name={name}
            title={
              languages !== null && (
                <Typography variant="omega" fontWeight="semiBold">
                  {name}
                </Typography>
              )
            }
            onEnd={mayEnd ? () => onEnd(schedule.id) : null}
          />
        );
      })}
      {!ownWaits && desk.units.some(({ shown }) => shown === 'scheduled') && (
        <Typography variant="pi">
          It goes out with the scheduled release of its snapshot
          {mayEnd ? (
            <>
              {': see '}
              <Link tag={NavLink} to="/releases">
                Releases
              </Link>
            </>
          ) : (
            '.'
          )}
        </Typography>
      )}
    </>
  );
};
