import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';

/** Names a data folder with the demo content, of which each stack on SQLite gets a copy. */
export const TEMPLATE = 'E2E_TEMPLATE';

/** Folder of the repository. */
export const ROOT = path.resolve(__dirname, '../../..');

export type Role = 'author' | 'reviewer' | 'publisher' | 'administrator';
export interface Login {
  role: Role;
  email: string;
  password: string;
}

type Name = 'cms' | 'web' | 'preview';

const PROGRAMS: Record<Name, { cwd: string; args: string[] }> = {
  cms: { cwd: path.join(ROOT, 'cms'), args: ['node_modules/@strapi/strapi/bin/strapi.js', 'start'] },
  web: { cwd: path.join(ROOT, 'web'), args: ['dist/server/main.js'] },
  preview: { cwd: path.join(ROOT, 'web'), args: ['dist/server/main-preview.js'] },
};

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** The three processes, as they run for readers, on ports and a data folder of their own. */
export class Stack {
  readonly siteToken = randomBytes(32).toString('hex');
  private readonly secrets = Object.fromEntries(
    [
      'APP_KEYS',
      'ADMIN_JWT_SECRET',
      'API_TOKEN_SALT',
      'TRANSFER_TOKEN_SALT',
      'ENCRYPTION_KEY',
      'GRANT_SECRET',
    ].map((name) => [name, randomBytes(32).toString('hex')]),
  );
  private readonly children = new Map<Name, ChildProcess>();
  private readonly output = new Map<Name, string>();

  private constructor(
    readonly dataDir: string,
    private readonly ports: Record<Name, number>,
    private readonly demo: boolean,
    /** `DATABASE_URL` of a PostgreSQL; nothing for SQLite. */
    readonly database: Readonly<Record<string, string>>,
  ) {}

  static async start({ demo = true, databaseUrl = '' } = {}): Promise<Stack> {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'mediation-e2e-'));
    const template = process.env[TEMPLATE];
    if (demo && databaseUrl === '' && template) await cp(template, dataDir, { recursive: true });
    const ports = { cms: await freePort(), web: await freePort(), preview: await freePort() };
    const stack = new Stack(dataDir, ports, demo, databaseUrl === '' ? {} : { DATABASE_URL: databaseUrl });
    try {
      await stack.startCms();
      await stack.startWeb();
      await stack.startPreview();
    } catch (error) {
      await stack.stop();
      throw error;
    }
    return stack;
  }

  get site() {
    return `http://localhost:${this.ports.web}`;
  }
  get cms() {
    return `http://localhost:${this.ports.cms}`;
  }
  get preview() {
    return `http://localhost:${this.ports.preview}`;
  }

  async startCms() {
    this.launch('cms');
    await this.answers('cms', `${this.cms}/_health`, 240);
  }
  async startWeb() {
    this.launch('web');
    await this.answers('web', `${this.site}/${this.demo ? 'readyz' : 'healthz'}`, 60);
  }
  async startPreview() {
    this.launch('preview');
    await this.answers('preview', this.preview, 60, () => true);
  }

  /** Ends a process with a signal and waits until it is gone. */
  async end(name: Name, signal: NodeJS.Signals = 'SIGTERM') {
    const child = this.children.get(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(timer);
  }

  /** Stops a process in its tracks (it keeps its ports and answers nothing), and lets it go on. */
  freeze(name: Name) {
    this.children.get(name)?.kill('SIGSTOP');
  }
  thaw(name: Name) {
    this.children.get(name)?.kill('SIGCONT');
  }

  async logins(): Promise<Login[]> {
    return JSON.parse(await readFile(path.join(this.dataDir, 'demo-logins.json'), 'utf8')) as Login[];
  }
  async login(role: Role): Promise<Login> {
    const login = (await this.logins()).find((entry) => entry.role === role);
    if (!login) throw new Error(`There is no demo login for ${role}.`);
    return login;
  }

  /** What a process printed, for a failing test's message. */
  log(name: Name) {
    return this.output.get(name) ?? '';
  }

  /** Ends all processes and leaves the data. */
  async halt() {
    for (const name of ['preview', 'web', 'cms'] as const) {
      this.thaw(name);
      await this.end(name);
    }
  }

  async stop() {
    await this.halt();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private launch(name: Name) {
    const { cwd, args } = PROGRAMS[name];
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        NODE_ENV: 'production',
        STRAPI_TELEMETRY_DISABLED: 'true',
        NEXT_TELEMETRY_DISABLED: '1',
        HOST: '127.0.0.1',
        SITE_URL: this.site,
        CMS_URL: `http://127.0.0.1:${this.ports.cms}`,
        CMS_PUBLIC_URL: this.cms,
        PREVIEW_URL: this.preview,
        SITE_INTERNAL_URL: `http://127.0.0.1:${this.ports.web}`,
        CMS_PORT: String(this.ports.cms),
        WEB_PORT: String(this.ports.web),
        PREVIEW_PORT: String(this.ports.preview),
        DATA_DIR: this.dataDir,
        DEMO: this.demo ? '1' : '0',
        ...(name === 'preview' ? {} : { SITE_TOKEN: this.siteToken }),
        ...(name === 'cms' ? { ...this.secrets, ...this.database } : {}),
      },
    });
    const keep = (chunk: Buffer) => this.output.set(name, (this.log(name) + chunk.toString()).slice(-20_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    this.children.set(name, child);
  }

  private async answers(
    name: Name,
    url: string,
    seconds: number,
    isGood = (response: Response) => response.ok,
  ) {
    const deadline = Date.now() + seconds * 1000;
    while (Date.now() < deadline) {
      const child = this.children.get(name);
      if (child?.exitCode !== null) throw new Error(`${name} ended:\n${this.log(name)}`);
      const response = await fetch(url, { redirect: 'manual' }).catch(() => null);
      if (response && isGood(response)) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`${name} does not answer ${url}:\n${this.log(name)}`);
  }
}
