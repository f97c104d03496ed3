import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { PersonCard, Refused } from './PersonCard';
import { usePeople } from './people-api';
import { useWords } from '../words/use-words';

/** Languages of accounts and deputies: all of them for who manages people, one’s own for everybody else. */
export const PeoplePage = () => {
  const { say } = useWords();
  const { people, problem, listLanguages, nameDeputy, endDeputyship } = usePeople();
  return (
    <>
      <Page.Title>{say('menu.people')}</Page.Title>
      {people === null && problem === null ? (
        <Page.Loading />
      ) : (
        <Page.Main>
          <Layouts.Header
            title={say('menu.people')}
            subtitle={people?.manages ? say('people.subtitleAll') : say('people.subtitleOwn')}
          />
          <Layouts.Content>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {problem?.about === null && <Refused>{problem.sentence}</Refused>}
              {people?.accounts.map((person) => (
                <PersonCard
                  key={person.id}
                  person={person}
                  people={people}
                  refused={problem?.about === person.id ? problem.sentence : null}
                  onList={(languages) => listLanguages(person.id, languages)}
                  onName={(deputyship) => nameDeputy(person.id, deputyship)}
                  onEnd={(deputyship) => endDeputyship(person.id, deputyship)}
                />
              ))}
            </Flex>
          </Layouts.Content>
        </Page.Main>
      )}
    </>
  );
};
