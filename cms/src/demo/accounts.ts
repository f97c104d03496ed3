import type { Core } from '@strapi/strapi';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DEMO_ROLES, ROLES, type DemoRole } from '../access/roles';

const loginsSchema = z.array(z.strictObject({ role: z.string(), email: z.email(), password: z.string() }));
export type Logins = z.infer<typeof loginsSchema>;

export const emailOf = (role: DemoRole): string => `${role}@example.org`;

/** Meets Strapi's rule (upper and lower case, digit) whatever the random part is. */
const newPassword = (): string => `Aa1-${randomBytes(18).toString('base64url')}`;

/**
 * One account a role, with a random password that stands in DATA_DIR/demo-logins.json. A lost file gives
 * new passwords. Returns the ids of the accounts.
 */
export async function ensureAccounts(
  strapi: Core.Strapi,
  dataDir: string,
): Promise<Record<DemoRole, number>> {
  const file = path.join(dataDir, 'demo-logins.json');
  const known = existsSync(file) ? loginsSchema.parse(JSON.parse(await readFile(file, 'utf8'))) : [];
  const logins: Logins = [];
  const ids = new Map<DemoRole, number>();
  for (const code of DEMO_ROLES) {
    const name = String(ROLES.find((role) => role.code === code)?.name);
    const email = emailOf(code);
    const login = known.find((entry) => entry.email === email) ?? {
      role: code,
      email,
      password: newPassword(),
    };
    ids.set(code, await ensureAccount(strapi, code, name, login, known.includes(login)));
    logins.push(login);
  }
  const partial = `${file}.partial`;
  await writeFile(partial, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  await rename(partial, file);
  return Object.fromEntries(ids) as Record<DemoRole, number>;
}

/** Without the demo, its accounts open nothing, also where they were made earlier. */
export async function deactivateAccounts(strapi: Core.Strapi): Promise<void> {
  for (const code of DEMO_ROLES) {
    const user = await strapi.db
      .query('admin::user')
      .findOne({ where: { email: emailOf(code), isActive: true } });
    if (user) await strapi.service('admin::user').updateById(user.id, { isActive: false });
  }
}

async function ensureAccount(
  strapi: Core.Strapi,
  code: DemoRole,
  name: string,
  login: Logins[number],
  passwordKnown: boolean,
): Promise<number> {
  const users = strapi.service('admin::user');
  const role = await strapi.db.query('admin::role').findOne({ where: { code } });
  const existing = await strapi.db.query('admin::user').findOne({ where: { email: login.email } });
  if (existing) {
    await users.updateById(existing.id, {
      isActive: true,
      ...(passwordKnown ? {} : { password: login.password }),
    });
    return existing.id as number;
  }
  const user = await users.create({
    email: login.email,
    firstname: 'Demo',
    lastname: name.toLowerCase(),
    password: login.password,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return user.id as number;
}
