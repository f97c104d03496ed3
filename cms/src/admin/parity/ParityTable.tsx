import {
  Badge,
  Link,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '@mediation/content/codes';
import type { Parity, ParityEntry } from '../../parity/parity';
import { entryPath } from '../../entry-path';
import { StaleCell } from './StaleCell';
import { useWords } from '../words/use-words';

/** A row a report, a column a language; what is not complete leads to where it is to be written. */
export const ParityTable = ({ entries }: { entries: readonly ParityEntry[] }) => {
  const { say } = useWords();
  return (
    <Table colCount={LANGUAGES.length + 1} rowCount={entries.length + 1} aria-label={say('parity.table')}>
      <Thead>
        <Tr>
          <Th>
            <Typography variant="sigma">{say('board.report')}</Typography>
          </Th>
          {LANGUAGES.map((lang) => (
            <Th key={lang}>
              <Typography variant="sigma" lang={lang}>
                {LANGUAGE_NAMES[lang]}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map(({ id, title, original, languages }) => (
          <Tr key={id}>
            <Td maxWidth="36rem">
              <Link tag={NavLink} to={entryPath('activity-report', id, original)}>
                {title}
              </Link>
            </Td>
            {LANGUAGES.map((lang) => (
              <Td key={lang}>
                <Cell id={id} lang={lang} title={title} parity={languages[lang]} />
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

const LOOK = {
  stale: { backgroundColor: 'warning100', textColor: 'warning700' },
  missing: { backgroundColor: 'danger100', textColor: 'danger700' },
} as const;

const Cell = ({ id, lang, title, parity }: { id: string; lang: Language; title: string; parity: Parity }) => {
  const { say, language } = useWords();
  return parity === 'complete' ? (
    <>
      <Typography textColor="success600" aria-hidden>
        ✓
      </Typography>
      <VisuallyHidden>{say('parity.complete')}</VisuallyHidden>
    </>
  ) : parity === 'stale' ? (
    <StaleCell id={id} lang={lang} title={title} />
  ) : (
    <NavLink to={entryPath('activity-report', id, lang)}>
      <Badge {...LOOK[parity]}>{say(`parity.${parity}`)}</Badge>
      <VisuallyHidden> {say('parity.cellOf', { language: language(lang), title })}</VisuallyHidden>
    </NavLink>
  );
};
