import {
  Badge,
  Box,
  Link,
  Loader,
  Modal,
  TextButton,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import type { Language } from '@mediation/content/codes';
import { useState, type ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { StaleView } from '../../parity/stale';
import { entryPath } from '../../entry-path';
import { timeOf } from '../recalls/words';
import { faultOf, useAnswer } from '../releases/releases-api';
import { useWords } from '../words/use-words';

interface Props {
  id: string;
  lang: Language;
  title: string;
}

/** “stale”, which opens what of the original changed since. */
export const StaleCell = ({ id, lang, title }: Props) => {
  const { say, language } = useWords();
  return (
    <StaleDialog id={id} lang={lang} heading={say('parity.changes', { title, language: language(lang) })}>
      <Plain type="button">
        <Badge backgroundColor="warning100" textColor="neutral800">
          {say('parity.stale')}
        </Badge>
        <VisuallyHidden> {say('parity.cellOf', { language: language(lang), title })}</VisuallyHidden>
      </Plain>
    </StaleDialog>
  );
};

/** The same beside the form of that language. */
export const StaleButton = ({ id, lang }: Omit<Props, 'title'>) => {
  const { say, language } = useWords();
  return (
    <StaleDialog id={id} lang={lang} heading={say('parity.changesSince', { language: language(lang) })}>
      <TextButton>{say('parity.seeChanges')}</TextButton>
    </StaleDialog>
  );
};

const StaleDialog = ({
  id,
  lang,
  heading,
  children,
}: Omit<Props, 'title'> & { heading: string; children: ReactNode }) => {
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>{children}</Modal.Trigger>
      {open && (
        <Modal.Content aria-describedby={undefined}>
          <Modal.Header>
            <Modal.Title>{heading}</Modal.Title>
          </Modal.Header>
          <Changes id={id} lang={lang} />
        </Modal.Content>
      )}
    </Modal.Root>
  );
};

const Changes = ({ id, lang }: Omit<Props, 'title'>) => {
  const { say, language } = useWords();
  const answer = useAnswer<StaleView>(`/desk/parity/${id}/${lang}`, 0);
  const view = answer && 'data' in answer ? answer.data : null;
  const problem = faultOf(answer);
  return (
    <Modal.Body>
      {problem && (
        <Typography role="alert" textColor="danger600">
          {problem}
        </Typography>
      )}
      {!answer && <Loader small>{say('parity.reading')}</Loader>}
      {view && (
        <>
          <SideBySide>
            <caption>
              <VisuallyHidden>{say('parity.caption')}</VisuallyHidden>
            </caption>
            <thead>
              <tr>
                <th scope="col">{say('parity.then', { instant: timeOf(view.writtenAt) })}</th>
                <th scope="col">{say('parity.now')}</th>
              </tr>
            </thead>
            <tbody>
              {view.paragraphs.map(({ field, before, after }, index) => (
                <tr key={`${field} ${index}`}>
                  <Paragraph words={before} lang={view.original} none={say('parity.notYet')} />
                  <Paragraph words={after} lang={view.original} none={say('parity.takenOut')} />
                </tr>
              ))}
            </tbody>
          </SideBySide>
          <Box paddingTop={5}>
            <Link tag={NavLink} to={entryPath('activity-report', id, lang)}>
              {say('parity.writeIn', { language: language(lang) })}
            </Link>
          </Box>
        </>
      )}
    </Modal.Body>
  );
};

const Paragraph = ({ words, lang, none }: { words: string | null; lang: Language; none: string }) =>
  words === null ? (
    <td className="none">{none}</td>
  ) : (
    <td lang={lang} dir="auto">
      {words}
    </td>
  );

const Plain = styled.button`
  padding: 0;
  background: none;
  border: 0;
  cursor: pointer;
`;

const SideBySide = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};

  th,
  td {
    padding: 1rem;
    text-align: start;
    vertical-align: top;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  th {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  .none {
    font-style: italic;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
