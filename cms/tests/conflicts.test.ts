import type { Language } from '@mediation/content';
import { logIn as importerLogsIn } from '../src/importer/admin-client';
import { writeEntry } from '../src/importer/desk-client';
import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { builtActor } from './support/built';
import {
  blocks,
  collectionPath,
  open,
  pdf,
  saveFrom,
  upload,
  write,
  writeFactsheet,
  writeReport,
  type Entry,
} from './support/builders';
import { clearByTwo, statesOf } from './support/desk';
import { ask, sentencesOf, type Answer } from './support/http';
import { runs } from './support/runs';
import { createAdminToken } from './support/tokens';

const RACES = runs(15, 1_000);

let cms: Cms;
let staff: Staff;
let second: Account;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
  second = await createAccount(cms, 'author');
});
afterAll(() => cms.stop());

interface Form {
  data: Record<string, unknown>;
  tag: string;
}

const META = new Set(['id', 'documentId', 'locale', 'localizations', 'status']);

/** What the edit view shows, as its form holds it: every field, shared facts included, without empty ones. */
async function formOf(account: Account, entry: Entry, language: Language = 'en'): Promise<Form> {
  const answer = await open(cms, account, entry, language);
  const { data } = answer.json as { data: Record<string, unknown> };
  const fields = Object.entries(data).filter(
    ([name, value]) => !META.has(name) && !/At$|By$/.test(name) && value !== null,
  );
  return { data: Object.fromEntries(fields), tag: String(answer.headers.get('etag')) };
}

const submit = (
  account: Account,
  entry: Entry,
  form: Form,
  changes: Record<string, unknown>,
  language: Language = 'en',
): Promise<Answer> => saveFrom(cms, account, entry, language, { ...form.data, ...changes }, form.tag);

async function stands(entry: Entry, language: Language, field: string): Promise<unknown> {
  const row = await cms.strapi.db
    .query(`api::${entry.type}.${entry.type}`)
    .findOne({ where: { documentId: entry.id, locale: language } });
  return row?.[field];
}

/** Headings and titles of a version kept in the history. */
const wordsOf = (content: string): string[] => {
  const { heading, title } = (JSON.parse(content) ?? {}) as { heading?: string; title?: string };
  return [heading, title].filter((word) => word !== undefined);
};

const newestOf = (answer: Answer) =>
  (answer.json as { error: { details: { newest: string } } }).error.details.newest;

