import { spawn } from 'node:child_process';
import path from 'node:path';
import { CMS, environmentOf, freePort, type Home } from './home';

/** Starts the CMS as a process of its own, and kills it some milliseconds after a line of its log. */
export async function startAndKill(home: Home, line: RegExp, later: number): Promise<void> {
  const env = { ...process.env, ...environmentOf(home, await freePort()), DEMO: '1' };
  const strapi = path.join(CMS, 'node_modules/@strapi/strapi/bin/strapi.js');
  const child = spawn(process.execPath, [strapi, 'start'], {
    cwd: CMS,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      if (line.test(log)) setTimeout(() => child.kill('SIGKILL'), later);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (_code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`The CMS ended before “${line.source}”:\n${log.slice(-4_000)}`));
    });
  });
}
