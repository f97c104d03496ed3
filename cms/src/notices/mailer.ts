import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
}

export interface Mailer {
  /** Where mails go, for the log. Without a password. */
  destination: string;
  /** @throws {Error} when the mail did not go out */
  send(mail: Mail): Promise<void>;
}

/** In milliseconds: a mail server that does not answer is tried again later. */
const PATIENCE = 5_000;

/** A mail is made of what it is given: no file and no address is read for it. */
const NOTHING_ELSE = { disableFileAccess: true, disableUrlAccess: true };

/** Over SMTP. */
function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      ...parseConnectionUrl(url),
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      ...NOTHING_ELSE,
    },
    { from },
  );
  const { protocol, host } = new URL(url);
  return {
    destination: `${protocol}//${host}`,
    async send(mail) {
      await transport.sendMail(mail);
    },
  };
}

/** As files, one a mail, readable by any mail program: for an installation without a mail server. */
function fileMailer(folder: string, from: string): Mailer {
  return {
    destination: folder,
    async send(mail) {
      const message = await new MailComposer({ from, ...mail, ...NOTHING_ELSE }).compile().build();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID()}.eml`);
      // Under its name it is never half written.
      await writeFile(`${file}.part`, message, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
  };
}

export const createMailer = ({
  SMTP_URL,
  MAIL_FROM,
  DATA_DIR,
}: {
  SMTP_URL?: string | undefined;
  MAIL_FROM: string;
  DATA_DIR: string;
}): Mailer =>
  SMTP_URL === undefined
    ? fileMailer(path.join(DATA_DIR, 'mail'), MAIL_FROM)
    : smtpMailer(SMTP_URL, MAIL_FROM);
