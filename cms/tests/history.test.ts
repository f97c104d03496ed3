import type { HistoryView, VersionContent } from '../src/history/read';
import type { FieldComparison } from '../src/history/compare';
import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import {
  blocks,
  change,
  collectionPath,
  pdf,
  replaceUpload,
  saveFrom,
  upload,
  write,
  writeFactsheet,
  writeReport,
  type Entry,
} from './support/builders';
import { clearByTwo, done, press, publish, statesOf } from './support/desk';
import { ask, sentencesOf, type Answer } from './support/http';

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

const pathOf = ({ type, id }: Entry) => `/desk/${type}/${id}/history`;
const dataOf = <T>(answer: Answer): T => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return (answer.json as { data: T }).data;
};
const get = (entry: Entry, path = '', account: Account = staff.author) =>
  ask(cms, `${pathOf(entry)}${path}`, { token: account.token });

async function unitOf(entry: Entry, unit: string, account?: Account) {
  const { units } = dataOf<HistoryView>(await get(entry, '', account));
  return units.find((known) => known.unit === unit);
}
const numbersOf = async (entry: Entry, unit: string) =>
  (await unitOf(entry, unit))?.versions.map(({ number }) => number) ?? [];

async function textAt(entry: Entry, unit: string, number: number, field: string, account?: Account) {
  const { fields } = dataOf<VersionContent>(await get(entry, `/${unit}/${number}`, account));
  return fields.find((known) => known.field === field)?.text;
}
async function compare(entry: Entry, unit: string, from: number, to: number, field: string) {
  const fields = dataOf<FieldComparison[]>(await get(entry, `/compare?unit=${unit}&from=${from}&to=${to}`));
  return fields.find((known) => known.field === field)?.parts;
}
const restore = (entry: Entry, account: Account, unit: string, number: number, headers = {}) =>
  ask(cms, `${pathOf(entry)}/restore`, {
    method: 'POST',
    token: account.token,
    body: { unit, number },
    headers,
  });

