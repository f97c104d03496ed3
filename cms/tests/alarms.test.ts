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

const shown = async () => {
  const { json } = await ask(cms, '/desk/alarms', { token: staff.author.token });
  return (json as { data: { key: string; message: string; since: string; seenAt: string }[] }).data;
};
const metrics = (token = METRICS_TOKEN) => ask(cms, '/metrics', { token });

describe('an alarm', () => {
  it('is shown from when it was raised until what raised it ends it', async () => {
    const { raiseAlarm, endAlarm } = builtAlarms();
    expect(await shown()).toEqual([]);
    await raiseAlarm(cms.strapi, { key: 'schedule:1', message: 'A schedule is late.' });
    const [first] = await shown();
    await raiseAlarm(cms.strapi, { key: 'schedule:1', message: 'A schedule is very late.' });
    await raiseAlarm(cms.strapi, { key: 'schedule:2', message: 'Another is late.' });
    expect(await shown()).toMatchObject([
      { key: 'schedule:1', message: 'A schedule is very late.', since: first?.since },
      { key: 'schedule:2' },
    ]);
    await endAlarm(cms.strapi, 'schedule:1');
    await endAlarm(cms.strapi, 'schedule:1');
    expect((await shown()).map(({ key }) => key)).toEqual(['schedule:2']);
  });

  it('is counted by its kind for the monitoring, without its words', async () => {
    const { raiseAlarm } = builtAlarms();
    await raiseAlarm(cms.strapi, { key: 'consistency:items', message: 'Words of an alarm.' });
    const { status, text } = await metrics();
    expect(status).toBe(200);
    expect(text).toContain('mediation_alarms{kind="schedule"} 1\n');
    expect(text).toContain('mediation_alarms{kind="consistency"} 1\n');
    expect(text).toContain('mediation_alarms_total 2\n');
    expect(text).not.toContain('Words');
  });

  it('is told to nobody without a session, and counted for nobody without the token', async () => {
    expect((await ask(cms, '/desk/alarms')).status).toBe(401);
    expect((await ask(cms, '/metrics')).status).toBe(401);
    expect((await metrics('metrics-token-of-somebody-else-0123456789')).status).toBe(401);
  });
});
