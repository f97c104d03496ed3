import { createServer, type AddressInfo, type Server } from 'node:net';
import { createStaff, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { writeReport } from './support/builders';
import { done } from './support/desk';
import { eventually } from './support/eventually';

interface Mailbox {
  server: Server;
  url: string;
  mails: string[];
  isDown: (down: boolean) => void;
}

/** As much of a mail server as takes a mail. */
async function startServer(): Promise<Mailbox> {
  const mails: string[] = [];
  let down = true;
  const server = createServer((socket) => {
    let data: string[] | null = null;
    socket.on('error', () => undefined);
    if (down) return void socket.end('421 not now\r\n');
    socket.write('220 here\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n')) {
        if (data) {
          if (line !== '.') data.push(line);
          else {
            mails.push(data.join('\n'));
            data = null;
            socket.write('250 taken\r\n');
          }
        } else if (line.startsWith('DATA')) {
          data = [];
          socket.write('354 go on\r\n');
        } else if (line.startsWith('QUIT')) socket.end('221 bye\r\n');
        else if (line !== '') socket.write('250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `smtp://127.0.0.1:${port}`, mails, isDown: (is) => void (down = is) };
}

let mailbox: Mailbox;
let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  mailbox = await startServer();
  cms = await bootCms({ SMTP_URL: mailbox.url });
  staff = await createStaff(cms);
});
afterAll(async () => {
  await cms.stop();
  mailbox.server.close();
});

const notices = () =>
  cms.strapi.db.connection<{ attempts: number; sent_at: string | null }>('notices').select();
const alarms = () => cms.strapi.db.connection('alarms').where({ key: 'mail' });
const tryAgain = () => cms.strapi.db.connection('notices').update({ next_try_at: new Date().toISOString() });

it('waits while the mail server is down, alarms, and goes out once it answers', async () => {
  const report = await writeReport(cms, staff.author);
  await done(cms, staff.author, 'send-for-review', report, { assignTo: staff.reviewer.id });
  for (const attempts of [1, 2, 3]) {
    expect(await eventually(notices, ([one]) => one?.attempts === attempts)).toMatchObject([{ attempts }]);
    await tryAgain();
  }
  expect(await eventually(alarms, (all) => all.length === 1)).toHaveLength(1);
  mailbox.isDown(false);
  await tryAgain();
  expect(await eventually(notices, ([one]) => one?.sent_at !== null)).toHaveLength(1);
  expect(mailbox.mails).toHaveLength(1);
  expect(mailbox.mails[0]).toContain('You are asked to clear a text');
  expect(await eventually(alarms, (all) => all.length === 0)).toEqual([]);
}, 90_000);