describe('the history', () => {
  it('keeps who wrote what and when, for each language and for the facts', async () => {
    const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    await change(cms, staff.reviewer, entry, 'en', { heading: 'Yemen, second' });
    await change(cms, staff.author, entry, 'fr', { internalNotes: 'Ask before printing.' });

    const english = await unitOf(entry, 'en');
    expect(english?.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(english?.versions[0]?.by).toContain('reviewer');
    expect(english?.versions[1]?.by).toContain('author');
    expect(Date.parse(String(english?.versions[0]?.at))).toBeLessThanOrEqual(Date.now());
    expect(await numbersOf(entry, 'fr')).toEqual([1]);
    // Internal notes are no part of what is published, and are part of the history.
    expect(await numbersOf(entry, 'facts')).toEqual([2, 1]);
    expect(await textAt(entry, 'facts', 2, 'internalNotes')).toBe('Ask before printing.');
    expect(await textAt(entry, 'en', 1, 'heading')).toBe('Yemen');
  });

  it('gains nothing from a save that changes nothing', async () => {
    const entry = await writeReport(cms, staff.author);
    await change(cms, staff.author, entry, 'en', { heading: 'Yemen' });
    expect(await numbersOf(entry, 'en')).toEqual([1]);
  });

  it('shows what was done with a text beside its versions', async () => {
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    const english = await unitOf(entry, 'en');
    expect(english?.moves.map(({ move }) => move)).toEqual(['put-up', 'clear', 'send-for-review']);
    expect(english?.moves[1]?.by).toContain('reviewer');
  });

  it('catches up with a write around the desk before the next move, in nobody’s name', async () => {
    const entry = await writeReport(cms, staff.author);
    await cms.strapi.db
      .connection('activity_reports')
      .where({ document_id: entry.id })
      .update({ heading: 'By SQL' });
    await clearByTwo(cms, staff, entry);
    const english = await unitOf(entry, 'en');
    expect(english?.versions[0]).toMatchObject({ number: 2, by: 'system' });
    expect(await textAt(entry, 'en', 2, 'heading')).toBe('By SQL');
  });

  it('begins with the text as it is where an entry is older than its history', async () => {
    const entry = await writeReport(cms, staff.author);
    await cms.strapi.db.connection('history_versions').where({ entry_id: entry.id }).delete();
    const english = await unitOf(entry, 'en');
    expect(english?.versions).toHaveLength(1);
    expect(english?.versions[0]?.by).toContain('author');
  });

  it('outlives its entry, for administrators', async () => {
    const entry = await writeReport(cms, staff.author);
    const path = `${collectionPath('activity-report')}/${entry.id}`;
    expect((await ask(cms, path, { method: 'DELETE', token: staff.author.token })).status).toBe(200);
    expect((await get(entry)).status).toBe(404);
    const english = await unitOf(entry, 'en', staff.administrator);
    expect(english?.versions[0]).toMatchObject({ number: 2, deleted: true });
    expect(await textAt(entry, 'en', 1, 'heading', staff.administrator)).toBe('Yemen');
    expect(sentencesOf(await restore(entry, staff.administrator, 'en', 1))).toContain('deleted');
  });

  it('knows a file by its bytes', async () => {
    const file = await upload(cms, staff.author, pdf('first'));
    const entry = await writeFactsheet(cms, staff.author, file);
    await replaceUpload(cms, staff.administrator, file.id, pdf('second'));
    const english = await unitOf(entry, 'en');
    expect(english?.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(english?.versions[0]?.by).toContain('administrator');
    expect(await textAt(entry, 'en', 1, 'file')).not.toBe(await textAt(entry, 'en', 2, 'file'));
  });

  it('is read with a session, of entries there are, and not guessed at', async () => {
    const entry = await writeReport(cms, staff.author);
    expect((await ask(cms, pathOf(entry))).status).toBe(401);
    expect((await get(entry, '/en/9')).status).toBe(404);
    expect((await get(entry, '/xx/1')).status).toBe(400);
    expect((await get(entry, '/compare?unit=en&from=1&to=x')).status).toBe(400);
    expect((await get({ type: 'activity-report', id: 'nosuchentry000000000' })).status).toBe(404);
  });
});

describe('need to know, of the past', () => {
  const CANARY = 'Velmoria';
  const answersOf = (entry: Entry, account: Account, unit: string, number: number) =>
    Promise.all([
      get(entry, `/${unit}/${number}`, account),
      get(entry, `/compare?unit=${unit}&from=${number}&to=${number}`, account),
      get(entry, `/compare?unit=${unit}&from=0&to=${number}`, account),
      restore(entry, account, unit, number),
    ]);

  it('has no history of a report that is confidential', async () => {
    const other = await createAccount(cms, 'author');
    const entry = await writeReport(cms, staff.author, {
      text: { heading: CANARY },
      facts: { sensitivity: 'confidential' },
    });
    for (const account of [other, staff.publisher]) {
      const answers = [await get(entry, '', account), ...(await answersOf(entry, account, 'en', 1))];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
      expect(answers.map(({ text }) => text).join()).not.toContain(CANARY);
    }
    for (const account of [staff.author, staff.reviewer])
      expect((await get(entry, '', account)).status).toBe(200);
  });

  it('begins with what stood when a report was lowered, for who was not to know of it', async () => {
    const other = await createAccount(cms, 'author');
    const entry = await writeReport(cms, staff.author, {
      text: { heading: 'An open beginning' },
      languages: ['en', 'fr'],
    });
    await change(cms, staff.author, entry, 'en', { sensitivity: 'confidential', heading: `${CANARY} talks` });
    await change(cms, staff.author, entry, 'en', { heading: `${CANARY}, more` });
    // The name goes and the sensitivity is lowered in one save: the text before it was never declared open.
    await change(cms, staff.author, entry, 'en', { sensitivity: 'public', heading: 'Talks' });
    await change(cms, staff.author, entry, 'en', { heading: 'Open talks' });

    const numbers = async (unit: string, account: Account) =>
      (await unitOf(entry, unit, account))?.versions.map(({ number }) => number);
    expect([await numbers('facts', other), await numbers('en', other), await numbers('fr', other)]).toEqual([
      [3],
      [5, 4],
      [1],
    ]);
    for (const [unit, number] of [
      ['en', 1],
      ['en', 2],
      ['en', 3],
      ['facts', 2],
    ] as const) {
      const answers = await answersOf(entry, other, unit, number);
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect(answers.map(({ text }) => text).join()).not.toContain(CANARY);
    }
    expect(await textAt(entry, 'en', 4, 'heading', other)).toBe('Talks');
    // Who wrote it then, and who may read confidential reports, read all of it.
    for (const account of [staff.author, staff.reviewer])
      expect(await numbers('en', account)).toEqual([5, 4, 3, 2, 1]);
  });

  it('is told of no such version in a conflict either, nor by writing on', async () => {
    const other = await createAccount(cms, 'author');
    const entry = await writeReport(cms, staff.author, {
      text: { heading: `${CANARY} talks` },
      facts: { sensitivity: 'confidential' },
    });
    await change(cms, staff.author, entry, 'en', { sensitivity: 'public', heading: 'Talks' });
    const read = await ask(cms, `${pathOf(entry)}/conflict`, {
      method: 'POST',
      token: other.token,
      body: { language: 'en', base: { facts: 1, en: 1 }, data: { heading: 'Mine' } },
    });
    expect([read.status, read.text]).toEqual([200, expect.not.stringContaining(CANARY)]);
    // Neither does a guess of the earlier text pass for “not changed”.
    const guess = await saveFrom(cms, other, entry, 'en', { heading: `${CANARY} talks` }, '"facts=1;en=1"');
    expect(guess.status).toBe(409);
    await change(cms, other, entry, 'en', { heading: 'Talks, by another' });
    expect((await get(entry, '/en/1', other)).status).toBe(404);
    expect(await textAt(entry, 'en', 1, 'heading')).toBe(`${CANARY} talks`);
  });
});

describe('two versions', () => {
  const kinds = (parts: FieldComparison['parts'] | undefined) =>
    parts
      ?.filter(({ kind }) => kind !== 'same')
      .map(({ kind, text }) => `${kind === 'added' ? '+' : '-'}${text}`);

  it('are compared word by word', async () => {
    const entry = await writeReport(cms, staff.author, {
      text: { body: blocks('The team met three parties.', 'It left.') },
    });
    await change(cms, staff.author, entry, 'en', { body: blocks('The team met four parties.', 'It left.') });
    const parts = await compare(entry, 'en', 1, 2, 'body');
    expect(kinds(parts)).toEqual(['-three', '+four']);
    expect(parts?.map(({ text }) => text).join('')).toContain('It left.');
    expect(kinds(await compare(entry, 'en', 1, 2, 'heading'))).toEqual([]);
  });

  it('show the structure of rich text', async () => {
    const entry = await writeReport(cms, staff.author, { text: { body: blocks('One') } });
    const link = { type: 'link', url: 'https://example.org', children: [{ type: 'text', text: 'One' }] };
    const body = [
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'Why' }] },
      { type: 'paragraph', children: [link] },
      {
        type: 'list',
        format: 'unordered',
        children: [{ type: 'list-item', children: [{ type: 'text', text: 'first', bold: true }] }],
      },
    ];
    await change(cms, staff.author, entry, 'en', { body });
    expect(await textAt(entry, 'en', 2, 'body')).toBe('## Why\n\n[One](https://example.org)\n\n• **first**');
  });

  it.each([
    ['zh', '秘书长任命了一名特使', '秘书长任命了两名特使', ['一名', '两名']],
    ['ar', 'التقى الفريق ثلاثة أطراف', 'التقى الفريق أربعة أطراف', ['ثلاثة', 'أربعة']],
  ] as const)('are compared by the words of their language (%s)', async (language, before, after, words) => {
    const entry = await writeReport(cms, staff.author, {
      languages: ['en', language],
      text: { partner: before },
    });
    await change(cms, staff.author, entry, language, { partner: after });
    const parts = kinds(await compare(entry, language, 1, 2, 'partner')) ?? [];
    const changed = parts.join('');
    // At most the words that differ: not the sentence, which a reader could not use.
    expect(changed.length).toBeLessThanOrEqual(words.join('').length + 2 * parts.length);
    expect(changed).toContain('+');
    expect(changed).toContain('-');
  });
});