describe('the second of two who edit the same text', () => {
  it('is told, and overwrites nothing', async () => {
    const entry = await writeReport(cms, staff.author);
    const first = await formOf(staff.author, entry);
    const other = await formOf(second, entry);
    expect((await submit(staff.author, entry, first, { heading: 'By the first' })).status).toBe(200);
    const refused = await submit(second, entry, other, { heading: 'By the second' });
    expect(refused.status).toBe(409);
    expect(sentencesOf(refused)).toContain('Somebody else changed the text in “en” since');
    expect(await stands(entry, 'en', 'heading')).toBe('By the first');
  });

  it('is told as well when each changed another field of one text: it is read as a whole', async () => {
    const entry = await writeReport(cms, staff.author);
    const other = await formOf(second, entry);
    await submit(staff.author, entry, await formOf(staff.author, entry), { heading: 'By the first' });
    expect((await submit(second, entry, other, { partner: 'By the second' })).status).toBe(409);
  });

  it('may save over it once it was seen, and keeps what they did not touch', async () => {
    const entry = await writeReport(cms, staff.author);
    const other = await formOf(second, entry);
    await submit(staff.author, entry, await formOf(staff.author, entry), {
      heading: 'By the first',
      partner: 'A partner named by the first',
    });
    const refused = await submit(second, entry, other, { heading: 'By the second' });
    const tag = `${other.tag}, ${newestOf(refused)}`;
    expect((await submit(second, entry, { ...other, tag }, { heading: 'By the second' })).status).toBe(200);
    expect(await stands(entry, 'en', 'heading')).toBe('By the second');
    expect(await stands(entry, 'en', 'partner')).toBe('A partner named by the first');
  });

  it('is told again when somebody saved while they decided', async () => {
    const entry = await writeReport(cms, staff.author);
    const other = await formOf(second, entry);
    await submit(staff.author, entry, await formOf(staff.author, entry), { heading: 'By the first' });
    const refused = await submit(second, entry, other, { heading: 'By the second' });
    await submit(staff.author, entry, await formOf(staff.author, entry), { heading: 'By the first again' });
    const tag = `${other.tag}, ${newestOf(refused)}`;
    expect((await submit(second, entry, { ...other, tag }, { heading: 'By the second' })).status).toBe(409);
    expect(await stands(entry, 'en', 'heading')).toBe('By the first again');
  });

  it('may be the same person in another window', async () => {
    const entry = await writeReport(cms, staff.author);
    const older = await formOf(staff.author, entry);
    await submit(staff.author, entry, await formOf(staff.author, entry), { heading: 'In one window' });
    const refused = await submit(staff.author, entry, older, { heading: 'In the other' });
    expect(refused.status).toBe(409);
    expect(sentencesOf(refused)).toContain('You changed');
  });

  it('is told of a new language somebody else began meanwhile', async () => {
    const entry = await writeReport(cms, staff.author);
    const first = await formOf(staff.author, entry, 'fr');
    const other = await formOf(second, entry, 'fr');
    const text = (heading: string) => ({ heading, body: blocks(heading) });
    expect((await submit(staff.author, entry, first, text('Le premier'), 'fr')).status).toBe(200);
    expect((await submit(second, entry, other, text('Le second'), 'fr')).status).toBe(409);
    expect(await stands(entry, 'fr', 'heading')).toBe('Le premier');
  });

  it('is told of a write around the desk, too', async () => {
    const entry = await writeReport(cms, staff.author);
    const other = await formOf(second, entry);
    await cms.strapi.db
      .connection('activity_reports')
      .where({ document_id: entry.id })
      .update({ heading: 'By SQL' });
    expect((await submit(second, entry, other, { heading: 'By the second' })).status).toBe(409);
    expect(await stands(entry, 'en', 'heading')).toBe('By SQL');
  });

  it('is held to it on a single type', async () => {
    const path = '/content-manager/single-types/api::site-setting.site-setting?locale=en';
    const put = (account: Account, data: object, tag: string | null) =>
      ask(cms, path, {
        method: 'PUT',
        token: account.token,
        body: data,
        headers: tag ? { 'if-match': tag } : {},
      });
    const data = {
      organisationName: 'An organisation',
      unitName: 'A unit',
      footer: 'A footer',
      contactEmail: 'unit@example.org',
      currentSnapshot: '2020-q1',
    };
    const created = await put(staff.author, data, null);
    expect([created.status, created.text]).toEqual([200, expect.stringContaining('An organisation')]);
    const tag = (await ask(cms, path, { token: second.token })).headers.get('etag');
    expect((await put(staff.author, { footer: 'Another footer' }, created.headers.get('etag'))).status).toBe(
      200,
    );
    expect((await put(second, { footer: 'A third footer' }, tag)).status).toBe(409);
    expect(await cms.strapi.db.query('api::site-setting.site-setting').count()).toBe(1);
  });

  it('cannot delete what they have not seen', async () => {
    const entry = await writeReport(cms, staff.author);
    const { tag } = await formOf(second, entry);
    await submit(staff.author, entry, await formOf(staff.author, entry), { heading: 'By the first' });
    const path = `${collectionPath('activity-report')}/${entry.id}?locale=en`;
    const remove = (header: string) =>
      ask(cms, path, { method: 'DELETE', token: second.token, headers: { 'if-match': header } });
    expect((await remove(tag)).status).toBe(409);
    expect((await remove((await formOf(second, entry)).tag)).status).toBe(200);
  });
});

