import {
  Box,
  Button,
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { ImportToSave, ReportOfQuarter } from '../../importer/documents/save';
import type { LeftOut } from '../../importer/documents/source-document';
import type { UnderstoodDocument } from '../../importer/documents/understood';
import type { SnapshotTitle } from '../../snapshot-titles';
import { useOptions } from '../codes/sources';
import { timeOf } from '../recalls/words';
import { faultOf, useAnswer } from '../releases/releases-api';
import { Section } from '../releases/Section';
import { chosenOf, corrected, correctionsOf, joined, suggestionFor } from './corrections';
import { ReportCard } from './ReportCard';
import { useWords } from '../words/use-words';

const NONE: readonly ReportOfQuarter[] = [];

/** What was understood of a document, to be corrected and saved. `onSave` answers why it was not, or null. */
export const Understood = ({
  document: { sha256, name, language, reports, leftOut, before, snapshot: named },
  onSave,
}: {
  document: UnderstoodDocument;
  onSave: (request: ImportToSave) => Promise<string | null>;
}) => {
  const { say } = useWords();
  const [key] = useState(() => crypto.randomUUID());
  const [snapshot, setSnapshot] = useState(named);
  const [all, setAll] = useState(() => correctionsOf(reports));
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const quarters = useAnswer<SnapshotTitle[]>('/desk/board/snapshots', 0);
  const known = useAnswer<ReportOfQuarter[]>(snapshot && `/desk/documents/reports?snapshot=${snapshot}`, 0);
  const quarter = known && 'data' in known ? known.data : NONE;
  const { options: countries } = useOptions('countries');
  const { options: regions } = useOptions('regions');
  const names = useMemo(() => ({ countries, regions }), [countries, regions]);
  const chosen = chosenOf(all, quarter, language);

  const save = async () => {
    if (snapshot === null) return setProblem(say('import.chooseQuarter'));
    setSaving(true);
    setProblem(null);
    setProblem(await onSave({ key, sha256, language, snapshot, reports: chosen }));
    setSaving(false);
  };

  return (
    <>
      <Section
        title={say('import.understood', { name })}
        done={null}
        problem={problem ?? faultOf(quarters) ?? faultOf(known)}
      >
        <Flex gap={5} alignItems="end" wrap="wrap">
          <Box flex="0 1 24rem">
            <Field.Root required>
              <Field.Label>{say('import.quarter')}</Field.Label>
              <SingleSelect
                value={snapshot}
                placeholder={say('import.chooseOne')}
                onChange={(slug: string | number) => setSnapshot(String(slug))}
              >
                {(quarters && 'data' in quarters ? quarters.data : []).map(({ slug, title }) => (
                  <SingleSelectOption key={slug} value={slug}>
                    {`${title} (${slug})`}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Box>
          <Button onClick={() => void save()} loading={saving} disabled={saving || chosen.length === 0}>
            {say('import.save', { count: chosen.length })}
          </Button>
          <Typography role="status">
            {say('import.taken', { taken: chosen.length, count: all.length })}
          </Typography>
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {named === null && `${say('import.namesNone')} `}
          {say('import.notThere')}{' '}
          <Link tag={NavLink} to="/board">
            {say('import.startIt')}
          </Link>
        </Typography>
        {before.map(({ at, by }) => (
          <Box key={at} background="warning100" hasRadius padding={3}>
            <Typography>{say('import.before', { instant: timeOf(at), name: by })}</Typography>
          </Box>
        ))}
        <NotTaken leftOut={leftOut} />
      </Section>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3} aria-label={say('import.passages')}>
        {all.map((report, index) => (
          <li key={report.key}>
            <ReportCard
              report={report}
              suggestion={suggestionFor(report, quarter, language)}
              language={language}
              names={names}
              onChange={(change) => setAll((passages) => corrected(passages, report.key, change))}
              onJoin={index > 0 ? () => setAll((passages) => joined(passages, report.key)) : null}
            />
          </li>
        ))}
      </Flex>
    </>
  );
};

const NotTaken = ({ leftOut }: { leftOut: readonly LeftOut[] }) => {
  const { say } = useWords();
  if (leftOut.length === 0) return null;
  return (
    <details>
      <summary>
        <Typography fontWeight="semiBold">{say('import.leftOut', { count: leftOut.length })}</Typography>
      </summary>
      <ul>
        {leftOut.map(({ place, what }, index) => (
          <li key={index}>
            <Typography variant="pi">
              {place === null ? what : say('import.atPlace', { place, what })}
            </Typography>
          </li>
        ))}
      </ul>
    </details>
  );
};
