import { withoutSecrets } from './environment.mjs';
import { inRoot } from './paths.mjs';

/**
 * @typedef {import('./session.mjs').Program} Program
 * @typedef {import('./settings.mjs').Settings} Settings
 * @typedef {import('./secrets.mjs').Secrets} Secrets
 * @typedef {import('./environment.mjs').Environment} Environment
 */

/**
 * Megabytes of JavaScript heap. With code, buffers and SQLite's pages beside it the three stay below 1.2 GB.
 */
const HEAP = { cms: 448, web: 224, preview: 160 };

/**
 * Arguments that make Node run a command of Strapi.
 * @param {string[]} command
 */
export const strapi = (...command) => [inRoot('cms/node_modules/@strapi/strapi/bin/strapi.js'), ...command];

/**
 * How each of the three processes is started, with the secrets it needs and no other. The public site holds
 * the token of the publication, the preview holds none.
 * @param {Settings} settings
 * @param {Partial<Secrets>} secrets those a process lacks it says itself
 * @param {Environment} [environment]
 * @returns {{ cms: Program, web: Program, preview: Program }}
 */
export function services(settings, secrets, environment = process.env) {
  const { webPort, previewPort, cmsPort, dataDir, databaseUrl, demo, siteUrl, previewUrl, cmsPublicUrl } =
    settings;
  const common = {
    ...withoutSecrets(environment),
    NODE_ENV: 'production',
    DATA_DIR: undefined,
    SITE_URL: siteUrl,
    CMS_PUBLIC_URL: cmsPublicUrl,
  };
  const cmsUrl = environment.CMS_URL || `http://127.0.0.1:${cmsPort}`;
  return {
    cms: {
      name: 'cms',
      command: process.execPath,
      args: [...heap(HEAP.cms, environment), ...strapi('start')],
      cwd: inRoot('cms'),
      env: {
        ...common,
        ...secrets,
        DATA_DIR: dataDir,
        CMS_PORT: String(cmsPort),
        PREVIEW_URL: previewUrl,
        SITE_INTERNAL_URL: environment.SITE_INTERNAL_URL || `http://127.0.0.1:${webPort}`,
        DATABASE_URL: databaseUrl ?? undefined,
        DEMO: demo ? '1' : '0',
      },
    },
    web: {
      name: 'web',
      command: process.execPath,
      args: [...heap(HEAP.web, environment), inRoot('web/dist/server/main.js')],
      cwd: inRoot('web'),
      env: {
        ...common,
        DATA_DIR: dataDir,
        WEB_PORT: String(webPort),
        CMS_URL: cmsUrl,
        SITE_TOKEN: secrets.SITE_TOKEN,
      },
    },
    preview: {
      name: 'preview',
      command: process.execPath,
      args: [...heap(HEAP.preview, environment), inRoot('web/dist/server/main-preview.js')],
      cwd: inRoot('web'),
      env: { ...common, PREVIEW_PORT: String(previewPort), CMS_URL: cmsUrl },
    },
  };
}

/**
 * @param {number} megabytes
 * @param {Environment} environment
 * @returns {string[]} nothing where the operator has set a size
 */
function heap(megabytes, { NODE_OPTIONS = '' }) {
  return NODE_OPTIONS.includes('max-old-space-size') ? [] : [`--max-old-space-size=${megabytes}`];
}
