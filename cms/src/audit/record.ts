import type { Core } from '@strapi/strapi';
import { endAlarm, raiseAlarm } from '../alarms';
import { inTransaction } from '../transaction';
import { appendAudit, type AuditEntry } from './append';

const ALARM = 'audit-write';
/** Milliseconds after which an entry that could not be written is tried again. */
const AGAIN = 10_000;

/** Appends in a short transaction of its own, or in the one around it. */
export const recordAudit = (strapi: Core.Strapi, entry: AuditEntry): Promise<void> =>
  inTransaction(strapi, ({ trx }) => appendAudit(trx, entry));

/**
 * For what has happened already and cannot be undone by a failing entry, such as a log-in. An entry that
 * cannot be written raises an alarm and is tried again until it is in the audit, with the instant it is about.
 */
export class LateRecorder {
  readonly #strapi: Core.Strapi;
  readonly #running = new Set<Promise<void>>();
  #late: AuditEntry[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /** @throws only inside a transaction, which then ends as if nothing had happened */
  async record(entry: AuditEntry): Promise<void> {
    const happenedAt = new Date().toISOString();
    try {
      await recordAudit(this.#strapi, entry);
    } catch (error) {
      if (this.#strapi.db.inTransaction()) throw error;
      this.#late.push({ ...entry, subject: { ...entry.subject, happenedAt } });
      await this.#alarm(error);
      this.#timer ??= setInterval(() => this.inBackground(() => this.#writeLate()), AGAIN).unref();
    }
  }

  /** Runs what nobody waits for; `stop` does. */
  inBackground(run: () => Promise<void>): void {
    const running: Promise<void> = run()
      .catch((error: unknown) => void this.#strapi.log.error(`The audit: ${String(error)}`))
      .finally(() => void this.#running.delete(running));
    this.#running.add(running);
  }

  async #writeLate(): Promise<void> {
    for (let entry = this.#late[0]; entry; entry = this.#late[0]) {
      try {
        await recordAudit(this.#strapi, entry);
      } catch (error) {
        return this.#alarm(error);
      }
      this.#late.shift();
    }
    clearInterval(this.#timer);
    this.#timer = undefined;
    await endAlarm(this.#strapi, ALARM);
  }

  async #alarm(error: unknown): Promise<void> {
    const why = error instanceof Error ? error.message : String(error);
    try {
      await raiseAlarm(this.#strapi, ALARM, {
        id: 'alarm.auditLate',
        values: { count: this.#late.length, why },
      });
    } catch (failure) {
      // With the database away, the log line is all there can be.
      this.#strapi.log.error(`The alarm could not be kept either: ${String(failure)}`);
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    for (const running of [...this.#running]) await running;
    if (this.#late.length > 0) await this.#writeLate();
  }
}
