import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import type { ConflictView, UnitConflict } from '../../history/read';
import type { Decision } from './edits';
import { Words } from './Words';
import { useWords } from '../words/use-words';

interface Props {
  message: string;
  /** Null while it is being read. */
  view: ConflictView | null;
  error: string | null;
  onDecide: (decision: Decision) => void;
}

/** What somebody else changed while this editor wrote, beside what the editor changed; and three ways on. */
export const ConflictDialog = ({ message, view, error, onDecide }: Props) => {
  const { say } = useWords();
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onDecide('go-on')}>
      <Modal.Content data-testid="conflict">
        <Modal.Header>
          <Modal.Title>{say('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography>{message}</Typography>
            {error && (
              <Typography textColor="danger600" role="alert">
                {error}
              </Typography>
            )}
            {!view && !error && <Loader small>{say('parity.reading')}</Loader>}
            {view?.units.map((unit) => (
              <UnitChanges key={unit.unit} unit={unit} />
            ))}
            <Typography variant="pi" textColor="neutral600">
              {say('conflict.meaning')}
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onDecide('go-on')}>
            {say('conflict.goOn')}
          </Button>
          <Flex gap={2}>
            <Button variant="secondary" onClick={() => onDecide('take-theirs')}>
              {say('conflict.takeTheirs')}
            </Button>
            <Button disabled={!view} onClick={() => onDecide('keep-mine')}>
              {say('conflict.keepMine')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

const UnitChanges = ({ unit: { unit, by, at, fields } }: { unit: UnitConflict }) => {
  const { say, unit: unitName, instant } = useWords();
  return (
    <Box data-testid={`conflict-${unit}`}>
      <Typography variant="delta" tag="h3">
        {unitName(unit)}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {say('conflict.by', { name: by, instant: instant(at) })}
      </Typography>
      {fields.map(({ field, theirs, yours }) => (
        <Box key={field} paddingTop={3}>
          <Typography variant="sigma" tag="h4" textColor="neutral600">
            {field}
          </Typography>
          <Flex alignItems="stretch" gap={4} paddingTop={1}>
            <Side title={say('conflict.theirs')} parts={theirs} unit={unit} />
            <Side title={say('conflict.yours')} parts={yours} unit={unit} />
          </Flex>
        </Box>
      ))}
    </Box>
  );
};

const Side = ({
  title,
  parts,
  unit,
}: {
  title: string;
  parts: UnitConflict['fields'][number]['theirs'];
  unit: string;
}) => {
  const { say } = useWords();
  return (
    <Box flex="1" padding={3} hasRadius background="neutral100">
      <Typography variant="pi" fontWeight="bold" tag="div">
        {title}
      </Typography>
      {parts.length > 0 ? (
        <Words parts={parts} language={unit === 'facts' ? undefined : unit} />
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {say('conflict.unchanged')}
        </Typography>
      )}
    </Box>
  );
};
