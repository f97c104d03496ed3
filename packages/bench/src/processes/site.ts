import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { services } from '../../../../scripts/lib/services.mjs';
import { reasonOf, type Running, type Session } from '../../../../scripts/lib/session.mjs';
import { readSettings } from '../../../../scripts/lib/settings.mjs';
import { freePort } from './free-port';
import type { PublicationServer } from './publication-server';
import { Reader } from './reader';

const readiness = z.object({ version: z.number(), alarms: z.array(z.object({ message: z.string() })) });

/** The built public site, started as `npm start` does it, with a store of its own. */
export class Site {
  readonly reader: Reader;
  private readonly output: string[] = [];
  private over: string | null = null;
  private running: Running | null = null;

  private constructor(
    private readonly session: Session,
    readonly url: string,
  ) {
    this.reader = new Reader(url);
  }

  /** Starts the site on an empty store; `atVersion` waits until it is filled. */
  static async start(session: Session, folder: string, publication: PublicationServer): Promise<Site> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const dataDir = await mkdtemp(path.join(folder, 'site-'));
    const { settings } = readSettings({ WEB_PORT: String(port), DATA_DIR: dataDir, SITE_URL: url });
    const { web } = services(
      settings,
      { SITE_TOKEN: publication.token },
      { ...process.env, HOST: '127.0.0.1', CMS_URL: publication.url },
    );
    const site = new Site(session, url);
    const running = session.start(web, (line) => site.output.push(line));
    site.running = running;
    void running.ended.then((end) => (site.over = reasonOf(end)));
    return site;
  }

  /** Resolves when readers see this version. @throws {Error} after the time, or when the site ended or alarms */
  async atVersion(version: number, limitMs = 20_000, onWait: (line: string) => void = () => undefined) {
    const deadline = Date.now() + limitMs;
    let told = Date.now();
    while (Date.now() < deadline) {
      if (this.over !== null) throw new Error(`The site ${this.over}:\n${this.lastLines()}`);
      const state = await this.readiness();
      const alarm = state?.alarms[0];
      if (alarm) throw new Error(`The site alarms: ${alarm.message}`);
      if (state?.version === version) return;
      if (Date.now() - told > 5_000) {
        told = Date.now();
        onWait(this.output.at(-1) ?? '');
      }
      await sleep(3);
    }
    throw new Error(`The site is not at version ${version} within ${limitMs} ms:\n${this.lastLines()}`);
  }

  /** The most memory the process ever held, in bytes; null where the system does not tell. */
  peakMemory(): number | null {
    const file = `/proc/${this.running?.pid ?? 0}/status`;
    if (!existsSync(file)) return null;
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1];
    return kibibytes === undefined ? null : Number(kibibytes) * 1_024;
  }

  async stop(): Promise<void> {
    this.reader.close();
    if (this.running) await this.session.end(this.running);
  }

  private async readiness(): Promise<z.infer<typeof readiness> | null> {
    try {
      const { body, headers } = await this.reader.read('/readyz');
      return headers['content-type']?.startsWith('application/json')
        ? readiness.parse(JSON.parse(body.toString('utf8')))
        : null;
    } catch (error) {
      // It does not listen yet.
      if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') return null;
      throw error;
    }
  }

  private readonly lastLines = (): string => this.output.slice(-15).join('\n');
}
