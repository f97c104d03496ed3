import { chmodSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureNginx, NGINX_PATH } from '../../../../scripts/lib/nginx.mjs';
import type { Running } from '../../../../scripts/lib/session.mjs';
import { waitFor } from '../../../../scripts/lib/wait.mjs';
import type { Finding } from '../findings';
import { freePort } from '../processes/free-port';
import { requestsPerSecond } from '../processes/load';
import { say } from '../say';
import { median, ratioOf, spread } from '../statistics';
import type { Workbench } from '../workbench';

const ROUNDS = 5;
const START_LIMIT_MS = 20_000;
/** Kept of what a server says. */
const LINES = 10;
/** Of what nginx answers that sends the same bytes from a file. */
const EDGE_TARGET = 0.85;
/** Requests a second. */
const ALONE_TARGET = 2_000;

const EDGE = path.resolve(__dirname, '../../../../web/edge/start.sh');
const ASKED = { 'Accept-Encoding': 'br' };

/** The overview as a file of nginx's, with the headers that the edge sends. */
const fileServer = (port: number, folder: string, headers: Record<string, string>): string => `
worker_processes auto;
pid nginx.pid;
error_log stderr warn;
events { worker_connections 4096; }
http {
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  access_log access.log;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  types { }
  default_type "${headers['content-type'] ?? 'text/html'}";
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    location = /en {
${Object.entries(headers)
  .filter(
    ([name]) =>
      !['content-type', 'content-length', 'etag', 'date', 'connection', 'keep-alive'].includes(name),
  )
  .map(([name, value]) => `      add_header ${name} '${value.replaceAll("'", "\\'")}';`)
  .join('\n')}
    }
  }
}
`;

/** What the edge answers beside a file server, and the site without it. */
export async function edge(bench: Workbench): Promise<Finding[]> {
  const nginx = await ensureNginx(bench.session, bench.folder);
  const { site } = await bench.siteWithDemo();
  const alone: number[] = [];
  const through: number[] = [];
  const fromFile: number[] = [];
  const running: Running[] = [];
  const servers = nginx ? await startServers(bench, nginx, running) : null;
  for (let round = 1; round <= ROUNDS; round += 1) {
    say(`The edge: ${round} of ${ROUNDS} rounds`);
    alone.push(await requestsPerSecond(bench.session, `${site.url}/en`, ASKED));
    if (!servers) continue;
    through.push(await requestsPerSecond(bench.session, servers.edge, ASKED));
    fromFile.push(await requestsPerSecond(bench.session, servers.file, ASKED));
  }
  for (const server of running) await bench.session.end(server);
  const ratios = through.map((rate, index) => rate / (fromFile[index] ?? NaN));
  return [
    {
      what: 'edge: overview, requests a second',
      measured: servers ? `${spread(through, '/s')}: ${ratioOf(ratios)}` : 'there is no nginx here',
      yardstick: servers ? `${spread(fromFile, '/s')} from nginx with the same bytes as a file` : '–',
      target: `≥ ${EDGE_TARGET} ×`,
      met: servers ? median(ratios) >= EDGE_TARGET : null,
    },
    {
      what: 'edge: the site without it, requests a second',
      measured: spread(alone, '/s'),
      yardstick: '–',
      target: `≥ ${ALONE_TARGET} /s`,
      met: median(alone) >= ALONE_TARGET,
    },
  ];
}

async function startServers(
  bench: Workbench,
  nginx: string,
  running: Running[],
): Promise<{ edge: string; file: string }> {
  const { site } = await bench.siteWithDemo();
  const { body, headers } = await site.reader.read('/en', ASKED);
  // Started by root, nginx works as a user of its own.
  chmodSync(bench.folder, 0o755);
  const start = async (
    name: string,
    port: number,
    command: string,
    args: string[],
    env: NodeJS.ProcessEnv,
  ) => {
    const cwd = bench.folder;
    const lines: string[] = [];
    const keep = (line: string) => lines.push(line) > LINES && lines.shift();
    running.push(bench.session.start({ name, command, args, cwd, env: { ...env, PATH: NGINX_PATH } }, keep));
    const url = `http://127.0.0.1:${port}/en`;
    if (await waitFor(url, (status) => status === 200, { limitMs: START_LIMIT_MS })) return url;
    throw new Error(`The ${name} does not answer ${url}:\n${lines.join('\n')}`);
  };
  const edgePort = await freePort();
  const edgeUrl = await start('edge', edgePort, EDGE, [], {
    EDGE_DIR: path.join(bench.folder, 'edge'),
    EDGE_PORT: `127.0.0.1:${edgePort}`,
    WEB_ADDRESS: new URL(site.url).host,
  });
  const folder = path.join(bench.folder, 'file-server');
  await mkdir(folder);
  await writeFile(path.join(folder, 'en'), body);
  const filePort = await freePort();
  const told = Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const configuration = path.join(folder, 'nginx.conf');
  await writeFile(configuration, fileServer(filePort, folder, told));
  const args = ['-p', folder, '-c', configuration, '-g', 'daemon off;'];
  return { edge: edgeUrl, file: await start('file server', filePort, nginx, args, {}) };
}
