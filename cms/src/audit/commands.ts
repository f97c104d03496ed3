import type { Core } from '@strapi/strapi';
import path from 'node:path';
import { recordAudit } from './record';

const COMMANDS = ['export', 'import', 'transfer'];

/** Strapi's own commands boot the CMS as well: who takes all content out or brings some in, leaves an entry. */
export async function auditCommand(
  strapi: Core.Strapi,
  argv: readonly string[] = process.argv,
): Promise<void> {
  const [, program = '', command = ''] = argv;
  if (!/^strapi(\.js)?$/.test(path.basename(program)) || !COMMANDS.includes(command)) return;
  await recordAudit(strapi, { actor: 'system', action: `strapi-${command}`, subject: {} });
}
