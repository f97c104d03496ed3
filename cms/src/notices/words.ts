import { isLanguage } from '@mediation/content';
import { entryPath } from '../entry-path';
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

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
const list = new Intl.ListFormat('en');

const TYPE_NAMES: Readonly<Record<string, string>> = {
  'activity-report': 'an activity report',
  snapshot: 'a snapshot',
  overview: 'the overview',
  service: 'a service',
  capacity: 'a capacity',
  factsheet: 'a factsheet',
  periodical: 'a periodical',
  region: 'a region',
  country: 'a country',
  'map-disclaimer': 'a map disclaimer',
  'site-setting': 'the site settings',
};

/** “an activity report, in English and French”. Never its heading, nor a country: mails travel openly. */
function textOf({ type = '', units = [] }: NoticeSubject): string {
  const languages = units.filter(isLanguage).map((lang) => languageNames.of(lang) ?? lang);
  const name = TYPE_NAMES[type] ?? 'a text';
  return languages.length === 0 ? name : `${name}, in ${list.format(languages)}`;
}

interface Words {
  subject: string;
  sentence(subject: NoticeSubject, actor: string): string;
}

const WORDS: Record<NoticeKind, Words> = {
  asked: {
    subject: 'You are asked to clear a text',
    sentence: (subject, actor) => `${actor} asks you to clear ${textOf(subject)}.`,
  },
  'sent-back': {
    subject: 'A text was sent back to you',
    sentence: (subject, actor) => `${actor} sent back ${textOf(subject)}. The remark stands beside it.`,
  },
  cleared: {
    subject: 'A text was cleared',
    sentence: (subject, actor) => `${actor} cleared ${textOf(subject)}.`,
  },
  released: {
    subject: 'A quarter was released',
    sentence: ({ snapshot }, actor) =>
      `${actor} released the snapshot “${snapshot}”. Texts you had a hand in are public now.`,
  },
  late: {
    subject: 'Something you scheduled needs you',
    sentence: ({ snapshot, ...subject }) =>
      `What you scheduled did not go out in time: ${snapshot === undefined ? textOf(subject) : `the release of “${snapshot}”`}. ` +
      'The reasons stand on the page “Releases”.',
  },
};

function addressOf(kind: NoticeKind, { type, id, units = [] }: NoticeSubject): string {
  if (kind === 'late' || kind === 'released' || type === undefined || id === undefined) return '/releases';
  return entryPath(type, id, units.find(isLanguage));
}

/** Subject and plain text of a mail. */
export function mailOf(
  kind: NoticeKind,
  subject: NoticeSubject,
  { recipient, actor, admin }: Details,
): { subject: string; text: string } {
  const words = WORDS[kind];
  return {
    subject: words.subject,
    text: [
      `${recipient},`,
      '',
      words.sentence(subject, actor ?? 'Somebody'),
      '',
      `${admin}${addressOf(kind, subject)}`,
      '',
      'What it is about is not said here: a mail can be read by others.',
      '',
    ].join('\n'),
  };
}
