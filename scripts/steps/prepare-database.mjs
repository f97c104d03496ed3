import { enter } from '../lib/enter.mjs';
import { prepareDatabase } from '../lib/prepare-database.mjs';

/** Gives the CMS a role of its own on PostgreSQL, and the audit an owner that is not the CMS. */
enter(async () => ({ main: () => prepareDatabase(process.env) }));
