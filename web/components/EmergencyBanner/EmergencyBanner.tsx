import type { Language } from '@mediation/content';
import { interfaceIn } from '@/messages';
import styles from './EmergencyBanner.module.css';

export function EmergencyBanner({ lang, text }: { lang: Language; text: string }) {
  return (
    <section className={styles.banner} aria-label={interfaceIn(lang).t('banner.emergency')}>
      <p className={styles.text}>{text}</p>
    </section>
  );
}