describe('every way to write over what the first changed since', () => {
  interface Told {
    unit: string;
    base: number | null;
    newest: number;
    fields: {
      field: string;
      theirs: { kind: string; text: string }[];
      yours: { kind: string; text: string }[];
    }[];
  }
  const toldOf = (answer: Answer) =>
    (answer.json as { error: { details: { conflicts: Told[] } } }).error.details.conflicts;
  const addedTo = (parts: { kind: string; text: string }[] | undefined) =>
    (parts ?? [])
      .filter(({ kind }) => kind === 'added')
      .map(({ text }) => text)
      .join('');

  type Way = (entry: Entry, tag: string | null) => Promise<Answer>;
  const asking = (method: string, path: string, body: unknown, tag: string | null) =>
    ask(cms, path, {
      method,
      token: second.token,
      ...(body ? { body } : {}),
      headers: tag ? { 'if-match': tag } : {},
    });
  const reports = collectionPath('activity-report');
  const mine = { heading: 'By the second' };
  const WAYS: [string, Way][] = [
    ['the edit view', ({ id }, tag) => asking('PUT', `${reports}/${id}?locale=en`, mine, tag)],
    ['the edit view without a language', ({ id }, tag) => asking('PUT', `${reports}/${id}`, mine, tag)],
    [
      'the edit view with the language in the body',
      ({ id }, tag) => asking('PUT', `${reports}/${id}`, { ...mine, locale: 'en' }, tag),
    ],
    [
      'restoring',
      ({ id }, tag) =>
        asking('POST', `/desk/activity-report/${id}/history/restore`, { unit: 'en', number: 1 }, tag),
    ],
    [
      'saving through an account’s own token',
      async (entry, tag) =>
        saveFrom(
          cms,
          {
            ...second,
            token: await createAdminToken(cms, staff.superAdmin, ['create', 'read', 'update', 'delete']),
          },
          entry,
          'en',
          mine,
          tag,
        ),
    ],
  ];

  it.each(WAYS)('%s answers 409 and says field by field what the first changed', async (_name, way) => {
    const entry = await writeReport(cms, staff.author);
    const { tag } = await formOf(second, entry);
    await submit(staff.author, entry, await formOf(staff.author, entry), { heading: 'Yemen, by the first' });
    for (const based of [tag, null]) {
      const refused = await way(entry, based);
      expect([refused.status, refused.headers.get('cache-control')]).toEqual([409, 'no-store']);
      const [told] = toldOf(refused);
      expect(told).toMatchObject({ unit: 'en', base: based === null ? null : 1, newest: 2 });
      expect(told?.fields.map(({ field }) => field)).toContain('heading');
      expect(addedTo(told?.fields.find(({ field }) => field === 'heading')?.theirs)).toContain(
        'by the first',
      );
    }
    expect(await stands(entry, 'en', 'heading')).toBe('Yemen, by the first');
  });

  it('the edit view tells what the second changed beside it', async () => {
    const entry = await writeReport(cms, staff.author);
    const form = await formOf(second, entry);
    await submit(staff.author, entry, await formOf(staff.author, entry), { heading: 'First' });
    const [told] = toldOf(await submit(second, entry, form, { partner: 'Another partner' }));
    const fields = Object.fromEntries(
      (told?.fields ?? []).map(({ field, theirs, yours }) => [field, [addedTo(theirs), addedTo(yours)]]),
    );
    expect(fields).toEqual({ heading: ['First', ''], partner: ['', expect.stringContaining('Another')] });
  });

  it.each([
    ['with a language', '?locale=en', 'Alpha'],
    ['without', '', 'Beta'],
  ])('a single type’s edit view answers 409 (%s)', async (_name, locale, word) => {
    const path = `/content-manager/single-types/api::site-setting.site-setting${locale}`;
    const read = async (account: Account) =>
      String((await ask(cms, path, { token: account.token })).headers.get('etag'));
    const put = (account: Account, footer: string, tag: string) =>
      ask(cms, path, { method: 'PUT', token: account.token, body: { footer }, headers: { 'if-match': tag } });
    const tags = [await read(staff.author), await read(second)] as const;
    expect((await put(staff.author, word, tags[0])).status).toBe(200);
    const refused = await put(second, 'Second', tags[1]);
    expect(refused.status).toBe(409);
    expect(addedTo(toldOf(refused)[0]?.fields.find(({ field }) => field === 'footer')?.theirs)).toContain(
      word,
    );
  });

  it('the importer writes nothing over it', async () => {
    const entry = await write(cms, staff.author, 'service', { facts: { slug: 'imported', order: 8 } });
    await submit(staff.author, entry, await formOf(staff.author, entry), { title: 'By the first' });
    const session = await importerLogsIn(cms.origin, second.email, second.password);
    const planned = {
      type: 'service',
      id: entry.id,
      base: '"facts=1;en=1"',
      data: { title: 'By the file' },
    } as const;
    const writing = writeEntry(session, {
      ...planned,
      label: 'A service',
      line: 1,
      action: 'update',
      changes: ['title'],
    });
    await expect(writing).rejects.toThrow('Somebody else changed the text in “en” since');
    expect(await stands(entry, 'en', 'title')).toBe('By the first');
  });

  it.each([
    ['the publish route', (id: string) => ['POST', `${reports}/${id}/actions/publish?locale=en`, mine]],
    [
      'publishing many',
      (id: string) => ['POST', `${reports}/actions/bulkPublish?locale=en`, { documentIds: [id] }],
    ],
    ['discarding', (id: string) => ['POST', `${reports}/${id}/actions/discard?locale=en`, {}]],
    ['cloning', (id: string) => ['POST', `${reports}/clone/${id}?locale=en`, mine]],
    ['auto-cloning', (id: string) => ['POST', `${reports}/auto-clone/${id}`, {}]],
    [
      'creating under its id',
      (id: string) => ['POST', `${reports}?locale=en`, { ...mine, documentId: id, body: blocks('x') }],
    ],
  ] as const)('%s leaves it as it stands', async (_name, way) => {
    const entry = await writeReport(cms, staff.author);
    await submit(staff.author, entry, await formOf(staff.author, entry), { heading: 'By the first' });
    const [method, path, body] = way(entry.id);
    await asking(String(method), String(path), body, null);
    expect(await stands(entry, 'en', 'heading')).toBe('By the first');
    expect(
      await cms.strapi.db
        .query('api::activity-report.activity-report')
        .count({ where: { documentId: entry.id } }),
    ).toBe(1);
  });

  it('deleting many keeps their texts in the history', async () => {
    const entries = [await writeReport(cms, staff.author), await writeReport(cms, staff.author)];
    for (const entry of entries)
      await submit(staff.author, entry, await formOf(staff.author, entry), {
        heading: `Last of ${entry.id}`,
      });
    const body = { documentIds: entries.map(({ id }) => id) };
    expect((await asking('POST', `${reports}/actions/bulkDelete?locale=en`, body, null)).status).toBe(200);
    for (const { id } of entries) {
      const kept = await cms.strapi.db
        .connection('history_versions')
        .where({ entry_id: id, unit: 'en', number: 2 })
        .first();
      expect(wordsOf(kept.content)).toEqual([`Last of ${id}`]);
    }
  });

  it('renaming a file of the media library is kept in the texts that name it, and is seen by who edits them', async () => {
    const file = await upload(cms, staff.author, pdf('a factsheet'));
    const entry = await writeFactsheet(cms, staff.author, file);
    const form = await formOf(second, entry);
    const rename = (account: Account, name: string) => {
      const body = new FormData();
      body.set('fileInfo', JSON.stringify({ name, caption: null, alternativeText: null, folder: null }));
      return ask(cms, `/upload?id=${file.id}`, { method: 'POST', token: account.token, body });
    };
    for (const name of ['first.pdf', 'second.pdf']) {
      const renamed = await rename(staff.administrator, name);
      expect([renamed.status, renamed.text]).toEqual([200, expect.stringContaining(name)]);
    }
    expect((await saveFrom(cms, second, entry, 'en', { title: 'Mine' }, form.tag)).status).toBe(409);
    const kept = await cms.strapi.db
      .connection('history_versions')
      .where({ entry_id: entry.id, unit: 'en' })
      .orderBy('number');
    expect(
      kept.map(
        ({ content }: { content: string }) => (JSON.parse(content) as { file: { name: string } }).file.name,
      ),
    ).toEqual(['factsheet.pdf', 'first.pdf', 'second.pdf']);
  });
});

