import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';

/** Folder `web/`, seen from `web/dist/server/`. */
export const WEB_FOLDER = resolve(__dirname, '..', '..');

/** What the build made for the typesetter: code of its thread, templates, fonts. */
export const RENDITIONS_FOLDER = join(WEB_FOLDER, 'dist', 'renditions');

/** Variables by name, as `process.env` holds them. */
export type Environment = Record<string, string | undefined>;

/** A variable that cannot be used. Its message is one sentence for the person who set it. */
export class BadVariable extends Error {}

const port = (fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535, 'is no port')
    .transform(Number);

/** An origin: scheme, host, port, nothing after it. */
const origin = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((value, context) => {
      const url = URL.canParse(value) ? new URL(value) : null;
      if (
        !url ||
        !/^https?:$/.test(url.protocol) ||
        url.pathname !== '/' ||
        url.search ||
        url.hash ||
        url.username
      ) {
        context.addIssue({ code: 'custom', message: 'is no address like https://mediation.example.org' });
        return z.NEVER;
      }
      return url.origin;
    });

const folder = z
  .string()
  .default(resolve(WEB_FOLDER, '..', '.data'))
  .transform((value) => (isAbsolute(value) ? value : resolve(value.replace(/^~(?=\/|$)/, homedir()))));

const token = z
  .string({ error: 'is not set: it is the key with which this site reads the publication' })
  .min(16, 'is too short to be a key')
  .regex(/^[\x21-\x7e]+$/, 'has characters no key has');

const host = z.string().min(1, 'is empty').default('0.0.0.0');

const site = z.object({
  HOST: host,
  WEB_PORT: port(3000),
  DATA_DIR: folder,
  CMS_URL: origin('http://127.0.0.1:1337'),
  SITE_TOKEN: token,
  SITE_URL: origin('http://localhost:3000'),
});
export type SiteConfig = z.infer<typeof site>;

const preview = z.object({
  HOST: host,
  PREVIEW_PORT: port(3001),
  CMS_URL: origin('http://127.0.0.1:1337'),
  /** Where editors see the admin, the only place that may frame a preview. */
  CMS_PUBLIC_URL: origin('http://localhost:1337'),
  SITE_URL: origin('http://localhost:3000'),
});
export type PreviewConfig = z.infer<typeof preview>;

function read<T>(schema: z.ZodType<T>, environment: Environment): T {
  // An empty variable, as compose files leave them, is an unset one.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadVariable(`The variable ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}.`);
}

/** @throws {BadVariable} */
export const siteConfig = (environment: Environment): SiteConfig => read(site, environment);

/** @throws {BadVariable} */
export const previewConfig = (environment: Environment): PreviewConfig => read(preview, environment);
