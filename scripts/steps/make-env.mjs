import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { enter } from '../lib/enter.mjs';
import { say } from '../lib/lines.mjs';
import { ROOT } from '../lib/paths.mjs';
import { newSecret, newSecretFor, SECRET_NAMES } from '../lib/secrets.mjs';

/**
 * Writes the variables that docker-compose.yml needs: `make-env.mjs [FILE]`, by default `.env`. What the file
 * says already stays; what is missing is added.
 */
enter(async () => ({
  main: async ([file = path.join(ROOT, '.env')]) => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const known = new Set([...text.matchAll(/^([A-Z_]+)=./gm)].map(([, name]) => name));
    const wanted = {
      ...Object.fromEntries(SECRET_NAMES.map((name) => [name, newSecretFor(name)])),
      POSTGRES_PASSWORD: newSecret(),
      DATABASE_PASSWORD: newSecret(),
      SITE_URL: 'http://localhost:8080',
      PREVIEW_URL: 'http://localhost:3001',
      CMS_PUBLIC_URL: 'http://localhost:1337',
    };
    const added = Object.entries(wanted).filter(([name]) => !known.has(name));
    const lines = added.map(([name, value]) => `${name}=${value}\n`);
    const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    const partial = `${file}.partial`;
    writeFileSync(partial, before + lines.join(''), { mode: 0o600 });
    renameSync(partial, file);
    say(
      added.length === 0
        ? `${file} is complete.`
        : `${file}: added ${added.map(([name]) => name).join(', ')}.`,
    );
    return 0;
  },
}));
