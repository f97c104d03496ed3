import type { Language } from '@mediation/content';
import { Box, Button, Divider, Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import type { PeopleView, PersonView } from '../../access/people';
import { LanguageBoxes, ListedLanguages } from './Languages';
import { NameDeputy } from './NameDeputy';
import type { Deputyship } from './people-api';
import { shown, timeZone } from './times';
import type { Speech } from '../words/speech';
import { useWords } from '../words/use-words';

const workOf = ({ reviews, translates }: PersonView, say: Speech['say']): string =>
  [...(reviews ? [say('people.clears')] : []), ...(translates ? [say('people.translates')] : [])].join(
    '; ',
  ) || say('people.neither');

/** Languages on an account that never used any are not asked for. */
const hasUseOfLanguages = ({ reviews, translates, languages }: PersonView): boolean =>
  reviews || translates || languages.length > 0;

/** One account: what it does at the desk, its languages, who stands in for it. */
export const PersonCard = ({
  person,
  people,
  refused,
  onList,
  onName,
  onEnd,
}: {
  person: PersonView;
  people: PeopleView;
  /** The server’s sentence, when it refused the last change here. */
  refused: string | null;
  onList: (languages: readonly Language[]) => Promise<boolean>;
  onName: (deputyship: Deputyship) => Promise<boolean>;
  onEnd: (deputyship: number) => Promise<boolean>;
}) => {
  const { say } = useWords();
  const heading = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={heading}
      data-testid={`person-${person.id}`}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={5}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Box>
          <Typography id={heading} tag="h2" variant="delta">
            {person.name}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {workOf(person, say)}
          </Typography>
        </Box>
        {people.manages && hasUseOfLanguages(person) ? (
          <LanguageBoxes key={person.languages.join(' ')} person={person} onList={onList} />
        ) : (
          <ListedLanguages person={person} />
        )}
        {refused !== null && <Refused>{refused}</Refused>}
        {(person.reviews || person.deputies.length > 0) && <Divider />}
        {person.deputies.map((deputyship) => (
          <DeputyLine key={deputyship.id} deputyship={deputyship} onEnd={() => onEnd(deputyship.id)} />
        ))}
        {person.reviews && (
          <NameDeputy candidates={people.candidates.filter(({ id }) => id !== person.id)} onName={onName} />
        )}
      </Flex>
    </Box>
  );
};

export const Refused = ({ children }: { children: string }) => (
  <Box role="alert">
    <Typography textColor="danger600">{children}</Typography>
  </Box>
);

const DeputyLine = ({
  deputyship: { deputy, from, until },
  onEnd,
}: {
  deputyship: PersonView['deputies'][number];
  onEnd: () => Promise<boolean>;
}) => {
  const { say } = useWords();
  const what = useId();
  const [busy, setBusy] = useState(false);
  const end = async () => {
    setBusy(true);
    await onEnd();
    setBusy(false);
  };
  return (
    <Flex justifyContent="space-between" alignItems="start" gap={4} wrap="wrap">
      <Box>
        <Typography tag="p" fontWeight="semiBold">
          {say('people.standsIn', {
            name: deputy,
            from: shown(from),
            until: shown(until),
            zone: timeZone(),
          })}
        </Typography>
        <Typography tag="p" id={what} variant="pi" textColor="neutral600">
          {say('people.endMeaning')}
        </Typography>
      </Box>
      <Button
        size="S"
        variant="danger-light"
        disabled={busy}
        aria-describedby={what}
        onClick={() => void end()}
      >
        {say('people.end')}
      </Button>
    </Flex>
  );
};
