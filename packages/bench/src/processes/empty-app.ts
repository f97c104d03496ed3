import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot, manifestOf } from '../../../../scripts/lib/paths.mjs';
import { reasonOf, type Running, type Session } from '../../../../scripts/lib/session.mjs';
import { waitFor } from '../../../../scripts/lib/wait.mjs';
import { say } from '../say';
import { freePort } from './free-port';
import { Reader } from './reader';

/** Below `web`, where the site's own Next is found: the two cannot be of different versions. */
const FOLDER = inRoot('web/.cache/empty-next-app');
const NEXT = inRoot('web/node_modules/next/dist/bin/next');
const START_LIMIT_MS = 60_000;

const FILES = {
  'package.json': JSON.stringify({ name: 'empty-next-app', private: true }),
  // Drawn for each request, as the site's pages are, and not compressed: that is done alike for both.
  'app/page.js': `export const dynamic = 'force-dynamic';
export default function Page() {
  return <p>Empty</p>;
}
`,
  'app/layout.js': `export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`,
  'next.config.js': `module.exports = {
  compress: false,
  poweredByHeader: false,
  generateEtags: false,
  turbopack: { root: ${JSON.stringify(inRoot())} },
};
`,
};

/** A Next app of the site's version with one page that says one word. */
export class EmptyApp {
  readonly reader: Reader;

  private constructor(
    private readonly session: Session,
    private readonly running: Running,
    readonly url: string,
  ) {
    this.reader = new Reader(url);
  }

  /** Builds it where that was not done before, and starts it. */
  static async start(session: Session): Promise<EmptyApp> {
    await build(session);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const running = session.start(next('start', '-p', String(port), '-H', '127.0.0.1'), () => undefined);
    let over = false;
    void running.ended.then(() => (over = true));
    if (!(await waitFor(url, (status) => status === 200, { limitMs: START_LIMIT_MS, isOver: () => over })))
      throw new Error('The empty Next app does not start.');
    return new EmptyApp(session, running, url);
  }

  async stop(): Promise<void> {
    this.reader.close();
    await this.session.end(this.running);
  }
}

async function build(session: Session): Promise<void> {
  const made = JSON.stringify([manifestOf(inRoot('web')).dependencies, process.version, FILES]);
  const stamp = path.join(FOLDER, 'made-of.json');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === made) return;
  say('Building an empty Next app …');
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(path.join(FOLDER, 'app'), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(FOLDER, name), text);
  const lines: string[] = [];
  const end = await session.run(next('build'), (line) => lines.push(line));
  if (end.code !== 0) throw new Error(`The build of the empty app ${reasonOf(end)}:\n${lines.join('\n')}`);
  await writeFile(stamp, made);
}

const next = (...args: string[]) => ({
  name: 'empty app',
  command: process.execPath,
  args: [NEXT, ...args],
  cwd: FOLDER,
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