describe('no conflict', () => {
  it('is it to save one form twice', async () => {
    const entry = await writeReport(cms, staff.author);
    const form = await formOf(staff.author, entry);
    const saved = await submit(staff.author, entry, form, { heading: 'Once' });
    expect(saved.status).toBe(200);
    const tag = String(saved.headers.get('etag'));
    expect((await submit(staff.author, entry, { ...form, tag }, { heading: 'Twice' })).status).toBe(200);
    expect(await stands(entry, 'en', 'heading')).toBe('Twice');
  });

  it('is it when each changes another language', async () => {
    const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    const english = await formOf(staff.author, entry);
    const french = await formOf(second, entry, 'fr');
    expect((await submit(staff.author, entry, english, { heading: 'English' })).status).toBe(200);
    expect((await submit(second, entry, french, { heading: 'Français' }, 'fr')).status).toBe(200);
    expect(await stands(entry, 'en', 'heading')).toBe('English');
    expect(await stands(entry, 'fr', 'heading')).toBe('Français');
  });

  it('is it when one changes the facts and the other a text: the form’s old facts do not come back', async () => {
    const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    const other = await formOf(second, entry, 'fr');
    await submit(staff.author, entry, await formOf(staff.author, entry), {
      countries: ['KEN'],
      eventEnd: '2020-03-01',
    });
    await clearByTwo(cms, staff, entry);
    expect((await submit(second, entry, other, { heading: 'Français' }, 'fr')).status).toBe(200);
    for (const language of ['en', 'fr'] as const) {
      expect(await stands(entry, language, 'countries')).toEqual(['KEN']);
      expect(await stands(entry, language, 'eventEnd')).toBe('2020-03-01');
    }
    expect((await statesOf(cms, staff.author, entry))['facts']).toBe('cleared');
  });

  it('is it when both say the same', async () => {
    const entry = await writeReport(cms, staff.author);
    const other = await formOf(second, entry);
    await submit(staff.author, entry, await formOf(staff.author, entry), { heading: 'Agreed' });
    expect((await submit(second, entry, other, { heading: 'Agreed' })).status).toBe(200);
  });
});

