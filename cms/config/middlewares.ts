import { prepareIncomingFolder } from '../src/data-folder';
import { readEnvironment } from '../src/environment';

const MEGABYTE = 1024 * 1024;

export default () => [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          'frame-ancestors': ["'self'"],
          'frame-src': ["'self'", readEnvironment().PREVIEW_URL],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  { name: 'strapi::cors', config: { origin: [] } },
  'global::desk-language',
  'global::desk-guard',
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '2mb',
      textLimit: '2mb',
      formidable: {
        maxFileSize: 20 * MEGABYTE,
        uploadDir: prepareIncomingFolder(readEnvironment().DATA_DIR),
      },
    },
  },
  'global::upload-guard',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
  'global::edit-base',
];
