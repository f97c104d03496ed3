import { Box, Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent, type FormEvent, type ReactNode } from 'react';
import { instantOf, NoSuchTime } from '../../schedule/local-time';
import type { DueTime } from '../../schedule/schedule';
import { OptionBox } from '../codes/OptionBox';
import { elsewhere, ownZone, timeIn, timeZones } from './times';
import { useWords } from '../words/use-words';

/** A button that asks when, in which time zone, says which instant that is, and schedules it. */
export const ScheduleForm = ({
  label,
  children,
  disabled,
  onSchedule,
}: {
  /** What the button says. */
  label: string;
  /** What will go out. */
  children: ReactNode;
  disabled: boolean;
  /** Returns why it could not be scheduled, or null. */
  onSchedule: (time: DueTime) => Promise<string | null>;
}) => {
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="secondary" disabled={disabled}>
          {label}
        </Button>
      </Modal.Trigger>
      {open && (
        <Modal.Content aria-describedby={undefined}>
          <Modal.Header>
            <Modal.Title>{label}</Modal.Title>
          </Modal.Header>
          <When onSchedule={onSchedule} onDone={() => setOpen(false)}>
            {children}
          </When>
        </Modal.Content>
      )}
    </Modal.Root>
  );
};

type Instant = { instant: string } | { noSuchTime: NoSuchTime } | null;

/** Null until a date and a time were chosen. */
function instantFor({ dueAt, timeZone }: DueTime): Instant {
  if (dueAt.length < 16) return null;
  try {
    return { instant: instantOf(dueAt, timeZone) };
  } catch (error) {
    if (error instanceof NoSuchTime) return { noSuchTime: error };
    throw error;
  }
}

const When = ({
  children,
  onSchedule,
  onDone,
}: {
  children: ReactNode;
  onSchedule: (time: DueTime) => Promise<string | null>;
  onDone: () => void;
}) => {
  const { say } = useWords();
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');
  const [timeZone, setTimeZone] = useState(ownZone);
  const [zones] = useState(timeZones);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const due: DueTime = { dueAt: date && time ? `${date}T${time}` : '', timeZone };
  const found = instantFor(due);
  const instant = found && 'instant' in found ? found.instant : null;
  const noSuchTime = found && 'noSuchTime' in found ? found.noSuchTime : null;
  const fault = problem ?? (noSuchTime && say(`schedule.${noSuchTime.problem}`, noSuchTime.values));

  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setProblem(null);
  };
  const input = (name: 'date' | 'time', label: string, value: string, set: (value: string) => void) => (
    <Box flex="1">
      <Field.Root required name={name}>
        <Field.Label>{label}</Field.Label>
        <TextInput
          type={name}
          value={value}
          onChange={(event: ChangeEvent<HTMLInputElement>) => change(set)(event.target.value)}
        />
      </Field.Root>
    </Box>
  );
  const send = async (event: FormEvent) => {
    event.preventDefault();
    // The panel is a part of Strapi's form, which would take this as its own and save.
    event.stopPropagation();
    if (instant === null) return;
    setBusy(true);
    const reason = await onSchedule(due);
    setBusy(false);
    setProblem(reason);
    if (reason === null) onDone();
  };

  return (
    <form onSubmit={send}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {children}
          <Flex gap={4} alignItems="stretch">
            {input('date', say('schedule.date'), date, setDate)}
            {input('time', say('schedule.time'), time, setTime)}
          </Flex>
          <Field.Root required name="time-zone" hint={say('schedule.timeZoneHint')}>
            <Field.Label>{say('schedule.timeZone')}</Field.Label>
            <OptionBox
              options={zones}
              value={timeZone}
              placeholder={say('schedule.typeCity')}
              onChoose={change(setTimeZone)}
            />
            <Field.Hint />
          </Field.Root>
          <Box role="status" background="neutral100" hasRadius padding={3}>
            {instant === null ? (
              <Typography variant="omega">
                {say(fault === null ? 'schedule.choose' : 'schedule.noSuchTime')}
              </Typography>
            ) : (
              <Due instant={instant} timeZone={timeZone} />
            )}
          </Box>
          {fault && (
            <Typography role="alert" textColor="danger600">
              {fault}
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{say('common.cancel')}</Button>
        </Modal.Close>
        <Button type="submit" disabled={busy || instant === null}>
          {say('schedule.confirm')}
        </Button>
      </Modal.Footer>
    </form>
  );
};

/** An instant by the clocks of its zone, then in UTC and where the person is. */
export const Due = ({ instant, timeZone }: { instant: string; timeZone: string }) => (
  <Typography variant="omega">
    <strong>
      <time dateTime={instant}>{timeIn(instant, timeZone)}</time> {timeZone}
    </strong>
    {elsewhere(instant, timeZone).map((other) => (
      <span key={other}>, {other}</span>
    ))}
  </Typography>
);
