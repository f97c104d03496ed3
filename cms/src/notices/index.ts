import type { Core } from '@strapi/strapi';
import type { Environment } from '../environment';
import { createMailer, type Mailer } from './mailer';
import { startPost } from './post';

export { createNoticeTable } from './tables';

/** Strapi's own mails, such as for a forgotten password, go the same way. */
function useForStrapi(strapi: Core.Strapi, mailer: Mailer): void {
  const email = strapi.plugin('email') as unknown as { provider: { send: Mailer['send'] } };
  email.provider = {
    send: ({ to, subject, text, html }) => mailer.send({ to, subject, text, ...(html ? { html } : {}) }),
  };
}

/** Mails of the desk and of Strapi, over SMTP or into files. Returns how to stop. */
export function startNotices(
  strapi: Core.Strapi,
  environment: Pick<Environment, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR'>,
): () => Promise<void> {
  const mailer = createMailer(environment);
  useForStrapi(strapi, mailer);
  return startPost(strapi, mailer);
}
