import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export interface Transaction {
  trx: Knex.Transaction;
  /** Runs after the outermost transaction has committed. */
  onCommit(run: () => void): void;
}

/**
 * One transaction, or part of the one around it. Inside, await one thing after the other: with
 * `Promise.all`, a refused member rolls back while its siblings still write.
 */
export const inTransaction = <T>(
  strapi: Core.Strapi,
  run: (transaction: Transaction) => Promise<T>,
): Promise<T> => strapi.db.transaction((transaction: Transaction) => run(transaction)) as Promise<T>;
