import type { Language } from '@mediation/content';
import { interfaceIn } from '@/messages';
import styles from './EmergencyBanner.module.css';

/** A telephone number: a plus sign or a first 0, then digits and what divides them. */
const TELEPHONE = /((?:\+|(?<!\p{Nd})[0٠])\p{Nd}[\p{Nd} ()./-]{4,}\p{Nd})/u;

/** What every reader has to know now, above every page of a language. */
export function EmergencyBanner({ lang, text }: { lang: Language; text: string }) {
  return (
    <section className={styles.banner} aria-label={interfaceIn(lang).t('banner.emergency')}>
      <p className={styles.text}>
        {text.split(TELEPHONE).map((part, index) =>
          // Between Arabic words the groups of a number would stand in the opposite order.
          index % 2 === 1 ? (
            <bdi key={index} dir="ltr">
              {part}
            </bdi>
          ) : (
            part
          ),
        )}
      </p>
    </section>
  );
}
