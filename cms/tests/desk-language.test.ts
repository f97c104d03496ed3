import { createStaff, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { change, collectionPath, write, writeReport } from './support/builders';
import { done, press } from './support/desk';
import { ask, sentencesOf } from './support/http';

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

const speaking = (language: string) => ({ Cookie: `theme=dark; desk-language=${language}` });

describe('the desk answers in the language of the admin', () => {
  it('when a rule says no', async () => {
    const report = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    await done(cms, staff.author, 'send-for-review', report);
    const clear = async (language: string) => {
      const answer = await ask(cms, `/desk/activity-report/${report.id}/clear`, {
        method: 'POST',
        token: staff.author.token,
        headers: speaking(language),
        body: { languages: ['en'] },
      });
      expect(answer.status).toBe(403);
      return sentencesOf(answer);
    };
    expect(await clear('en')).toContain('Your account does not have the right');
    expect(await clear('fr')).toMatch(/Votre compte .*« .* »/);
    const said = await Promise.all(['ar', 'zh-Hans', 'en', 'fr', 'ru', 'es'].map(clear));
    expect(new Set(said).size).toBe(6);
    expect(await press(cms, staff.author, 'clear', report)).toMatchObject({ status: 403 });
  });

  it('when a save of Strapi’s own form is refused', async () => {
    const publish = (language: string) =>
      ask(cms, `${collectionPath('activity-report')}/abcdefghijklmnopqrstuvwx/actions/publish`, {
        method: 'POST',
        token: staff.author.token,
        headers: speaking(language),
        body: {},
      });
    expect(sentencesOf(await publish('en'))).toContain('Texts become public through the desk only');
    expect(sentencesOf(await publish('es'))).not.toContain('Texts become public');
    expect((await publish('es')).status).toBe(403);
  });

  it('when a text is not complete, with what the library says of a value', async () => {
    const report = await writeReport(cms, staff.author, { text: { heading: '' } });
    const send = async (language: string) =>
      sentencesOf(
        await ask(cms, `/desk/activity-report/${report.id}/send-for-review`, {
          method: 'POST',
          token: staff.author.token,
          headers: speaking(language),
          body: { languages: ['en'] },
        }),
      );
    expect(await send('en')).toContain('Text (en), field “heading”: It is empty. Fill it in.');
    const russian = await send('ru');
    expect(russian).toContain('heading');
    expect(russian).not.toContain('It is empty');
  });

  it('when it has read a document, places of passages included', async () => {
    const understood = async (language: string) => {
      const form = new FormData();
      form.set('language', 'en');
      form.set('document', new Blob(['# Update\n\n## Africa\n\n### The basin\n\nA talk.\n']), 'update.md');
      const answer = await ask(cms, '/desk/documents/read', {
        method: 'POST',
        token: staff.author.token,
        headers: speaking(language),
        body: form,
      });
      const { data } = answer.json as { data: { reports: { place: string; unclear: string[] }[] } };
      return data.reports.map(({ place, unclear }) => [place, ...unclear]);
    };
    expect(await understood('en')).toEqual([['line 5', expect.stringContaining('names no country')]]);
    expect(await understood('fr')).toEqual([['ligne 5', expect.stringContaining('« The basin » ne nomme')]]);
  });

  it('with the name a quarter has in it, else in English, else in any', async () => {
    const quarter = await write(cms, staff.author, 'snapshot', {
      facts: { slug: '2031-q1', start: '2031-01-01', end: '2031-03-31' },
      text: { title: 'January to March 2031' },
    });
    await change(cms, staff.author, quarter, 'fr', { title: 'Janvier à mars 2031' });
    await write(cms, staff.author, 'snapshot', {
      facts: { slug: '2031-q2', start: '2031-04-01', end: '2031-06-30' },
      text: { title: 'De abril a junio de 2031' },
      languages: ['es'],
    });
    const titles = async (language: string) => {
      const { json } = await ask(cms, '/desk/board/snapshots', {
        token: staff.author.token,
        headers: speaking(language),
      });
      const { data } = json as { data: { slug: string; title: string }[] };
      return data.filter(({ slug }) => slug.startsWith('2031')).map(({ title }) => title);
    };
    expect(await titles('fr')).toEqual(['De abril a junio de 2031', 'Janvier à mars 2031']);
    expect(await titles('ru')).toEqual(['De abril a junio de 2031', 'January to March 2031']);
  });
});
