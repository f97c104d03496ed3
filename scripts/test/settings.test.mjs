import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ROOT } from '../lib/paths.mjs';
import { readSettings, settingsOf } from '../lib/settings.mjs';

describe('the settings', () => {
  it('have a default each', () => {
    assert.deepEqual(settingsOf({}), {
      webPort: 3000,
      previewPort: 3001,
      cmsPort: 1337,
      dataDir: `${ROOT}/.data`,
      databaseUrl: null,
      demo: true,
      siteUrl: 'http://localhost:3000',
      previewUrl: 'http://localhost:3001',
      cmsPublicUrl: 'http://localhost:1337',
    });
  });

  it('take an empty variable for an unset one', () => {
    assert.deepEqual(settingsOf({ WEB_PORT: '', DEMO: '', DATABASE_URL: '', DATA_DIR: '' }), settingsOf({}));
  });

  it('let the addresses follow the ports', () => {
    const { siteUrl, previewUrl, cmsPublicUrl } = settingsOf({
      WEB_PORT: '4000',
      PREVIEW_PORT: '4001',
      CMS_PORT: '4337',
    });
    assert.deepEqual(
      [siteUrl, previewUrl, cmsPublicUrl],
      ['http://localhost:4000', 'http://localhost:4001', 'http://localhost:4337'],
    );
  });

  it('read a relative data folder from the repository', () => {
    assert.equal(settingsOf({ DATA_DIR: 'elsewhere' }).dataDir, `${ROOT}/elsewhere`);
  });

  /** @type {[string, string][]} */
  const bad = [
    ['WEB_PORT', 'abc'],
    ['WEB_PORT', '0'],
    ['PREVIEW_PORT', '65536'],
    ['CMS_PORT', '-1'],
    ['DEMO', 'yes'],
    ['SITE_URL', 'mediation.example.org'],
    ['SITE_URL', 'https://mediation.example.org/path'],
    ['CMS_PUBLIC_URL', 'ftp://mediation.example.org'],
    ['DATABASE_URL', 'mysql://localhost/mediation'],
    ['DATABASE_URL', 'postgres://localhost'],
  ];
  for (const [name, value] of bad) {
    it(`refuse ${name}=${value} in one sentence that names it`, () => {
      const { faults } = readSettings({ [name]: value });
      assert.equal(faults.length, 1);
      assert.match(faults[0] ?? '', new RegExp(`^${name} is .+[.]$`));
    });
  }

  it('refuse an object storage, which they would have to ignore', () => {
    assert.throws(() => settingsOf({ S3_BUCKET: 'uploads' }), /S3_BUCKET: this version/);
  });

  it('refuse one port for two processes', () => {
    assert.match(readSettings({ WEB_PORT: '3001' }).faults.join(), /WEB_PORT=3001, PREVIEW_PORT=3001/);
  });

  it('tell all that is wrong at once', () => {
    assert.throws(() => settingsOf({ WEB_PORT: 'x', DEMO: 'x' }), {
      name: 'Failure',
      message: /^WEB_PORT is .+\nDEMO is .+$/,
    });
  });

  it('never repeat a database address, which may hold a password', () => {
    assert.doesNotMatch(readSettings({ DATABASE_URL: 'mysql://u:hunter2@h/d' }).faults.join(), /hunter2/);
  });
});
