// A command of ours that runs one stubborn or tame program until it is stopped.
import { Session } from '../../lib/session.mjs';

const [program = ''] = process.argv.slice(2);
const session = new Session(500);
session.stopOnSignal(() => 0);
session.start(
  {
    name: 'fake',
    command: process.execPath,
    args: [program, ...process.argv.slice(3)],
    cwd: process.cwd(),
    env: process.env,
  },
  (line) => console.log(line),
);
