import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { inRoot } from '../lib/paths.mjs';
import { reasonOf, Session } from '../lib/session.mjs';
import { freePort, isAlive, until } from './support/temporary.mjs';

const support = (/** @type {string} */ name) => inRoot('scripts/test/support', name);

/**
 * @param {string} name of a file in support/
 * @param {string[]} [args]
 * @param {Record<string, string>} [env]
 */
const program = (name, args = [], env = {}) => ({
  name,
  command: process.execPath,
  args: [support(name), ...args],
  cwd: inRoot(),
  env: { ...process.env, ...env },
});

describe('a session', () => {
  it('hands on the lines of a program and its exit code', async () => {
    /** @type {string[]} */
    const lines = [];
    const code = "console.log('out'); console.error('err'); process.exit(7)";
    const end = await new Session().run(
      { name: 'x', command: process.execPath, args: ['-e', code], cwd: inRoot(), env: process.env },
      (line) => lines.push(line),
    );
    assert.deepEqual(lines.sort(), ['err', 'out']);
    assert.equal(reasonOf(end), 'ended with exit code 7');
  });

  it('tells of a program that does not exist', async () => {
    const missing = { name: 'x', command: '/no/such/program', args: [], cwd: inRoot(), env: {} };
    assert.match(reasonOf(await new Session().run(missing, () => undefined)), /ENOENT/);
  });

  it('stops a program with all that it started', async () => {
    const session = new Session();
    let grandchild = 0;
    const running = session.start(
      program('fake-parent.mjs'),
      (line) => (grandchild = Number(line.split(' ')[1])),
    );
    await until(() => grandchild > 0);
    await session.stop();
    assert.equal(isAlive(Number(running.pid)), false);
    assert.equal(isAlive(grandchild), false);
  });

  it('kills a program that does not stop when asked', async () => {
    const session = new Session(200);
    /** @type {string[]} */
    const lines = [];
    const args = [String(await freePort()), '200', 'up'];
    const running = session.start(program('fake-service.mjs', args, { STUBBORN: '1' }), (line) =>
      lines.push(line),
    );
    await until(() => lines.includes('up'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await session.stop();
    assert.equal(reasonOf(await running.ended), 'was ended by SIGKILL');
  });

  it('ends a run that takes longer than its limit', async () => {
    const end = await new Session(200).run(program('fake-parent.mjs'), () => undefined, 300);
    assert.equal(reasonOf(end), 'was stopped after 0 seconds');
  });

  it('is done at once when nothing runs', async () => {
    await new Session().stop();
  });
});

describe('a command', () => {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    it(`stops all that it started on ${signal} and ends well`, async () => {
      const command = spawn(process.execPath, [support('fake-command.mjs'), support('fake-parent.mjs')]);
      let output = '';
      command.stdout.on('data', (data) => (output += data));
      await until(() => /child \d+/.test(output));
      const grandchild = Number(/child (\d+)/.exec(output)?.[1]);
      command.kill(signal);
      const code = await new Promise((resolve) => command.once('close', resolve));
      assert.equal(code, 0);
      assert.match(output, /Stopping …\nStopped\.\n$/);
      assert.equal(isAlive(grandchild), false);
    });
  }

  it('stops too when nobody reads its output any more', async () => {
    const args = [
      support('fake-service.mjs'),
      String(await freePort()),
      '200',
      ...Array(20_000).fill('x'.repeat(4)),
    ];
    const command = spawn(process.execPath, [support('fake-command.mjs'), ...args]);
    await new Promise((resolve) => command.stdout.once('data', resolve));
    command.stdout.destroy();
    assert.equal(await new Promise((resolve) => command.once('exit', resolve)), 0);
  });

  it('stops too when npm, which started it, is gone', async () => {
    const script = `'${process.execPath}' '${support('fake-command.mjs')}' '${support('fake-parent.mjs')}'; true`;
    const shell = spawn('sh', ['-c', script], { env: { ...process.env, npm_lifecycle_event: 'start' } });
    let output = '';
    shell.stdout.on('data', (data) => (output += data));
    await until(() => /child \d+/.test(output));
    const grandchild = Number(/child (\d+)/.exec(output)?.[1]);
    shell.kill('SIGTERM');
    await until(() => !isAlive(grandchild));
    await until(() => output.includes('Stopped.'));
  });
});
