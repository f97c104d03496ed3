import { LANGUAGES } from '@mediation/content/codes';
import { Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { Section } from '../releases/Section';
import { useWords } from '../words/use-words';

const TAKEN = '.docx,.docm,.html,.htm,.md,.markdown,.txt';

/** A form for the document and its language. `onRead` answers why it could not be read, or null. */
export const ChooseDocument = ({
  onRead,
}: {
  onRead: (file: File, language: string) => Promise<string | null>;
}) => {
  const { say, language: languageName } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [language, setLanguage] = useState('en');
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return setProblem(say('import.chooseFirst'));
    setReading(true);
    setProblem(null);
    setProblem(await onRead(file, language));
    setReading(false);
  };

  return (
    <Section title={say('import.document')} done={null} problem={problem}>
      <form onSubmit={(event) => void submit(event)}>
        <Flex gap={4} alignItems="end" wrap="wrap">
          <Field.Root>
            <Field.Label>{say('import.file')}</Field.Label>
            <Field.Input
              type="file"
              accept={TAKEN}
              onChange={({ target }: ChangeEvent<HTMLInputElement>) => setFile(target.files?.[0] ?? null)}
            />
          </Field.Root>
          <Field.Root>
            <Field.Label>{say('import.language')}</Field.Label>
            <SingleSelect value={language} onChange={(code: string | number) => setLanguage(String(code))}>
              {LANGUAGES.map((code) => (
                <SingleSelectOption key={code} value={code}>
                  {languageName(code)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Button type="submit" loading={reading} disabled={reading}>
            {say('import.read')}
          </Button>
        </Flex>
      </form>
      <Typography variant="pi" textColor="neutral600">
        {say('import.explained')}
      </Typography>
    </Section>
  );
};
