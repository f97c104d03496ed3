import path from 'node:path';
import { ensureBrowser } from '../lib/browser.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { withoutSecrets } from '../lib/environment.mjs';
import { Failure } from '../lib/failure.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { say } from '../lib/lines.mjs';
import { inRoot } from '../lib/paths.mjs';
import { reasonOf, Session } from '../lib/session.mjs';
import { settingsOf } from '../lib/settings.mjs';

/**
 * Takes pictures of every kind of page of the public site, into `test-results/gallery`, and writes `docs/design.md`
 * with its pictures of tokens and components. Follows the guide for editors in the admin, and takes its pictures into
 * `docs/images/editor`.
 */
export async function main() {
  const settings = settingsOf(process.env);
  const session = new Session();
  session.stopOnSignal();
  const logFolder = path.join(settings.dataDir, 'logs');
  await ensureInstalled(session, logFolder);
  await ensureBuilt(session, logFolder);
  const design = await session.run(
    {
      name: 'design',
      command: process.execPath,
      args: ['design/build.mjs'],
      cwd: inRoot('web'),
      env: withoutSecrets(process.env),
    },
    say,
  );
  if (design.code !== 0) throw new Failure(`docs/design.md was not written: ${reasonOf(design)}.`);
  const env = { ...withoutSecrets(process.env), CHROMIUM_PATH: await ensureBrowser(session, logFolder) };
  /** @type {(name: string, args: string[], more?: Record<string, string>) => ReturnType<typeof session.run>} */
  const take = (name, args, more = {}) =>
    session.run(
      {
        name,
        command: process.execPath,
        args: [inRoot('packages/e2e/node_modules/@playwright/test/cli.js'), 'test', ...args],
        cwd: inRoot('packages/e2e'),
        env: { ...env, ...more },
      },
      say,
    );
  const guide = await take('guide', ['guide.spec.ts'], { GUIDE_PICTURES: '1' });
  if (guide.code !== 0) throw new Failure(`The pictures of the guide were not taken: ${reasonOf(guide)}.`);
  const end = await take('gallery', ['-c', 'gallery.config.ts']);
  if (end.code === null) throw new Failure(`The gallery ${reasonOf(end)}.`);
  return end.code;
}
