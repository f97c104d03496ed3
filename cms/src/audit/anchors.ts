import type { Core } from '@strapi/strapi';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { endAlarm, raiseAlarm } from '../alarms';
import { onVersion } from '../publication/wake';
import { AUDIT, type AuditRow } from './tables';

export const ANCHORS = 'audit-anchors.ndjson';
const ALARM = 'audit-anchor';
const HOUR = 60 * 60 * 1000;

/** Appends a line that is on the disk when this returns. */
async function appendLine(file: string, line: string): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.appendFile(`${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes down outside the database where the chain ends: `{at, id, hash}`, at boot, hourly, and after each
 * publication. Who cuts the tail off and sets the head back is found out by it. Returns how to stop.
 */
export async function keepAnchors(strapi: Core.Strapi, dataDir: string): Promise<() => Promise<void>> {
  const file = path.join(dataDir, ANCHORS);
  let anchored = 0;
  let failed = false;

  const anchor = async (): Promise<void> => {
    const last = await strapi.db.connection<AuditRow>(AUDIT).orderBy('id', 'desc').first('id', 'hash');
    if (!last || last.id === anchored) return;
    const { id, hash } = last;
    await appendLine(file, JSON.stringify({ at: new Date().toISOString(), id, hash }));
    anchored = id;
    if (failed) await endAlarm(strapi, ALARM);
    failed = false;
  };
  const anchorOrSay = async (): Promise<void> => {
    try {
      await anchor();
    } catch (error) {
      failed = true;
      const why = error instanceof Error ? error.message : String(error);
      await raiseAlarm(strapi, ALARM, { id: 'alarm.anchor', values: { file, why } });
    }
  };

  let running: Promise<void> | undefined;
  let again = false;
  /** One at a time; what comes meanwhile is one more. */
  const request = (): Promise<void> => {
    again = true;
    if (running) return running;
    running = (async () => {
      while (again) {
        again = false;
        await anchorOrSay();
      }
    })()
      .catch((error: unknown) => void strapi.log.error(`The audit's anchors: ${String(error)}`))
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  await request();
  const timer = setInterval(() => void request(), HOUR).unref();
  const stopListening = onVersion(() => void request());
  return async () => {
    clearInterval(timer);
    stopListening();
    await request();
  };
}