describe('restoring', () => {
  it('makes a working text, which voids the clearance and needs two people', async () => {
    const entry = await writeReport(cms, staff.author);
    await change(cms, staff.author, entry, 'en', { heading: 'Yemen, second', foreignPhrases: [] });
    await clearByTwo(cms, staff, entry);
    expect((await restore(entry, staff.author, 'en', 1)).status).toBe(200);
    expect(await statesOf(cms, staff.author, entry)).toEqual({ facts: 'cleared', en: 'draft' });
    expect(await numbersOf(entry, 'en')).toEqual([3, 2, 1]);
    expect(await textAt(entry, 'en', 3, 'heading')).toBe('Yemen');
    expect(await textAt(entry, 'en', 3, 'foreignPhrases')).toBe('phrase: ad hoc; language: la');
    await done(cms, staff.author, 'send-for-review', entry);
    expect((await press(cms, staff.author, 'clear', entry)).status).toBe(403);
    await done(cms, staff.reviewer, 'clear', entry);
  });

  it('of the facts restores them in all languages', async () => {
    const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    await change(cms, staff.author, entry, 'fr', { countries: ['KEN'], internalNotes: 'A note' });
    expect((await restore(entry, staff.author, 'facts', 1)).status).toBe(200);
    const rows = await cms.strapi.db.query('api::activity-report.activity-report').findMany({
      where: { documentId: entry.id },
    });
    expect(rows.map(({ countries }) => countries)).toEqual([['YEM'], ['YEM']]);
    expect(rows.map(({ internalNotes }) => internalNotes)).toEqual([null, null]);
    expect(await textAt(entry, 'facts', 3, 'countries')).toBe('YEM');
  });

  it('is refused to who may not change the text, and over what somebody else wrote since', async () => {
    const entry = await writeReport(cms, staff.author);
    const seen = '"facts=1;en=1"';
    await change(cms, staff.reviewer, entry, 'en', { heading: 'Yemen, by the reviewer' });
    expect((await restore(entry, staff.publisher, 'en', 1)).status).toBe(403);
    for (const headers of [{}, { 'if-match': seen }]) {
      const answer = await restore(entry, staff.author, 'en', 1, headers);
      expect(answer.status).toBe(409);
      expect(sentencesOf(answer)).toContain('Somebody else changed the text in “en” since');
    }
    expect((await restore(entry, staff.author, 'en', 1, { 'if-match': '"facts=1;en=2"' })).status).toBe(200);
    expect(await textAt(entry, 'en', 3, 'heading')).toBe('Yemen');
  });

  it('says which file is gone, and restores nothing', async () => {
    const file = await upload(cms, staff.author, pdf('to be deleted'));
    const entry = await writeFactsheet(cms, staff.author, file);
    const other = await upload(cms, staff.author, pdf('another'));
    await change(cms, staff.author, entry, 'en', { file: other.id, title: 'The unit, again' });
    await cms.strapi
      .plugin('upload')
      .service('upload')
      .remove(await cms.strapi.db.query('plugin::upload.file').findOne({ where: { id: file.id } }));
    const answer = await restore(entry, staff.author, 'en', 1);
    expect(answer.status).toBe(403);
    expect(sentencesOf(answer)).toContain('gone from the media library');
    expect(await numbersOf(entry, 'en')).toEqual([2, 1]);
  });

  it('takes a country, which has no language', async () => {
    const entry = await write(cms, staff.author, 'country', { facts: { iso3: 'OMN' } });
    await change(cms, staff.author, entry, 'en', { region: 'africa' });
    expect((await restore(entry, staff.author, 'facts', 1)).status).toBe(200);
    expect(await textAt(entry, 'facts', 3, 'region')).toBe('middle-east-west-asia');
  });
});

