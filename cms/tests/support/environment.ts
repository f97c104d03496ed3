import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-node';
import limits from 'koa2-ratelimit';
import { createRequire } from 'node:module';

/** What a test file finds in `globalThis.outside`. */
export interface Outside {
  /** Node's own `require`, whose modules stay loaded for the worker's next test file. */
  load: (module: string) => unknown;
  /** The environment that loaded modules see. */
  env: NodeJS.ProcessEnv;
}

/**
 * Jest gives each test file modules of its own. For Strapi and the built CMS that means to load some thousand
 * files anew each time, which takes longer than most tests. They are loaded once a worker instead, outside
 * Jest's registry; a test file still boots a CMS of its own.
 */
export default class CmsEnvironment extends TestEnvironment {
  private readonly before = { ...process.env };
  private readonly removeAllListeners = process.removeAllListeners.bind(process);

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const outside: Outside = {
      load: createRequire(`${config.projectConfig.rootDir}/package.json`),
      env: process.env,
    };
    // One `Date` and one `Error` on both sides: libraries ask by `instanceof` what they were given.
    Object.assign(this.global, { outside, Date, Error });
  }

  override async setup(): Promise<void> {
    await super.setup();
    limits.Stores.Memory.cleanAll();
    // A Strapi that ends takes every listener off its process; here that would end Jest's worker.
    process.removeAllListeners = (event?: string | symbol) => {
      for (const each of event === undefined ? ['SIGINT', 'SIGTERM'] : [event]) this.removeAllListeners(each);
      return process;
    };
  }

  /** The next file must not find what this one's boots were told. */
  override async teardown(): Promise<void> {
    for (const name of Object.keys(process.env))
      if (!(name in this.before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, this.before);
    process.removeAllListeners = this.removeAllListeners;
    await super.teardown();
  }
}
