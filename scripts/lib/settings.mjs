import { homedir } from 'node:os';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} Settings
 * @property {number} webPort
 * @property {number} previewPort
 * @property {number} cmsPort
 * @property {string} dataDir absolute
 * @property {string | null} databaseUrl null for SQLite in `dataDir`
 * @property {boolean} demo
 * @property {string} siteUrl origin of the public site as readers see it
 * @property {string} previewUrl origin of the preview as editors see it
 * @property {string} cmsPublicUrl origin of the admin as editors see it
 */

/** @typedef {Record<string, string | undefined>} Environment */

/**
 * Reads the settings from the environment. An empty variable counts as unset.
 * @param {Environment} environment
 * @returns {{ settings: Settings, faults: string[] }} one sentence a fault; the settings then hold defaults
 */
export function readSettings(environment) {
  /** @type {string[]} */
  const faults = [];

  /** @param {string} name @param {number} fallback */
  const port = (name, fallback) => {
    const value = environment[name] || String(fallback);
    if (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535) return Number(value);
    faults.push(`${name} is “${value}”, which is no port: set it to a number from 1 to 65535, or unset it.`);
    return fallback;
  };

  /** @param {string} name @param {string} fallback */
  const origin = (name, fallback) => {
    const value = environment[name] || fallback;
    const url = URL.canParse(value) ? new URL(value) : null;
    if (
      url &&
      /^https?:$/.test(url.protocol) &&
      url.pathname === '/' &&
      !url.search &&
      !url.hash &&
      !url.username
    ) {
      return url.origin;
    }
    faults.push(
      `${name} is “${value}”, which is no address of a site: set it to one like https://mediation.example.org, without a path.`,
    );
    return fallback;
  };

  const webPort = port('WEB_PORT', 3000);
  const previewPort = port('PREVIEW_PORT', 3001);
  const cmsPort = port('CMS_PORT', 1337);
  const ports = { WEB_PORT: webPort, PREVIEW_PORT: previewPort, CMS_PORT: cmsPort };
  const names = Object.keys(ports);
  if (faults.length === 0 && new Set(Object.values(ports)).size < names.length) {
    const list = Object.entries(ports).map(([name, value]) => `${name}=${value}`);
    faults.push(`Two of the ports are the same (${list.join(', ')}): give each its own.`);
  }

  const demo = environment.DEMO || '1';
  if (demo !== '0' && demo !== '1') {
    faults.push(`DEMO is “${demo}”: set it to 1 for the demo content and logins, or to 0 for none.`);
  }
  const objectStorage = Object.keys(environment).filter((name) => /^S3_./.test(name) && environment[name]);
  if (objectStorage.length > 0) {
    faults.push(
      `${objectStorage.join(', ')}: this version keeps uploads in DATA_DIR/uploads and in no object storage yet; unset it.`,
    );
  }
  return {
    settings: {
      webPort,
      previewPort,
      cmsPort,
      dataDir: absolute(environment.DATA_DIR || '.data'),
      databaseUrl: databaseUrl(environment.DATABASE_URL || null, faults),
      demo: demo !== '0',
      siteUrl: origin('SITE_URL', `http://localhost:${webPort}`),
      previewUrl: origin('PREVIEW_URL', `http://localhost:${previewPort}`),
      cmsPublicUrl: origin('CMS_PUBLIC_URL', `http://localhost:${cmsPort}`),
    },
    faults,
  };
}

/**
 * @param {Environment} environment
 * @returns {Settings}
 * @throws {Failure}
 */
export function settingsOf(environment) {
  const { settings, faults } = readSettings(environment);
  if (faults.length > 0) throw new Failure(faults.join('\n'));
  return settings;
}

/** @param {string} folder */
const absolute = (folder) => path.resolve(ROOT, folder.replace(/^~(?=\/|$)/, homedir()));

/**
 * @param {string | null} value
 * @param {string[]} faults
 * @returns {string | null}
 */
function databaseUrl(value, faults) {
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.pathname.length > 1) return value;
  // The value is not repeated: it may hold a password.
  faults.push(
    'DATABASE_URL is no address of a PostgreSQL database: set it to postgres://user:password@host:5432/database, or unset it for SQLite.',
  );
  return null;
}
