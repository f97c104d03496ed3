import { readEnvironment } from '../src/environment';
import { preparePublicFolder } from '../src/data-folder';

export default () => {
  const { CMS_HOST, CMS_PORT, CMS_PUBLIC_URL, APP_KEYS, DATA_DIR, TRUST_PROXY } = readEnvironment();
  return {
    host: CMS_HOST,
    port: CMS_PORT,
    url: CMS_PUBLIC_URL ?? `http://localhost:${CMS_PORT}`,
    dirs: { public: preparePublicFolder(DATA_DIR) },
    transfer: { remote: { enabled: false } },
    app: { keys: APP_KEYS.split(',') },
    proxy: { koa: TRUST_PROXY === '1' },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
  };
};
