import type { Language } from '@mediation/content';
import type { ReportEntry } from '@/content/types';
import { interfaceIn } from '@/messages';
import { asContent, element } from '@/markup/element';
import { above, type HeadingLevel } from '../Heading/Heading';
import { reportFacts } from '../ReportFacts/ReportFacts';
import { richText } from '../RichText/RichText';
import { TranslationOffer } from '../TranslationOffer/TranslationOffer';
import styles from './ReportCard.module.css';

interface Props {
  entry: ReportEntry;
  lang: Language;
  level: HeadingLevel;
  /** The country it stands under, whose name it does not repeat. */
  under?: string;
}

/** A report in a list: its whole text, or the languages it can be read in. */
export function ReportCard({ entry, lang, level, under }: Props) {
  const { t, list } = interfaceIn(lang);
  if (!entry.translated) {
    const { places, translations } = entry.report;
    const label = t('translation.reportIn', { places: list(places.map(({ name }) => name)) });
    return <TranslationOffer label={label} translations={translations} />;
  }
  const { report } = entry;
  const repeatsItsGroup = report.heading === under;
  return (
    <article
      className={styles.card}
      {...asContent(
        !repeatsItsGroup &&
          element(
            `h${level}`,
            { class: styles.heading },
            element('a', { class: styles.headingLink, href: report.href }, report.heading),
          ),
        richText({
          blocks: report.body,
          under: repeatsItsGroup ? above(level) : level,
          foreignPhrases: report.foreignPhrases,
        }),
        reportFacts({
          report,
          lang,
          facts: [
            ...(report.places.length > 1 ? (['places'] as const) : []),
            'events',
            'kinds',
            'partner',
            'changeNote',
          ],
        }),
        repeatsItsGroup &&
          element(
            'p',
            { class: styles.address },
            element(
              'a',
              {
                href: report.href,
                'aria-label': t('report.permanentAddressOf', { heading: report.heading }),
              },
              t('report.permanentAddress'),
            ),
          ),
      )}
    />
  );
}
