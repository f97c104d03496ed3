import type { Server } from 'node:http';
import type { Log } from '../content';
import { BadVariable } from './config';
import { PortTaken } from './http-server';

/** Answers under way get this long to end. */
const GRACE_MS = 5_000;

/** Runs a server process: one clear sentence and exit code 1 when it cannot start. */
export function run(log: Log, start: () => Promise<void>): void {
  start().catch((error: unknown) => {
    if (error instanceof BadVariable || error instanceof PortTaken) log('error', error.message);
    else
      log('error', `The site could not start: ${error instanceof Error ? error.message : 'unknown fault'}`);
    process.exit(1);
  });
}

/** On SIGTERM or SIGINT: no new requests, the running ones to their end, then `close`, then the process. */
export function stopOnSignal(log: Log, server: Server, close: () => Promise<void>): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    log('info', `stopping on ${signal}`);
    const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    force.unref();
    server.close(() => {
      close()
        .then(() => log('info', 'stopped'))
        .then(() => process.exit(0))
        .catch((error: unknown) => {
          log('error', `stopped with a fault: ${error instanceof Error ? error.message : 'unknown'}`);
          process.exit(1);
        });
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
