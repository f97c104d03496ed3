import { createStaff, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { blocks, change, write, writeReport, type Entry } from './support/builders';
import { clearByTwo, done, press, publish, statesOf } from './support/desk';
import { ask } from './support/http';

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

const TROUBLED = { heading: 'Talks in Burma', body: blocks('SADC met Ms. Halima Barre at a hotel.') };

interface Warning {
  lang: string;
  check: string;
  field: string;
  quote: string;
}

async function warningsOf(entry: Entry): Promise<Warning[]> {
  const { json } = await ask(cms, `/desk/${entry.type}/${entry.id}`, { token: staff.author.token });
  return (json as { data: { warnings: Warning[] } }).data.warnings;
}

describe('what somebody should look at', () => {
  it('is told beside the text, by language and field, and changes with it', async () => {
    const entry = await writeReport(cms, staff.author, { text: TROUBLED, languages: ['en', 'fr'] });
    const warnings = await warningsOf(entry);
    expect(warnings.filter(({ lang }) => lang === 'en').map(({ check, field }) => [check, field])).toEqual([
      ['un-name', 'heading'],
      ['acronym', 'body'],
      ['person', 'body'],
      ['venue', 'body'],
    ]);
    await change(cms, staff.author, entry, 'en', { heading: 'Talks in Myanmar' });
    const after = await warningsOf(entry);
    expect(after.filter(({ lang, field }) => lang === 'en' && field === 'heading')).toEqual([]);
  });

  it('keeps nobody from clearing and putting up', async () => {
    const entry = await writeReport(cms, staff.author, { text: TROUBLED });
    await publish(cms, staff, entry);
    expect(await warningsOf(entry)).not.toEqual([]);
  });

  it('is counted in the plan of a release', async () => {
    const entry = await writeReport(cms, staff.author, { text: TROUBLED, facts: { snapshot: '2035-q1' } });
    await clearByTwo(cms, staff, entry);
    const { json } = await ask(cms, '/desk/releases/preview?snapshot=2035-q1&moveCurrent=false', {
      token: staff.publisher.token,
    });
    const { data } = json as { data: { warnings: Record<string, number> } };
    expect(data.warnings).toEqual({ [entry.id]: 4 });
  });
});

interface TextError {
  check: string;
  unit: string;
  field: string;
  advice: string;
}

async function errorsOf(entry: Entry): Promise<[string, string, string][]> {
  const { json } = await ask(cms, `/desk/${entry.type}/${entry.id}`, { token: staff.author.token });
  const { errors } = (json as { data: { errors: TextError[] } }).data;
  return errors.map(({ check, unit, field }) => [check, unit, field]);
}

const linking = (url: string) => [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'As told in ' },
      { type: 'link', url, children: [{ type: 'text', text: 'another report' }] },
      { type: 'text', text: '.' },
    ],
  },
];

describe('what is to be mended first', () => {
  it('is told beside the text, by unit and field, and keeps it from being sent', async () => {
    const entry = await writeReport(cms, staff.author, {
      text: { body: linking('/en/reports/abcdefghij0123456789abcd') },
      facts: { countries: ['YEM', 'ATA'], eventStart: '2020-02-02', eventEnd: '2020-02-01' },
    });
    expect(await errorsOf(entry)).toEqual([
      ['contract', 'facts', 'eventEnd'],
      ['country-without-region', 'facts', 'countries'],
      ['dead-link', 'en', 'body'],
    ]);
    const refused = await press(cms, staff.author, 'send-for-review', entry);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Antarctica stands in no region');
    expect(refused.text).toContain('The link to /en/reports/abcdefghij0123456789abcd leads to no page');
    expect(await statesOf(cms, staff.author, entry)).toEqual({ facts: 'draft', en: 'draft' });
    await change(cms, staff.author, entry, 'en', {
      countries: ['YEM'],
      eventEnd: '2020-02-03',
      body: blocks('No link.'),
    });
    expect(await errorsOf(entry)).toEqual([]);
    await done(cms, staff.author, 'send-for-review', entry);
  });

  it('lets two new reports lead to each other, and go out together but not alone', async () => {
    const target = await writeReport(cms, staff.author, { text: { heading: 'The one before' } });
    const entry = await writeReport(cms, staff.author, {
      text: { body: linking(`/en/reports/${target.id}`) },
    });
    expect(await errorsOf(entry)).toEqual([]);
    await clearByTwo(cms, staff, entry);
    await clearByTwo(cms, staff, target);
    const alone = await press(cms, staff.publisher, 'put-up', entry);
    expect(alone.status).toBe(400);
    expect(alone.text).toContain(`The link to /en/reports/${target.id} leads to no page`);
    const together = await ask(cms, '/desk/put-up', {
      method: 'POST',
      token: staff.publisher.token,
      body: { entries: [entry, target] },
    });
    expect(together.status).toBe(200);
  });

  it('refuses a release that would have a dead link, and says in which report', async () => {
    const target = await writeReport(cms, staff.author);
    const facts = { snapshot: '2035-q2' };
    const text = { heading: 'A report with a link', body: linking(`/en/reports/${target.id}`) };
    const entry = await writeReport(cms, staff.author, { text, facts });
    await clearByTwo(cms, staff, entry);
    const start = { slug: '2035-q2', start: '2035-04-01', end: '2035-06-30' };
    const snapshot = await write(cms, staff.author, 'snapshot', { facts: start });
    await clearByTwo(cms, staff, snapshot);
    const released = await ask(cms, '/desk/releases', {
      method: 'POST',
      token: staff.publisher.token,
      body: { snapshot: '2035-q2', moveCurrent: false },
    });
    expect(released.status).toBe(403);
    expect(released.text).toContain('A report with a link. Text (en), field “body”: The link to');
  });

  it('counts a confidential report as no page, also for who wrote it', async () => {
    const target = await writeReport(cms, staff.author, { facts: { sensitivity: 'confidential' } });
    const entry = await writeReport(cms, staff.author, {
      text: { body: linking(`/en/reports/${target.id}`) },
    });
    expect(await errorsOf(entry)).toEqual([['dead-link', 'en', 'body']]);
  });

  it('wants the disclaimer that a listed country calls for, in the language of the text', async () => {
    const entry = await writeReport(cms, staff.author, { facts: { countries: ['KEN', 'FLK'] } });
    expect(await errorsOf(entry)).toEqual([['disclaimer', 'facts', 'countries']]);
    const disclaimer = await write(cms, staff.author, 'map-disclaimer', {
      facts: { area: 'falkland-islands-malvinas', order: 6 },
    });
    expect(await errorsOf(entry)).toEqual([]);
    await clearByTwo(cms, staff, entry);
    expect((await press(cms, staff.publisher, 'put-up', entry)).text).toContain('calls for the disclaimer');
    await publish(cms, staff, disclaimer);
    await done(cms, staff.publisher, 'put-up', entry);
  });
});
