import type { ReactNode } from 'react';
import styles from './SkipLink.module.css';

/** Shows itself when it gets the focus. */
export function SkipLink({ href, children }: { href: `#${string}`; children: ReactNode }) {
  return (
    <a className={styles.link} href={href}>
      {children}
    </a>
  );
}
