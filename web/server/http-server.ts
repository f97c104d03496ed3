import { createServer, type RequestListener, type Server } from 'node:http';

/** A port that cannot be had. Its message is one sentence. */
export class PortTaken extends Error {}

const STARTING: RequestListener = (_request, response) => {
  response.writeHead(503, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Retry-After': '1',
    'Cache-Control': 'no-store',
  });
  response.end('Starting.\n');
};

/**
 * Takes the port first, before anything is opened that a second process of the same site would share, and
 * answers 503 until `serve` is given the listener.
 * @throws {PortTaken}
 */
export async function listen(
  port: number,
  host: string,
  variable: string,
): Promise<{ server: Server; serve(listener: RequestListener): void }> {
  let listener = STARTING;
  const server = createServer((request, response) => listener(request, response));
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  // Longer than a proxy in front keeps its connections, so that it never writes into one that just closed.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(reasonFor(error, port, host, variable)));
    server.listen(port, host, resolve);
  });
  return { server, serve: (next) => (listener = next) };
}

function reasonFor(error: NodeJS.ErrnoException, port: number, host: string, variable: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new PortTaken(
        `Port ${port} is taken by another program; stop it or set ${variable} to a free port.`,
      );
    case 'EACCES':
      return new PortTaken(
        `Port ${port} may not be opened by this user; set ${variable} to a port above 1023.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new PortTaken(`The address ${host} is none of this machine; set HOST to one that is.`);
    default:
      return error;
  }
}
