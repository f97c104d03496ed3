import { createStaff, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { builtAlarms } from './support/built';
import { ask } from './support/http';

const METRICS_TOKEN = 'metrics-token-of-the-tests-0123456789abcdef';

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms({ METRICS_TOKEN });
  staff = await createStaff(cms);
  cms.strapi.log.level = 'silent';
});
afterAll(async () => {
  delete process.env['METRICS_TOKEN'];
  await cms.stop();
});

const shown = async (language = 'en') => {
  const { json } = await ask(cms, '/desk/alarms', {
    token: staff.author.token,
    headers: { Cookie: `desk-language=${language}` },
  });
  return (json as { data: { key: string; message: string; since: string; seenAt: string }[] }).data;
};
const late = (seconds: number) =>
  ({
    id: 'alarm.scheduleLate',
    values: { id: '1', count: seconds, subject: { id: 'alarm.release', values: { snapshot: '2020-q1' } } },
  }) as const;
const metrics = (token = METRICS_TOKEN) => ask(cms, '/metrics', { token });

describe('an alarm', () => {
  it('is shown from when it was raised until what raised it ends it', async () => {
    const { raiseAlarm, endAlarm } = builtAlarms();
    expect(await shown()).toEqual([]);
    await raiseAlarm(cms.strapi, 'schedule:1', late(61));
    const [first] = await shown();
    await raiseAlarm(cms.strapi, 'schedule:1', late(90));
    await raiseAlarm(cms.strapi, 'schedule:2', late(62));
    expect(await shown()).toMatchObject([
      {
        key: 'schedule:1',
        message: 'Schedule 1 went out 90 seconds late: the release of “2020-q1”.',
        since: first?.since,
      },
      { key: 'schedule:2' },
    ]);
    await endAlarm(cms.strapi, 'schedule:1');
    await endAlarm(cms.strapi, 'schedule:1');
    expect((await shown()).map(({ key }) => key)).toEqual(['schedule:2']);
  });

  it('is said to each person in the language of their admin', async () => {
    const { raiseAlarm, endAlarm } = builtAlarms();
    await raiseAlarm(cms.strapi, 'schedule:3', late(75));
    const inLanguage = async (tag: string) =>
      (await shown(tag)).find(({ key }) => key === 'schedule:3')?.message;
    const english = await inLanguage('en');
    expect(await inLanguage('fr')).toMatch(/75 secondes.*2020-q1/);
    expect(await inLanguage('zh-Hans')).toMatch(/75.*2020-q1|2020-q1.*75/);
    expect(await inLanguage('zh-Hans')).not.toBe(english);
    // A language that is none of ours, and a cookie that somebody made up.
    for (const tag of ['de', 'frances', '__proto__', '%00']) expect(await inLanguage(tag)).toBe(english);
    await endAlarm(cms.strapi, 'schedule:3');
  });

  it('is counted by its kind for the monitoring, without its words', async () => {
    const { raiseAlarm } = builtAlarms();
    await raiseAlarm(cms.strapi, 'consistency:items', {
      id: 'difference.items',
      values: { found: 'activity-report abc fr' },
    });
    const { status, text } = await metrics();
    expect(status).toBe(200);
    expect(text).toContain('mediation_alarms{kind="schedule"} 1\n');
    expect(text).toContain('mediation_alarms{kind="consistency"} 1\n');
    expect(text).toContain('mediation_alarms_total 2\n');
    expect(text).not.toContain('abc');
  });

  it('is told to nobody without a session, and counted for nobody without the token', async () => {
    expect((await ask(cms, '/desk/alarms')).status).toBe(401);
    expect((await ask(cms, '/metrics')).status).toBe(401);
    expect((await metrics('metrics-token-of-somebody-else-0123456789')).status).toBe(401);
  });
});
