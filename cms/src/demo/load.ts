import { LANGUAGES, isUnlocalised } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { actingAs } from '../access/actor';
import { uidOf } from '../content-types';
import { moveUnits } from '../editorial/clearance';
import { languagesOf, readDesk } from '../editorial/desk';
import { readEnvironment } from '../environment';
import type { Reference } from '../entries';
import { markdownToRichText } from '../importer/markdown';
import { NOTICES } from '../notices/tables';
import { putUp } from '../publication/publish';
import { ITEMS, type ItemRow } from '../publication/tables';
import { inTransaction } from '../transaction';
import { deactivateAccounts, ensureAccounts } from './accounts';
import { readSeeds, type Seed } from './seed-files';

/** Document ids of what was loaded, by `type/key`; and whether it went up. */
interface Progress {
  entries: Record<string, string>;
  published: boolean;
}

const PROGRESS_EVERY = 50;

/**
 * Loads the demo content into an empty installation: written by the demo author, cleared by the demo
 * reviewer, put up by the demo publisher, as one version. Interrupted, it goes on where it was; once
 * complete, it never touches what staff did since.
 */
export async function loadDemo(strapi: Core.Strapi): Promise<void> {
  const { DATA_DIR, DEMO } = readEnvironment();
  if (DEMO === '0') return deactivateAccounts(strapi);
  const accounts = await ensureAccounts(strapi, DATA_DIR);
  const store = strapi.store({ type: 'core', name: 'demo' });
  const saved = (await store.get({ key: 'progress' })) as Progress | null;
  const progress: Progress = saved ?? { entries: {}, published: false };
  if (progress.published) return;

  const folder = path.join(strapi.dirs.app.root, 'seed');
  const seeds = await readSeeds(folder);
  strapi.log.info(`Loading the demo content: ${seeds.length} entries`);
  const references: Reference[] = [];
  for (const [index, seed] of seeds.entries()) {
    const name = `${seed.type}/${seed.key}`;
    // An entry and the note that it is there are one transaction: interrupted, there are both or neither.
    progress.entries[name] ??= await inTransaction(strapi, async () => {
      const id = await actingAs({ id: accounts.author }, () =>
        createEntry(strapi, seed, path.join(folder, 'files')),
      );
      await store.set({
        key: 'progress',
        value: { ...progress, entries: { ...progress.entries, [name]: id } },
      });
      return id;
    });
    references.push({ type: seed.type, id: progress.entries[name] });
    if ((index + 1) % PROGRESS_EVERY === 0 || index + 1 === seeds.length) {
      strapi.log.info(`Loading the demo content: ${index + 1} of ${seeds.length} written`);
    }
  }
  for (const [index, reference] of references.entries()) {
    const languages = await languagesOf(strapi, reference);
    await moveIfNeeded(strapi, accounts.author, 'send-for-review', reference, languages);
    await moveIfNeeded(strapi, accounts.reviewer, 'clear', reference, languages);
    if ((index + 1) % PROGRESS_EVERY === 0) {
      strapi.log.info(`Loading the demo content: ${index + 1} of ${references.length} cleared`);
    }
  }
  await inTransaction(strapi, async ({ trx }) => {
    const waiting = await withoutPublic(trx, references);
    if (waiting.length > 0) await putUp(strapi, accounts.publisher, waiting);
    // Nobody is to find a mail for each text of the demo. The post starts after this.
    await trx(NOTICES).delete();
    await store.set({ key: 'progress', value: { ...progress, published: true } });
  });
  strapi.log.info(`Loading the demo content: ${references.length} entries are public`);
}

async function withoutPublic(trx: Knex.Transaction, references: readonly Reference[]): Promise<Reference[]> {
  const rows = await trx<ItemRow>(ITEMS).whereNotNull('item').distinct('type', 'entry_id');
  const published = new Set(rows.map(({ type, entry_id }) => `${type}/${entry_id}`));
  return references.filter(({ type, id }) => !published.has(`${type}/${id}`));
}

async function moveIfNeeded(
  strapi: Core.Strapi,
  userId: number,
  move: 'send-for-review' | 'clear',
  reference: Reference,
  languages: Awaited<ReturnType<typeof languagesOf>>,
): Promise<void> {
  const { units } = await readDesk(strapi, userId, reference);
  const from = move === 'clear' ? 'in-review' : 'draft';
  if (!units.some(({ state }) => state === from)) return;
  await moveUnits(strapi, userId, { ...reference, move, languages });
}

async function createEntry(strapi: Core.Strapi, seed: Seed, files: string): Promise<string> {
  const documents = strapi.documents(uidOf(seed.type));
  const shared = { ...seed.facts, ...seed.internal };
  if (isUnlocalised(seed.type)) return (await documents.create({ data: shared })).documentId;
  let documentId: string | undefined;
  for (const locale of LANGUAGES) {
    const text = seed.text[locale];
    if (!text) continue;
    const data = { ...shared, ...(await readFields(strapi, seed, text, files)) };
    if (documentId) await documents.update({ documentId, locale, data });
    else documentId = (await documents.create({ locale, data })).documentId;
  }
  if (!documentId) throw new Error(`${seed.type}/${seed.key} has no text in any language.`);
  return documentId;
}

async function readFields(strapi: Core.Strapi, seed: Seed, text: Record<string, unknown>, files: string) {
  const attributes: Record<string, { type: string }> = strapi.contentType(uidOf(seed.type)).attributes;
  const data: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(text)) {
    const attribute = attributes[name];
    if (!attribute) throw new Error(`${seed.type}/${seed.key}: there is no field “${name}”.`);
    if (attribute.type === 'blocks' && typeof value === 'string') data[name] = markdownToRichText(value);
    else if (attribute.type === 'media' && typeof value === 'string')
      data[name] = await upload(strapi, files, value);
    else data[name] = typeof value === 'string' ? value.trim() : value;
  }
  return data;
}

async function upload(strapi: Core.Strapi, folder: string, name: string): Promise<number> {
  const filepath = path.join(folder, name);
  const [file] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name } },
      files: {
        filepath,
        originalFilename: name,
        mimetype: 'application/pdf',
        size: (await stat(filepath)).size,
      },
    });
  return file.id as number;
}
