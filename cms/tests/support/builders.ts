import type { ItemType, Language } from '@mediation/content';
import type { Account } from './accounts';
import type { Cms } from './boot';
import { ask, type Answer } from './http';

/** A working text: its type and Strapi's document id. */
export interface Entry {
  type: ItemType;
  id: string;
}

type Fields = Record<string, unknown>;

export const blocks = (...paragraphs: string[]) =>
  paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

/** What every entry needs to be fit for the public, where a test does not say otherwise. */
const FIT: { [T in ItemType]?: { facts: Fields; text: Fields } } = {
  'activity-report': {
    facts: {
      snapshot: '2020-q1',
      countries: ['YEM'],
      region: null,
      eventStart: '2020-01-10',
      eventEnd: '2020-02-20',
      supportKinds: ['inclusion'],
      service: 'guidance',
      capacity: 'standby-team',
      sensitivity: 'public',
    },
    text: {
      heading: 'Yemen',
      body: blocks('A meeting was prepared.'),
      partner: 'A partner',
      changeNote: 'A word was corrected.',
      foreignPhrases: [{ phrase: 'ad hoc', language: 'la' }],
    },
  },
  service: {
    facts: { order: 1, slug: 'guidance' },
    text: { title: 'Guidance', body: blocks('Guidance is given.') },
  },
  factsheet: { facts: { order: 1, date: '2020-03-31' }, text: { title: 'The unit', language: 'en' } },
  'map-disclaimer': {
    facts: { area: 'world', order: 1 },
    text: { text: 'Boundaries imply no endorsement.' },
  },
  snapshot: {
    facts: { slug: '2020-q1', start: '2020-01-01', end: '2020-03-31' },
    text: { title: 'First quarter', note: null },
  },
  country: { facts: { iso3: 'YEM', region: 'middle-east-west-asia' }, text: {} },
};

export const collectionPath = (type: ItemType) => `/content-manager/collection-types/api::${type}.${type}`;

interface Draft {
  facts?: Fields;
  text?: Fields;
  languages?: readonly Language[];
}

export const entryPath = ({ type, id }: Entry, language: Language): string =>
  `${collectionPath(type)}/${id}${type === 'country' ? '' : `?locale=${language}`}`;

/** Opens an entry as the edit view does. Its `ETag` says what an edit of it is based on. */
export const open = (cms: Cms, account: Account, entry: Entry, language: Language): Promise<Answer> =>
  ask(cms, entryPath(entry, language), { token: account.token });

/** Sends a change of one language through Strapi's content manager; `base` is the `If-Match` of the edit. */
export const saveFrom = (
  cms: Cms,
  account: Account,
  entry: Entry,
  language: Language,
  data: Fields,
  base: string | null,
): Promise<Answer> =>
  ask(cms, entryPath(entry, language), {
    method: 'PUT',
    token: account.token,
    body: data,
    headers: base === null ? {} : { 'if-match': base },
  });

/** Opens and saves, as somebody does who changes a text in the edit view. */
export async function save(
  cms: Cms,
  account: Account,
  entry: Entry,
  language: Language,
  data: Fields,
): Promise<Answer> {
  const { headers } = await open(cms, account, entry, language);
  return saveFrom(cms, account, entry, language, data, headers.get('etag'));
}

function accepted(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`The CMS did not take this: ${answer.status} ${answer.text}`);
  return answer;
}

export const change = async (...args: Parameters<typeof save>): Promise<Answer> =>
  accepted(await save(...args));

/** Writes an entry, in English where nothing else is said. */
export async function write(
  cms: Cms,
  account: Account,
  type: ItemType,
  { facts, text, languages = ['en'] }: Draft = {},
): Promise<Entry> {
  const data = { ...FIT[type]?.facts, ...FIT[type]?.text, ...facts, ...text };
  const [first, ...others] = languages;
  const path = `${collectionPath(type)}${type === 'country' ? '' : `?locale=${String(first)}`}`;
  const created = accepted(await ask(cms, path, { method: 'POST', token: account.token, body: data }));
  const { data: document } = created.json as { data: { documentId: string } };
  const entry = { type, id: document.documentId };
  for (const language of others) await change(cms, account, entry, language, data);
  return entry;
}

export const writeReport = (cms: Cms, account: Account, draft: Draft = {}): Promise<Entry> =>
  write(cms, account, 'activity-report', draft);

/** A small file that is what it says by its first bytes. */
export const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`);

export interface Upload {
  id: number;
  url: string;
}

export const formOf = (bytes: Buffer, name: string, type: string): FormData => {
  const form = new FormData();
  form.set('files', new Blob([new Uint8Array(bytes)], { type }), name);
  return form;
};

/** Uploads through the admin, as the media library does. */
export async function upload(
  cms: Cms,
  account: Account,
  bytes: Buffer,
  name = 'factsheet.pdf',
): Promise<Upload> {
  const body = formOf(bytes, name, 'application/pdf');
  const answer = accepted(await ask(cms, '/upload', { method: 'POST', token: account.token, body }));
  const [file] = answer.json as Upload[];
  if (!file) throw new Error('The upload answered without a file.');
  return file;
}

/** Puts other bytes behind an upload's id, as “replace media” does. */
export async function replaceUpload(cms: Cms, account: Account, id: number, bytes: Buffer): Promise<Answer> {
  const body = formOf(bytes, 'factsheet.pdf', 'application/pdf');
  return ask(cms, `/upload?id=${id}`, { method: 'POST', token: account.token, body });
}

export const writeFactsheet = async (cms: Cms, account: Account, file: Upload): Promise<Entry> =>
  write(cms, account, 'factsheet', { text: { file: file.id } });
