import type { Language } from '@mediation/content';
import type { Report } from '@/content/types';
import { asContent, element, type Child, type Markup } from '@/markup/element';
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

interface Props {
  report: Report;
  lang: Language;
  facts: ReportFact[];
}

function content({ report, lang, facts }: Props): Markup[] {
  const { t, date, period } = interfaceIn(lang);
  const { eventStart, eventEnd, places, supportKinds, snapshot } = report;
  const link = (href: string, name: string) => element('a', { class: styles.link, href }, name);
  const told: Record<ReportFact, () => Child> = {
    places: () =>
      element(
        'ul',
        { class: styles.inline },
        places.map(({ href, name }) => element('li', {}, link(href, name))),
      ),
    events: () => eventStart && (eventEnd ? period(eventStart, eventEnd) : date(eventStart)),
    snapshot: () => snapshot && link(snapshot.href, snapshot.title),
    kinds: () =>
      supportKinds.length > 0 &&
      element(
        'ul',
        { class: styles.inline },
        supportKinds.map((kind) => element('li', { class: styles.tag }, t(`report.supportKind.${kind}`))),
      ),
    service: () => report.service,
    capacity: () => report.capacity,
    partner: () => report.partner,
    changeNote: () =>
      report.changeNote && [
        report.changeNote,
        ' ',
        element('span', { class: styles.when }, t('report.updated', { date: date(report.publishedAt) })),
      ],
  };
  return facts.flatMap((fact) => {
    const words = told[fact]();
    if (!words) return [];
    return element(
      'div',
      { class: styles.fact },
      element('dt', { class: styles.name }, t(`report.${fact}`)),
      element('dd', {}, words),
    );
  });
}

/** The same as `ReportFacts`, as markup. */
export function reportFacts(props: Props): Markup | null {
  const facts = content(props);
  return facts.length === 0 ? null : element('dl', { class: styles.facts }, facts);
}

/** What a report says beside its text. Facts it does not have are left out. */
export function ReportFacts(props: Props) {
  const facts = content(props);
  return facts.length === 0 ? null : <dl className={styles.facts} {...asContent(facts)} />;
}
