import { LANGUAGES, type Language } from '@mediation/content/codes';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import type { PersonView } from '../../access/people';
import type { WordId } from '../words';
import { useWords } from '../words/use-words';

type Role = Pick<PersonView, 'reviews' | 'translates'>;

/** What it means that no language is listed on an account. */
function noneMeans({ reviews, translates }: Role): WordId {
  if (reviews && translates) return 'people.noneBoth';
  if (reviews) return 'people.noneReviews';
  return translates ? 'people.noneTranslates' : 'people.noneMatters';
}

/** The languages an account clears or translates, for who may not list them. */
export const ListedLanguages = ({ person }: { person: PersonView }) => {
  const { say, languages } = useWords();
  return (
    <Typography>
      {person.languages.length > 0
        ? say('people.listed', { languages: languages(person.languages) })
        : say(noneMeans(person))}
    </Typography>
  );
};

/** Six boxes, and a button that lists what is ticked. */
export const LanguageBoxes = ({
  person,
  onList,
}: {
  person: PersonView;
  onList: (languages: readonly Language[]) => Promise<boolean>;
}) => {
  const { say, language: languageName } = useWords();
  const group = useId();
  const [ticked, setTicked] = useState<ReadonlySet<Language>>(new Set(person.languages));
  const [busy, setBusy] = useState(false);
  const wanted = LANGUAGES.filter((language) => ticked.has(language));
  const isListed =
    wanted.length === person.languages.length && wanted.every((lang) => person.languages.includes(lang));

  const tick = (language: Language, isTicked: boolean) =>
    setTicked(
      (before) => new Set(LANGUAGES.filter((one) => (one === language ? isTicked : before.has(one)))),
    );
  const list = async () => {
    setBusy(true);
    await onList(wanted);
    setBusy(false);
  };
  return (
    <Flex direction="column" alignItems="start" gap={3} role="group" aria-labelledby={group}>
      <Typography id={group} variant="pi" fontWeight="bold">
        {say('people.languages')}
      </Typography>
      <Flex gap={5} wrap="wrap">
        {LANGUAGES.map((language) => (
          <Checkbox
            key={language}
            checked={ticked.has(language)}
            onCheckedChange={(checked: boolean | 'indeterminate') => tick(language, checked === true)}
          >
            {languageName(language)}
          </Checkbox>
        ))}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {say(noneMeans(person))}
      </Typography>
      <Button
        size="S"
        variant="secondary"
        disabled={busy || isListed}
        aria-label={say('people.listOn', { name: person.name })}
        onClick={() => void list()}
      >
        {say('people.list')}
      </Button>
    </Flex>
  );
};
