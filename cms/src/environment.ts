import path from 'node:path';
import { z } from 'zod';

/**
 * The environment this process reads, checked once. Every variable is set by the start scripts; what each
 * means stands in docs/operator.md.
 */
const secret = z.string().min(32, 'must be a secret of at least 32 characters');
const port = z.coerce.number().int().min(1).max(65_535);
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);

const schema = z.object({
  CMS_HOST: z.string().default('127.0.0.1'),
  CMS_PORT: port.default(1337),
  CMS_PUBLIC_URL: origin.optional(),
  PREVIEW_URL: origin.default('http://localhost:3001'),
  /** The public site as this process reaches it: asked what it answers after a recall, and hourly. */
  SITE_INTERNAL_URL: origin.default('http://127.0.0.1:3000'),
  DATA_DIR: z.string().min(1).default(path.resolve(__dirname, '../../../.data')),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// (leave it unset for SQLite)')
    .optional(),
  APP_KEYS: secret,
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  /** Bearer token of the public site. Opens the publication and nothing else. */
  SITE_TOKEN: secret,
  /** Signs preview grants. */
  GRANT_SECRET: secret,
  /** Bearer token of the monitoring; unset, there are no metrics. */
  METRICS_TOKEN: secret.optional(),
  /** `0` leaves the demo content and the demo accounts out. */
  DEMO: z.enum(['0', '1']).default('1'),
  /** Address of the first administrator, where there is no demo. */
  ADMIN_EMAIL: z.email().default('first-administrator@example.org'),
  /** Where mails go out. Unset, each becomes a file in `DATA_DIR/mail`. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s]+$/, 'must start with smtp:// or smtps:// (leave it unset for files)')
    .optional(),
  /** Sender of all mails. */
  MAIL_FROM: z.email().default('no-reply@example.org'),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
});

export type Environment = z.infer<typeof schema>;

/** @throws {Error} one sentence a variable: its name, what is wrong, what to do */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const known = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(known);
  if (result.success) return { ...result.data, DATA_DIR: path.resolve(result.data.DATA_DIR) };
  const faults = result.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`);
  throw new Error(`The environment is not usable. ${faults.join('; ')}.`);
}
