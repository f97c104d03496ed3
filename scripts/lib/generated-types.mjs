import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { reasonOf } from './session.mjs';
import { newSecretFor, SECRET_NAMES } from './secrets.mjs';
import { services, strapi } from './services.mjs';
import { settingsOf } from './settings.mjs';

const KEPT = inRoot('cms/types/generated');
const FILES = ['contentTypes.d.ts', 'components.d.ts'];

/**
 * Whether the generated types in the repository are what Strapi makes of the schemas today.
 * @param {import('./session.mjs').Session} session
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>} what differs and what to do, or null
 */
export async function driftOfGeneratedTypes(session, say) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mediation-types-'));
  try {
    const secrets = Object.fromEntries(SECRET_NAMES.map((name) => [name, newSecretFor(name)]));
    const { cms } = services(settingsOf({ DATA_DIR: path.join(folder, 'data') }), secrets);
    const outDir = path.relative(cms.cwd, folder);
    const end = await session.run(
      { ...cms, args: strapi('ts:generate-types', '--silent', '--out-dir', outDir) },
      say,
    );
    if (end.code !== 0) return `Strapi made no types: ${reasonOf(end)}`;
    const differing = FILES.filter((name) => textOf(path.join(folder, 'generated', name)) !== textOf(path.join(KEPT, name)));
    return differing.length === 0
      ? null
      : `${differing.join(', ')} in cms/types/generated differ from the schemas: run npm run dev once and commit them`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @returns {string | null}
 */
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);
