import path from 'node:path';
import { readEnvironment } from '../src/environment';

export default () => {
  const { DATABASE_URL, DATA_DIR } = readEnvironment();
  const settings = { useTypescriptMigrations: true, runMigrations: true };
  if (DATABASE_URL) {
    return {
      connection: {
        client: 'postgres',
        connection: { connectionString: DATABASE_URL },
        pool: { min: 0, max: 10 },
      },
      settings,
    };
  }
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: path.join(DATA_DIR, 'cms.sqlite') },
      useNullAsDefault: true,
    },
    settings,
  };
};
