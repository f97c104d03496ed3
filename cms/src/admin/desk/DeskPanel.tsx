import { Box, Button, Checkbox, Divider, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { DeskView } from '../../editorial/desk';
import { ConflictHost } from '../conflict/ConflictHost';
import { HistoryButton } from '../history/HistoryDialog';
import { RecalledMark } from '../recalls/RecalledMark';
import { useDesk, type DeskMove, type MoveBody } from './desk-api';
import { Recall } from './Recall';
import { SendBack } from './SendBack';
import { UnitStatus } from './UnitStatus';

interface EditView {
  model: string;
  document?: { documentId?: string; locale?: string | null; updatedAt?: string };
}

const ITEM_UID = /^api::([a-z-]+)\.\1$/;

/** The state of an entry and the moves on it, beside Strapi's form. */
export const DeskPanel = ({ model, document }: EditView) => {
  const type = ITEM_UID.exec(model)?.[1];
  if (!type) return null;
  return {
    title: 'Clearance and publication',
    content: (
      <>
        <ConflictHost documentId={document?.documentId} />
        {document?.documentId ? (
          <Desk
            path={`/desk/${type}/${document.documentId}`}
            locale={document.locale ?? null}
            revision={`${document.locale ?? ''} ${document.updatedAt ?? ''}`}
          />
        ) : (
          <Typography variant="pi" textColor="neutral600">
            Save the text first; then it can be sent for review.
          </Typography>
        )}
      </>
    ),
  };
};

/** Units a move is about: the facts and the language shown, or all languages. */
const concerned = (desk: DeskView, locale: string | null, all: boolean) =>
  desk.units.filter(({ unit }) => all || unit === 'facts' || unit === locale);

const Desk = ({ path, locale, revision }: { path: string; locale: string | null; revision: string }) => {
  const { desk, error, move, openPreview } = useDesk(path, revision);
  const modified = useForm('DeskPanel', (form) => form.modified);
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState(false);

  if (!desk) return error ? <Problem>{error}</Problem> : null;

  const units = concerned(desk, locale, all);
  const isPublic = desk.public.filter(({ lang }) => all || locale === null || lang === locale);
  const has = (right: DeskView['rights'][number]) => desk.rights.includes(right);
  const some = (state: string) => units.some((unit) => unit.state === state);
  const everyCleared = units.length > 0 && units.every(({ state }) => state === 'cleared');
  const upToDate = isPublic.length > 0 && isPublic.every(({ current }) => current);

  const run = async (name: DeskMove, body: MoveBody = {}) => {
    setBusy(true);
    const scope = all || locale === null ? {} : { languages: [locale] };
    const done = await move(name, { ...scope, ...body });
    setBusy(false);
    return done;
  };
  const preview = async () => {
    const url = await openPreview(locale ?? 'en');
    if (url) window.open(url, '_blank', 'noopener');
  };
  const seen = Object.fromEntries(units.map(({ unit, digest }) => [unit, digest]));
  const locked = busy || modified;

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-testid="desk-panel">
      {units.map((unit) => (
        <UnitStatus
          key={unit.unit}
          view={unit}
          published={desk.public.find(({ lang }) => lang === unit.unit)}
        />
      ))}
      {locale === null && isPublic.length > 0 && <Typography variant="pi">Public</Typography>}
      <RecalledMark recalled={desk.recalled} />
      {locale !== null && (
        <Checkbox
          checked={all}
          onCheckedChange={(checked: boolean | 'indeterminate') => setAll(checked === true)}
        >
          All languages
        </Checkbox>
      )}
      {error && <Problem>{error}</Problem>}
      {modified && (
        <Typography variant="pi" textColor="warning600">
          Save your changes before you move the text on.
        </Typography>
      )}
      <Divider />
      {has('send-for-review') && some('draft') && (
        <Button disabled={locked} onClick={() => run('send-for-review')}>
          Send for review
        </Button>
      )}
      {has('review') && some('in-review') && (
        <Button
          variant="success"
          disabled={locked || units.some(({ state, involved }) => state === 'in-review' && involved)}
          onClick={() => run('clear', { seen })}
        >
          Clear
        </Button>
      )}
      {has('review') && (some('in-review') || some('cleared')) && (
        <SendBack disabled={locked} onSendBack={(remark) => run('send-back', { remark })} />
      )}
      {has('publish') && everyCleared && !upToDate && (
        <Button variant="default" disabled={locked} onClick={() => run('put-up')}>
          Put up
        </Button>
      )}
      {has('preview') && (
        <Button variant="tertiary" disabled={locked} onClick={preview}>
          Open preview
        </Button>
      )}
      <HistoryButton path={path} locale={locale} />
      {has('recall') && isPublic.length > 0 && (
        <Recall
          path={path}
          languages={isPublic.map(({ lang }) => lang)}
          disabled={busy}
          onRecall={(body) => run('recall', body)}
        />
      )}
    </Flex>
  );
};

const Problem = ({ children }: { children: ReactNode }) => (
  <Box role="alert">
    <Typography variant="pi" textColor="danger600">
      {children}
    </Typography>
  </Box>
);