describe('facts that both changed', () => {
  it('are a conflict', async () => {
    const entry = await writeReport(cms, staff.author);
    const other = await formOf(second, entry);
    await submit(staff.author, entry, await formOf(staff.author, entry), { countries: ['KEN'] });
    const refused = await submit(second, entry, other, { countries: ['OMN'] });
    expect([refused.status, sentencesOf(refused)]).toEqual([409, expect.stringContaining('the facts')]);
    expect(await stands(entry, 'en', 'countries')).toEqual(['KEN']);
  });
});

describe('a write that does not say what it is based on', () => {
  it('goes through over what its own account wrote', async () => {
    const entry = await writeReport(cms, staff.author);
    expect((await saveFrom(cms, staff.author, entry, 'en', { heading: 'Again' }, null)).status).toBe(200);
  });

  it('goes through in a language that is new, and where it changes nothing', async () => {
    const entry = await writeReport(cms, staff.author);
    const text = { heading: 'Français', body: blocks('Une réunion.') };
    expect((await saveFrom(cms, second, entry, 'fr', text, null)).status).toBe(200);
    expect((await saveFrom(cms, second, entry, 'en', { heading: 'Yemen' }, null)).status).toBe(200);
  });

  it.each([
    ['a session', async () => second.token],
    [
      'an account’s own token',
      () => createAdminToken(cms, staff.superAdmin, ['create', 'read', 'update', 'delete']),
    ],
    ['a super-admin', async () => staff.superAdmin.token],
  ])('is refused over what somebody else wrote (%s)', async (_who, tokenOf) => {
    const entry = await writeReport(cms, staff.author);
    const token = await tokenOf();
    for (const data of [{ heading: 'Blind' }, { countries: ['OMN'] }]) {
      expect((await saveFrom(cms, { ...second, token }, entry, 'en', data, null)).status).toBe(409);
    }
    expect(
      (await saveFrom(cms, { ...second, token }, entry, 'en', { heading: 'Blind' }, '"nonsense"')).status,
    ).toBe(409);
    expect(await stands(entry, 'en', 'heading')).toBe('Yemen');
  });

  it('is refused to code of ours that acts for an account', async () => {
    const entry = await writeReport(cms, staff.author);
    const { actingAs } = builtActor();
    const blind = actingAs(second, () =>
      cms.strapi
        .documents('api::activity-report.activity-report')
        .update({ documentId: entry.id, locale: 'en', data: { heading: 'Blind' } as object }),
    );
    await expect(blind).rejects.toThrow('Somebody else changed');
  });

  it('makes an entry of its own when it clones', async () => {
    const entry = await writeReport(cms, staff.author);
    const path = `${collectionPath('activity-report')}/clone/${entry.id}`;
    const cloned = await ask(cms, path, {
      method: 'POST',
      token: second.token,
      body: { heading: 'A clone', locale: 'en' },
    });
    expect(cloned.status).toBe(200);
    expect(await stands(entry, 'en', 'heading')).toBe('Yemen');
  });
});

