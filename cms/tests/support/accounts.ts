import type { RoleCode } from '../../src/access/roles';
import type { Cms } from './boot';
import { ask } from './http';

export interface Account {
  id: number;
  email: string;
  password: string;
  /** Access token of a session. */
  token: string;
  /** `Cookie` header of the same session. */
  cookie: string;
}

const PASSWORD = 'Correct-horse-7-battery';
let created = 0;

export type Role = RoleCode | 'strapi-super-admin';

/** Makes an active account with these roles and logs it in. */
export async function createAccount(cms: Cms, ...codes: readonly Role[]): Promise<Account> {
  created += 1;
  const email = `${codes.join('-and-')}-${created}@example.org`;
  const roles = await cms.strapi.db.query('admin::role').findMany({ where: { code: { $in: codes } } });
  const { id } = await cms.strapi.service('admin::user').create({
    email,
    firstname: `Test ${created}`,
    lastname: codes.join(' and '),
    password: PASSWORD,
    isActive: true,
    registrationToken: null,
    roles: roles.map((role) => role.id),
  });
  return { id, email, password: PASSWORD, ...(await logIn(cms, email, PASSWORD)) };
}

export async function logIn(
  cms: Cms,
  email: string,
  password: string,
): Promise<Pick<Account, 'token' | 'cookie'>> {
  const answer = await ask(cms, '/admin/login', { method: 'POST', body: { email, password } });
  if (answer.status !== 200) throw new Error(`${email} could not log in: ${answer.text}`);
  const { data } = answer.json as { data: { accessToken: string } };
  const cookies = answer.headers.getSetCookie().map((header) => header.split(';')[0]);
  const cookie = [...new Set(cookies)].join('; ');
  return { token: data.accessToken, cookie };
}

export interface Staff {
  author: Account;
  reviewer: Account;
  publisher: Account;
  administrator: Account;
  superAdmin: Account;
}

/** One account a role; the super-admin has the desk's widest role besides. */
export async function createStaff(cms: Cms): Promise<Staff> {
  return {
    author: await createAccount(cms, 'author'),
    reviewer: await createAccount(cms, 'reviewer'),
    publisher: await createAccount(cms, 'publisher'),
    administrator: await createAccount(cms, 'administrator'),
    superAdmin: await createAccount(cms, 'strapi-super-admin', 'administrator'),
  };
}
