import type * as Strapi from '@strapi/strapi';
import { rm } from 'node:fs/promises';
import { CMS, DIST, environmentOf, freePort, type Home } from './home';
import { load, setEnvironment } from './outside';
import { copyTemplate } from './template';

const { createStrapi } = load<typeof Strapi>('@strapi/strapi');

export interface Cms {
  strapi: Strapi.Core.Strapi;
  origin: string;
  home: Home;
  /** Ends the process's part and leaves the home, for another boot on it. */
  shutDown(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Boots the built CMS, as `strapi start` does: on a database without content, or on the home of an earlier
 * boot.
 */
export async function bootCms(overrides: Record<string, string> = {}, known?: Home): Promise<Cms> {
  const home = known ?? (await copyTemplate());
  const port = await freePort();
  setEnvironment({ ...environmentOf(home, port), ...overrides });
  const strapi = createStrapi({ appDir: CMS, distDir: DIST });
  // Refusals are what the tests are about; only what nobody expected is worth a line.
  strapi.log.level = 'error';
  // Not `start`, which ends the whole process where a boot fails.
  try {
    await strapi.load();
    await strapi.listen();
  } catch (failure) {
    // Its connections and timers would keep the test run from ending.
    await strapi.destroy();
    throw failure;
  }
  // One process is server and client here: a busy moment must not end a connection that is about to be used.
  strapi.server.httpServer.keepAliveTimeout = 60_000;
  let stopped: Promise<void> | undefined;
  const shutDown = () => (stopped ??= strapi.destroy());
  return {
    strapi,
    origin: `http://127.0.0.1:${port}`,
    home,
    shutDown,
    async stop() {
      await shutDown();
      await rm(home.dataDir, { recursive: true, force: true });
    },
  };
}
