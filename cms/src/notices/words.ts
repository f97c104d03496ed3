import { ITEM_TYPES, isLanguage } from '@mediation/content';
import { entryPath } from '../entry-path';
import { say, spokenLanguage, type SentenceId } from '../sentences';
import type { NoticeSubject } from './notify';
import type { NoticeKind } from './tables';

/** What a mail says besides its notice. */
export interface Details {
  recipient: string;
  /** Name of who did it; null where nobody did. */
  actor: string | null;
  /** Address of the admin, without a slash at its end. */
  admin: string;
}

/** “an activity report, in English and French”. Never its heading, nor a country: mails travel openly. */
function textOf({ type, units = [], snapshot }: NoticeSubject): string {
  if (type === undefined)
    return snapshot === undefined ? say('mail.text') : say('mail.release', { snapshot });
  const spoken = spokenLanguage();
  const names = new Intl.DisplayNames([spoken], { type: 'language' });
  const languages = units.filter(isLanguage).map((lang) => names.of(lang) ?? lang);
  const known = ITEM_TYPES.find((one) => one === type);
  const text = known ? say(`mail.${known}`) : say('mail.text');
  return languages.length === 0
    ? text
    : say('mail.inLanguages', { text, languages: new Intl.ListFormat(spoken).format(languages) });
}

const SENTENCE = {
  asked: 'mail.asked',
  'sent-back': 'mail.sentBack',
  cleared: 'mail.cleared',
  released: 'mail.released',
  late: 'mail.late',
} as const satisfies Record<NoticeKind, SentenceId>;

function addressOf(kind: NoticeKind, { type, id, units = [] }: NoticeSubject): string {
  if (kind === 'late' || kind === 'released' || type === undefined || id === undefined) return '/releases';
  return entryPath(type, id, units.find(isLanguage));
}

/** Subject and plain text of a mail, in the language that is spoken. */
export function mailOf(
  kind: NoticeKind,
  subject: NoticeSubject,
  { recipient, actor, admin }: Details,
): { subject: string; text: string } {
  const values = {
    actor: actor ?? say('mail.somebody'),
    text: textOf(subject),
    snapshot: subject.snapshot ?? '',
  };
  return {
    subject: say(`${SENTENCE[kind]}Subject`),
    text: [
      say('mail.greeting', { name: recipient }),
      '',
      say(SENTENCE[kind], values),
      '',
      `${admin}${addressOf(kind, subject)}`,
      '',
      say('mail.secrecy'),
      '',
    ].join('\n'),
  };
}
