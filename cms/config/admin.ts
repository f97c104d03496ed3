import { readEnvironment } from '../src/environment';

const HOUR = 60 * 60;

export default () => {
  const { ADMIN_JWT_SECRET, API_TOKEN_SALT, TRANSFER_TOKEN_SALT, ENCRYPTION_KEY } = readEnvironment();
  return {
    auth: {
      secret: ADMIN_JWT_SECRET,
      sessions: {
        accessTokenLifespan: HOUR / 4,
        idleRefreshTokenLifespan: HOUR,
        maxRefreshTokenLifespan: 12 * HOUR,
        idleSessionLifespan: HOUR,
        maxSessionLifespan: 12 * HOUR,
      },
    },
    apiToken: { salt: API_TOKEN_SALT },
    transfer: { token: { salt: TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: ENCRYPTION_KEY },
    flags: { nps: false, promoteEE: false },
    // Strapi's preview checks only that the caller is an administrator; ours makes a scoped grant.
    preview: { enabled: false, config: {} },
    watchIgnoreFiles: ['**/.data/**'],
  };
};
