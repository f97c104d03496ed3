import { Badge, Box, Link, Loader, Modal, Typography, VisuallyHidden } from '@strapi/design-system';
import type { Language } from '@mediation/content/codes';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { StaleView } from '../../parity/stale';
import { entryPath } from '../../entry-path';
import { languageName, timeOf } from '../recalls/words';
import { faultOf, useAnswer } from '../releases/releases-api';

interface Props {
  id: string;
  lang: Language;
  title: string;
}

/** “stale”, which opens what of the original changed since. */
export const StaleCell = ({ id, lang, title }: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Plain type="button">
          <Badge backgroundColor="warning100" textColor="neutral800">
            stale
          </Badge>
          <VisuallyHidden>
            {' '}
            in {languageName(lang)}: {title}
          </VisuallyHidden>
        </Plain>
      </Modal.Trigger>
      {open && (
        <Modal.Content aria-describedby={undefined}>
          <Modal.Header>
            <Modal.Title>
              {title}: what changed since it was written in {languageName(lang)}
            </Modal.Title>
          </Modal.Header>
          <Changes id={id} lang={lang} />
        </Modal.Content>
      )}
    </Modal.Root>
  );
};

const Changes = ({ id, lang }: Omit<Props, 'title'>) => {
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
      {!answer && <Loader small>Reading what changed</Loader>}
      {view && (
        <>
          <SideBySide>
            <caption>
              <VisuallyHidden>Paragraphs that changed, then and now</VisuallyHidden>
            </caption>
            <thead>
              <tr>
                <th scope="col">Then, {timeOf(view.writtenAt)}</th>
                <th scope="col">Now</th>
              </tr>
            </thead>
            <tbody>
              {view.paragraphs.map(({ field, before, after }, index) => (
                <tr key={`${field} ${index}`}>
                  <Paragraph words={before} lang={view.original} none="Not there yet." />
                  <Paragraph words={after} lang={view.original} none="Taken out." />
                </tr>
              ))}
            </tbody>
          </SideBySide>
          <Box paddingTop={5}>
            <Link tag={NavLink} to={entryPath('activity-report', id, lang)}>
              Write it in {languageName(lang)}
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