describe('a report that goes up again', () => {
  const NOTE = 'The number of parties was corrected.';
  const putUpAgain = async (entry: Entry) => {
    await clearByTwo(cms, staff, entry);
    return press(cms, staff.publisher, 'put-up', entry);
  };

  it('says to its readers what changed, with other words than the last time', async () => {
    const entry = await writeReport(cms, staff.author, { text: { changeNote: null } });
    await publish(cms, staff, entry);
    await change(cms, staff.author, entry, 'en', { heading: 'Yemen, second' });
    const without = await putUpAgain(entry);
    expect([without.status, sentencesOf(without)]).toEqual([
      403,
      expect.stringContaining('Say in the change note'),
    ]);
    await change(cms, staff.author, entry, 'en', { changeNote: NOTE });
    expect((await putUpAgain(entry)).status).toBe(200);

    await change(cms, staff.author, entry, 'en', { heading: 'Yemen, third' });
    const same = await putUpAgain(entry);
    expect([same.status, sentencesOf(same)]).toEqual([
      403,
      expect.stringContaining('still that of the public text'),
    ]);
    await change(cms, staff.author, entry, 'en', { changeNote: 'The heading changed.' });
    expect((await putUpAgain(entry)).status).toBe(200);
  });

  it('needs no note for its facts, for another language, or for the note alone', async () => {
    const entry = await writeReport(cms, staff.author, { text: { changeNote: null } });
    await publish(cms, staff, entry);
    await change(cms, staff.author, entry, 'en', { countries: ['OMN'] });
    expect((await putUpAgain(entry)).status).toBe(200);
    await change(cms, staff.author, entry, 'fr', { heading: 'Yémen', body: blocks('Une réunion.') });
    expect((await putUpAgain(entry)).status).toBe(200);
    await change(cms, staff.author, entry, 'en', { changeNote: NOTE });
    expect((await putUpAgain(entry)).status).toBe(200);
  });
});
