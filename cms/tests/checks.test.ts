import { createStaff, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { blocks, change, writeReport, type Entry } from './support/builders';
import { clearByTwo, publish } from './support/desk';
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
