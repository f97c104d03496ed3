import { Box, Button, Checkbox, Divider, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { DeskView } from '../../editorial/desk';
import { Remarks, type Remark } from '../checks/Remarks';
import { ConflictHost } from '../conflict/ConflictHost';
import { readDocumentAgain } from '../conflict/documents';
import { HistoryButton } from '../history/HistoryDialog';
import { PreviewPane } from '../preview/PreviewPane';
import { RecalledMark } from '../recalls/RecalledMark';
import { ShareButton } from '../shares/ShareDialog';
import { useDesk, type DeskMove, type MoveBody } from './desk-api';
import { EntrySchedules } from './EntrySchedules';
import { Moves } from './Moves';
import { concerned, type Scope } from './offers';
import { Recall } from './Recall';
import { UnitStatus } from './UnitStatus';
import { useWords } from '../words/use-words';

interface EditView {
  model: string;
  document?: { documentId?: string; locale?: string | null; updatedAt?: string };
}

const REPORT = /^\/desk\/activity-report\/([a-z0-9]+)$/;
const ITEM_UID = /^api::([a-z-]+)\.\1$/;

/** The state of an entry and the moves on it, beside Strapi's form. */
export const DeskPanel = ({ model, document }: EditView) => {
  const { say } = useWords();
  const type = ITEM_UID.exec(model)?.[1];
  if (!type) return null;
  return {
    title: say('panel.title'),
    content: (
      <>
        <ConflictHost documentId={document?.documentId} />
        {document?.documentId ? (
          <Desk
            key={`${type} ${document.documentId} ${document.locale ?? ''}`}
            path={`/desk/${type}/${document.documentId}`}
            locale={document.locale ?? null}
            revision={`${document.locale ?? ''} ${document.updatedAt ?? ''}`}
            onRestored={() => readDocumentAgain(type, String(document.documentId))}
          />
        ) : (
          <Typography variant="pi" textColor="neutral600">
            {say('panel.saveFirst')}
          </Typography>
        )}
      </>
    ),
  };
};

interface DeskProps {
  path: string;
  locale: string | null;
  revision: string;
  onRestored: () => void;
}

const Desk = ({ path, locale, revision, onRestored }: DeskProps) => {
  const { say, dir } = useWords();
  const { desk, error, move, schedule, endSchedule, openPreview } = useDesk(path, revision);
  const modified = useForm('DeskPanel', (form) => form.modified);
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState(false);
  const [beside, setBeside] = useState<string | null>(null);

  if (!desk) return error ? <Problem>{error}</Problem> : null;

  const scope = { locale, all };
  const isPublic = desk.public.filter(({ lang }) => all || locale === null || lang === locale);
  const has = (right: DeskView['rights'][number]) => desk.rights.includes(right);

  const run = async (name: DeskMove, languages: readonly string[], body: MoveBody = {}) => {
    setBusy(true);
    const done = await move(name, { ...named(languages), ...body });
    setBusy(false);
    return done;
  };
  const preview = async () => {
    const url = await openPreview(locale ?? 'en');
    if (url) window.open(url, '_blank', 'noopener');
  };
  const previewBeside = async () => setBeside(beside === null ? await openPreview(locale ?? 'en') : null);
  const locked = busy || modified;

  return (
    // On a phone it stands in a drawer, whose library says the direction itself, and always the same.
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" dir={dir} data-testid="desk-panel">
      {concerned(desk, scope).map((unit) => (
        <UnitStatus
          key={unit.unit}
          view={unit}
          published={desk.public.find(({ lang }) => lang === unit.unit)}
        />
      ))}
      {locale === null && isPublic.length > 0 && <Typography variant="pi">{say('panel.public')}</Typography>}
      <RecalledMark recalled={desk.recalled} />
      <EntrySchedules desk={desk} onEnd={(id) => void endSchedule(id)} />
      {locale !== null && (
        <Checkbox
          checked={all}
          onCheckedChange={(checked: boolean | 'indeterminate') => setAll(checked === true)}
        >
          {say('panel.allLanguages')}
        </Checkbox>
      )}
      <Remarks title={say('panel.toMend')} colour="danger" locale={locale} remarks={errorsIn(desk, scope)} />
      <Remarks
        title={say('panel.toLookAt')}
        colour="warning"
        locale={locale}
        remarks={desk.warnings.filter(({ lang }) => all || lang === locale)}
        report={REPORT.exec(path)?.[1]}
      />
      {error && <Problem>{error}</Problem>}
      {modified && (
        <Typography variant="pi" textColor="warning600">
          {say('panel.saveChanges')}
        </Typography>
      )}
      <Divider />
      <Moves
        desk={desk}
        scope={scope}
        locked={locked}
        onMove={run}
        onSchedule={(languages, time) => schedule({ ...named(languages), ...time })}
      />
      {has('preview') && (
        <>
          <Button variant="tertiary" disabled={locked} onClick={preview}>
            {say('panel.openPreview')}
          </Button>
          <Button variant="tertiary" aria-expanded={beside !== null} onClick={previewBeside}>
            {say(beside === null ? 'panel.previewBeside' : 'panel.closePreview')}
          </Button>
        </>
      )}
      {beside !== null && (
        <PreviewPane url={beside} revision={revision} modified={modified} onClose={() => setBeside(null)} />
      )}
      {has('preview') && locale !== null && isShared(path) && (
        <ShareButton path={path} locale={locale} disabled={locked} />
      )}
      <HistoryButton path={path} locale={locale} onRestored={onRestored} />
      {has('recall') && isPublic.length > 0 && (
        <Recall
          path={path}
          languages={isPublic.map(({ lang }) => lang)}
          disabled={busy}
          onRecall={(body) => run('recall', all || locale === null ? [] : [locale], body)}
        />
      )}
    </Flex>
  );
};

/** Reports and snapshots can be shown to somebody without an account. */
const isShared = (path: string): boolean => /^\/desk\/(activity-report|snapshot)\//.test(path);

const errorsIn = (desk: DeskView, { locale, all }: Scope): Remark[] =>
  desk.errors
    .map(({ unit, ...error }) => ({ ...error, lang: unit === 'facts' ? null : unit }))
    .filter(({ lang }) => all || lang === null || lang === locale);

/** Languages left out means all the entry has. */
const named = (languages: readonly string[]) => (languages.length > 0 ? { languages: [...languages] } : {});

const Problem = ({ children }: { children: ReactNode }) => (
  <Box role="alert">
    <Typography variant="pi" textColor="danger600">
      {children}
    </Typography>
  </Box>
);
