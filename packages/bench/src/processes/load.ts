import path from 'node:path';
import { z } from 'zod';
import { reasonOf, type Session } from '../../../../scripts/lib/session.mjs';

const CONNECTIONS = 32;
const SECONDS = 4;

const result = z.object({
  requests: z.object({ average: z.number() }),
  errors: z.number(),
  non2xx: z.number(),
});

/**
 * Requests a second that an address answers, asked over 32 connections for some seconds by a process of its
 * own. @throws {Error} when one of the answers is none
 */
export async function requestsPerSecond(
  session: Session,
  url: string,
  headers: Record<string, string>,
): Promise<number> {
  const options = ['--json', '--no-progress', '-c', String(CONNECTIONS), '-d', String(SECONDS)];
  for (const [name, value] of Object.entries(headers)) options.push('-H', `${name}=${value}`);
  const lines: string[] = [];
  const end = await session.run(
    {
      name: 'load',
      command: process.execPath,
      args: [require.resolve('autocannon'), ...options, url],
      cwd: path.resolve(__dirname, '../..'),
      env: process.env,
    },
    (line) => lines.push(line),
  );
  if (end.code !== 0) throw new Error(`autocannon ${reasonOf(end)}:\n${lines.join('\n')}`);
  const json = lines.find((line) => line.startsWith('{'));
  const { requests, errors, non2xx } = result.parse(JSON.parse(json ?? 'null'));
  if (errors + non2xx > 0) throw new Error(`${errors + non2xx} of the answers of ${url} were none.`);
  return requests.average;
}
