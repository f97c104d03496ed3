import { CONTRACT, ITEM_TYPES, type FeedLine, type ItemType } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Readable } from 'node:stream';
import { loadActor, loadPeople, type Person } from '../access/actor';
import { isReadable } from '../access/readable';
import { uidOf } from '../content-types';
import { faultsOf } from '../editorial/faults';
import { loadEntry, uploadsReader } from '../entries';
import { asNdjson } from '../publication/feed';
import { project, type Projection } from '../publication/projection';
import { sha256Param } from '../publication/routes';
import { FILES, ITEMS, readHead, type ItemRow } from '../publication/tables';
import { checkGrant, countOpening, type Grant } from './grants';
import { isShareable, shareableReports } from './shareable';
import { say } from '../sentences';

/** Public items a page needs around the previewed one. Reports are not among them. */
const CONTEXT: readonly ItemType[] = ITEM_TYPES.filter((type) => type !== 'activity-report');

/** What the preview process may ask, with nothing but the grant of a link. */
export function previewRoutes(strapi: Core.Strapi, secret: string): Core.Route[] {
  const withGrant =
    (answer: (ctx: Context, grant: Grant) => Promise<void>) =>
    async (ctx: Context): Promise<void> => {
      ctx.set('Cache-Control', 'no-store');
      const token = /^Grant (\S{1,500})$/.exec(ctx.get('authorization'))?.[1];
      const check = token
        ? await checkGrant(strapi.db.connection, secret, token)
        : ({ ok: false, because: 'forbidden' } as const);
      const maker = check.ok ? await stillMakerOf(strapi, check.grant) : undefined;
      if (check.ok && maker) {
        ctx.set('X-Grant-Expires', check.grant.expiresAt);
        // Who reads without an account is told who lets them.
        if (check.grant.shared) ctx.set('X-Grant-Maker', encodeURIComponent(maker.name));
        return answer(ctx, check.grant);
      }
      ctx.status = check.ok || check.because === 'gone' ? 410 : 401;
      ctx.body = { error: 'This preview link does not open anything.' };
    };

  const preview = withGrant(async (ctx, grant) => {
    if (grant.shared) await countOpening(strapi.db.connection, grant);
    const { faults, lines } = await scopeOf(strapi, grant);
    if (faults.length > 0) {
      ctx.status = 422;
      ctx.body = { error: say('preview.unfit'), faults };
      return;
    }
    ctx.type = 'application/x-ndjson';
    ctx.body = Readable.from(asNdjson(lines));
  });

  const file = withGrant(async (ctx, grant) => {
    const hash = sha256Param.safeParse(ctx.params['sha256']);
    const bytes = hash.success ? await fileInScope(strapi, grant, hash.data) : undefined;
    if (!bytes) {
      ctx.status = 404;
      ctx.body = { error: 'This link does not show such a file.' };
      return;
    }
    ctx.type = 'application/octet-stream';
    ctx.body = bytes;
  });

  return [
    { method: 'GET', path: '/publication/preview', handler: preview, config: { auth: false } },
    { method: 'GET', path: '/publication/preview/files/:sha256', handler: file, config: { auth: false } },
  ] as unknown as Core.Route[];
}

/**
 * Who made a link, as long as it holds: it ends with the account, when its text is no longer that account's to
 * read, and a shared one when its text is not to leave the desk any more.
 */
async function stillMakerOf(strapi: Core.Strapi, grant: Grant): Promise<Person | undefined> {
  const [maker] = await loadPeople(strapi, [grant.createdBy]);
  if (!maker || !(await isReadable(strapi, await loadActor(strapi, maker.id), grant))) return undefined;
  if (grant.shared && !(await isShareable(strapi, grant))) return undefined;
  return maker;
}

async function fileInScope(strapi: Core.Strapi, grant: Grant, sha256: string): Promise<Buffer | undefined> {
  const files = uploadsReader(strapi);
  for (const entry of await loadEntry(strapi, grant)) await project(grant.type, entry, files);
  const drafted = files.seen.get(sha256);
  if (drafted) return drafted;
  const published = await strapi.db
    .connection(FILES)
    .where({ sha256 })
    .first<{ bytes: Buffer } | undefined>();
  return published?.bytes;
}

const slugOf = (item: unknown): string => String((item as { facts: { slug?: unknown } }).facts.slug);

/**
 * The reports of a quarter as they are being written, for a preview of the whole: those that may become public
 * at all, and can be shown as they stand.
 */
async function reportsOf(
  strapi: Core.Strapi,
  slugs: readonly string[],
  files: ReturnType<typeof uploadsReader>,
): Promise<Projection[]> {
  const rows: { documentId: string }[] = await strapi.db
    .query(uidOf('activity-report'))
    .findMany({ where: { snapshot: { $in: slugs }, sensitivity: 'public' }, select: ['documentId'] });
  const read: Projection[] = [];
  for (const id of new Set(rows.map(({ documentId }) => documentId))) {
    for (const entry of await loadEntry(strapi, { type: 'activity-report', id })) {
      read.push(await project('activity-report', entry, files));
    }
  }
  const shown = await shareableReports(strapi.db.connection, read);
  return read.filter((projection) => shown.has(projection.id) && faultsOf(projection).length === 0);
}

/** The public context and, in its place, the working text the grant is for. */
async function scopeOf(strapi: Core.Strapi, grant: Grant): Promise<{ faults: string[]; lines: FeedLine[] }> {
  const knex = strapi.db.connection;
  const head = await readHead(knex);
  const version = Math.max(head.version, 1);
  const at = new Date().toISOString();
  const context = await knex<ItemRow>(ITEMS)
    .whereIn('type', [...CONTEXT])
    .whereNotNull('item');
  const files = uploadsReader(strapi);
  const faults: string[] = [];
  const drafts: FeedLine[] = [];
  const draft = ({ type, id, lang, facts, text }: Projection) => {
    const item = { type, id, lang, facts, text, publishedAt: at, firstPublishedAt: at };
    drafts.push({ kind: 'put', version, item });
  };
  for (const entry of await loadEntry(strapi, grant)) {
    const projection = await project(grant.type, entry, files);
    faults.push(...faultsOf(projection));
    draft(projection);
  }
  if (grant.type === 'snapshot') {
    const slugs = new Set(drafts.flatMap((line) => (line.kind === 'put' ? slugOf(line.item) : [])));
    for (const projection of await reportsOf(strapi, [...slugs], files)) draft(projection);
  }
  const published: FeedLine[] = context
    .filter(({ type, entry_id }) => !(type === grant.type && entry_id === grant.id))
    .map(({ item }) => ({ kind: 'put', version, item: JSON.parse(String(item)) as unknown }));
  const puts = [...published, ...drafts];
  return {
    faults,
    lines: [
      { kind: 'head', contract: CONTRACT, epoch: head.epoch, count: puts.length },
      ...puts,
      { kind: 'end', version, at: head.at ?? at, count: puts.length },
    ],
  };
}
