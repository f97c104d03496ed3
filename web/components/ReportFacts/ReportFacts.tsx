import type { Language } from '@mediation/content';
import type { ReactNode } from 'react';
import type { Report } from '@/content/types';
import { interfaceIn } from '@/messages';
import styles from './ReportFacts.module.css';

export type ReportFact =
  | 'places'
  | 'events'
  | 'snapshot'
  | 'kinds'
  | 'service'
  | 'capacity'
  | 'partner'
  | 'changeNote';

/** What a report says beside its text. Facts it does not have are left out. */
export function ReportFacts({
  report,
  lang,
  facts,
}: {
  report: Report;
  lang: Language;
  facts: ReportFact[];
}) {
  const { t, date, period } = interfaceIn(lang);
  const { eventStart, eventEnd, supportKinds, snapshot } = report;
  const drawn: Record<ReportFact, ReactNode> = {
    places: (
      <ul className={styles.inline}>
        {report.places.map(({ href, name }) => (
          <li key={href}>
            <a className={styles.link} href={href}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    ),
    events: eventStart && (eventEnd ? period(eventStart, eventEnd) : date(eventStart)),
    snapshot: snapshot && (
      <a className={styles.link} href={snapshot.href}>
        {snapshot.title}
      </a>
    ),
    kinds: supportKinds.length > 0 && (
      <ul className={styles.inline}>
        {supportKinds.map((kind) => (
          <li key={kind} className={styles.tag}>
            {t(`report.supportKind.${kind}`)}
          </li>
        ))}
      </ul>
    ),
    service: report.service,
    capacity: report.capacity,
    partner: report.partner,
    changeNote: report.changeNote,
  };
  const present = facts.filter((fact) => drawn[fact]);
  if (present.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {present.map((fact) => (
        <div key={fact} className={styles.fact}>
          <dt className={styles.name}>{t(`report.${fact}`)}</dt>
          <dd>{drawn[fact]}</dd>
        </div>
      ))}
    </dl>
  );
}
