import { Button, Typography } from '@strapi/design-system';
import type { DeskView } from '../../editorial/desk';
import type { DueTime } from '../../schedule/schedule';
import { ScheduleForm } from '../schedules/ScheduleForm';
import type { DeskMove, MoveBody } from './desk-api';
import { concerned, labelOf, offerOf, readyOf, schedulableOf, type OfferedMove, type Scope } from './offers';
import { SendBack } from './SendBack';
import { SendForReview } from './SendForReview';
import { useWords } from '../words/use-words';

/** Buttons for the moves that the person looking may make now, each for the languages it is about. */
export const Moves = ({
  desk,
  scope,
  locked,
  onMove,
  onSchedule,
}: {
  desk: DeskView;
  scope: Scope;
  locked: boolean;
  onMove: (name: DeskMove, languages: readonly string[], body?: MoveBody) => Promise<boolean>;
  onSchedule: (languages: readonly string[], time: DueTime) => Promise<string | null>;
}) => {
  const words = useWords();
  const toSend = offerOf('send-for-review', desk, scope);
  const toClear = offerOf('clear', desk, scope);
  const toSendBack = offerOf('send-back', desk, scope);
  const mayPublish = desk.rights.includes('publish');
  const toPutUp = mayPublish ? readyOf(desk, scope) : null;
  const toSchedule = mayPublish ? schedulableOf(desk, scope) : null;
  const seen = Object.fromEntries(concerned(desk, scope).map(({ unit, digest }) => [unit, digest]));
  const label = (move: OfferedMove, languages: readonly string[]) => labelOf(move, languages, scope, words);

  return (
    <>
      {toSend && (
        <SendForReview
          label={label('send-for-review', toSend)}
          languages={toSend}
          reviewers={desk.reviewers}
          disabled={locked}
          onSend={(assignTo) =>
            void onMove('send-for-review', toSend, assignTo === undefined ? {} : { assignTo })
          }
        />
      )}
      {toClear && (
        <Button variant="success" disabled={locked} onClick={() => onMove('clear', toClear, { seen })}>
          {label('clear', toClear)}
        </Button>
      )}
      {toSendBack && (
        <SendBack
          label={label('send-back', toSendBack)}
          disabled={locked}
          onSendBack={(remark) => onMove('send-back', toSendBack, { remark })}
        />
      )}
      {toPutUp && (
        <Button variant="default" disabled={locked} onClick={() => onMove('put-up', toPutUp)}>
          {label('put-up', toPutUp)}
        </Button>
      )}
      {toSchedule && (
        <ScheduleForm
          label={label('schedule', toSchedule)}
          disabled={locked}
          onSchedule={(time) => onSchedule(toSchedule, time)}
        >
          <Typography>
            {words.say('panel.scheduleAsCleared', {
              what: toSchedule.length === 0 ? words.say('panel.thisEntry') : words.languages(toSchedule),
            })}
          </Typography>
        </ScheduleForm>
      )}
    </>
  );
};