it('has one winner when two create a single type at once', async () => {
  const path = '/content-manager/single-types/api::overview.overview?locale=en';
  const body = (title: string) => ({
    ...Object.fromEntries(
      Object.entries(cms.strapi.contentType('api::overview.overview').attributes)
        .filter(([name, { type }]) => type === 'string' && name !== 'locale')
        .map(([name]) => [name, 'Words']),
    ),
    introduction: blocks('An introduction.'),
    sensitivityNote: blocks('A note.'),
    aboutText: blocks('A text.'),
    parentUrl: 'https://example.org',
    title,
  });
  const put = (account: Account, title: string) =>
    ask(cms, path, { method: 'PUT', token: account.token, body: body(title) });
  const answers = await Promise.all([put(staff.author, 'First'), put(second, 'Second')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await cms.strapi.db.query('api::overview.overview').count()).toBe(1);
});

it(
  `loses no text in ${RACES} races of two savers`,
  async () => {
    const entry = await writeReport(cms, staff.author);
    const service = await write(cms, staff.author, 'service', { facts: { slug: 'raced', order: 9 } });
    const lost: string[] = [];
    const accepted: string[] = [];
    for (let race = 1; race <= RACES; race += 1) {
      const raced = race % 2 === 0 ? service : entry;
      const field = raced === entry ? 'heading' : 'title';
      // The facts take part in every third race.
      const fact =
        race % 3 === 0
          ? { [raced === entry ? 'eventStart' : 'order']: raced === entry ? '2020-01-10' : 9 }
          : {};
      const forms = [await formOf(staff.author, raced), await formOf(second, raced)] as const;
      const texts = [`First ${race}`, `Second ${race}`] as const;
      const [first, other] = await Promise.all([
        submit(staff.author, raced, forms[0], { ...fact, [field]: texts[0] }),
        submit(second, raced, forms[1], { ...fact, [field]: texts[1] }),
      ]);
      const statuses = [first.status, other.status];
      const winner = statuses.indexOf(200);
      texts.forEach((text, saver) => statuses[saver] === 200 && accepted.push(text));
      const now = await stands(raced, 'en', field);
      if (statuses.filter((status) => status === 200).length !== 1 || !statuses.includes(409)) {
        lost.push(`race ${race}: ${statuses.join(' and ')} ${first.text} ${other.text}`);
      } else if (now !== texts[winner as 0 | 1]) {
        lost.push(`race ${race}: ${String(now)} stands, ${String(texts[winner as 0 | 1])} was accepted`);
      }
    }
    expect(lost).toEqual([]);
    // What was accepted is what stands, or is kept in the history.
    const kept = await cms.strapi.db
      .connection('history_versions')
      .whereIn('entry_id', [entry.id, service.id])
      .select('content');
    const contents = new Set(kept.map(({ content }: { content: string }) => content).flatMap(wordsOf));
    expect(accepted.filter((text) => !contents.has(text))).toEqual([]);
    expect(accepted).toHaveLength(RACES);
  },
  120_000 + RACES * 2_000,
);
