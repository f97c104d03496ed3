import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SavedImport } from '../../importer/documents/save';
import type { UnderstoodDocument } from '../../importer/documents/understood';
import { ChooseDocument } from './ChooseDocument';
import { useDocuments } from './documents-api';
import { Saved } from './Saved';
import { Understood } from './Understood';
import { useWords } from '../words/use-words';

/** Documents in: choose one, correct what was understood, save it as working texts. */
export const DocumentsPage = () => {
  const { say } = useWords();
  const { read, save } = useDocuments();
  const [document, setDocument] = useState<UnderstoodDocument | null>(null);
  const [saved, setSaved] = useState<SavedImport | null>(null);

  return (
    <Page.Main>
      <Page.Title>{say('import.title')}</Page.Title>
      <Layouts.Header title={say('import.title')} subtitle={say('import.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {saved && <Saved saved={saved} />}
          <ChooseDocument
            onRead={async (file, language) => {
              const outcome = await read(file, language);
              if ('error' in outcome) return outcome.error;
              setSaved(null);
              setDocument(outcome.data);
              return null;
            }}
          />
          {document && (
            <Understood
              key={`${document.sha256} ${document.language}`}
              document={document}
              onSave={async (request) => {
                const outcome = await save(request);
                if ('error' in outcome) return outcome.error;
                setSaved(outcome.data);
                setDocument(null);
                window.scrollTo({ top: 0 });
                return null;
              }}
            />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
