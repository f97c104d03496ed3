import type { Disclaimer } from '@/content/types';
import { Heading, type HeadingLevel } from '../Heading/Heading';
import styles from './Disclaimers.module.css';

/** The disclaimers a surface owes. Nothing, not even a heading, where it owes none. */
export function Disclaimers({
  disclaimers,
  heading,
  level,
}: {
  disclaimers: Disclaimer[];
  heading: string;
  level: HeadingLevel;
}) {
  if (disclaimers.length === 0) return null;
  return (
    <section className={styles.disclaimers}>
      <Heading level={level} className={styles.heading}>
        {heading}
      </Heading>
      <ul className={styles.list}>
        {disclaimers.map(({ area, text }) => (
          <li key={area}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
