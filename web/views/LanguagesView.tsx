import { LANGUAGE_NAMES } from '@mediation/content';
import { SiteFrame } from '@/components/SiteFrame/SiteFrame';
import type { LanguagesPage, TextCounts } from '@/content/types';
import { interfaceIn, type Interface } from '@/messages';
import { headlineOf } from './headline';
import styles from './LanguagesView.module.css';
import layout from './layout.module.css';
import { wayToOverview } from './way-back';

interface ShareProps {
  words: Interface;
  label: string;
  count: number;
  all: number;
}

/** How many of all texts there are, in words and as a bar. */
function Share({ words: { t }, label, count, all }: ShareProps) {
  return (
    <div className={styles.share}>
      <dt>{label}</dt>
      <dd className={styles.number}>{t('languages.share', { count, all })}</dd>
      <dd className={styles.bar} aria-hidden="true">
        <svg viewBox="0 0 100 1" preserveAspectRatio="none">
          <rect width={(100 * count) / all} height="1" />
        </svg>
      </dd>
    </div>
  );
}

export function LanguagesView({ page }: { page: LanguagesPage }) {
  const { frame, snapshot, all, languages, incomplete } = page;
  const words = interfaceIn(frame.lang);
  const { t, languageName, list } = words;
  const { title, description } = headlineOf(page);
  const rows: [kind: keyof TextCounts, label: string][] = [
    ['texts', t('languages.texts')],
    ...(snapshot
      ? [['current', t('languages.current', { title: snapshot.title })] satisfies [keyof TextCounts, string]]
      : []),
    ['reports', t('languages.reports')],
  ];
  return (
    <SiteFrame frame={frame} back={wayToOverview(frame)}>
      <div className={`${layout.container} ${layout.hero}`}>
        <h1>{title}</h1>
        <p className={layout.lead}>{description}</p>
      </div>
      <div className={`${layout.container} ${layout.stack}`}>
        <ul className={styles.languages}>
          {languages.map(({ lang, href, ...counts }) => (
            <li key={lang} className={styles.language}>
              <h2 className={styles.name}>
                <a href={href} lang={lang} hrefLang={lang}>
                  {LANGUAGE_NAMES[lang]}
                </a>
              </h2>
              <dl className={styles.shares}>
                {rows
                  .filter(([kind]) => all[kind] > 0)
                  .map(([kind, label]) => (
                    <Share key={kind} words={words} label={label} count={counts[kind]} all={all[kind]} />
                  ))}
              </dl>
            </li>
          ))}
        </ul>
        {all.reports > 0 && incomplete.length === 0 && (
          <p className={layout.note}>{t('languages.complete')}</p>
        )}
        {incomplete.length > 0 && (
          <section className={styles.incomplete}>
            <h2>{t('languages.incomplete')}</h2>
            <dl className={styles.snapshots}>
              {incomplete.map(({ snapshot: lacking, reports, languages: short }) => (
                <div key={lacking.slug} className={styles.snapshot}>
                  <dt>
                    <a href={lacking.href}>{lacking.title}</a>
                  </dt>
                  <dd>
                    {list(
                      short.map(({ lang, reports: count }) =>
                        t('languages.lacking', { language: languageName(lang), count, all: reports }),
                      ),
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
    </SiteFrame>
  );
}
