import styles from './Arrow.module.css';

/** Points the way the text runs (`forward`) or against it (`back`), in both writing directions. */
export function Arrow({ to }: { to: 'forward' | 'back' }) {
  return (
    <svg
      className={styles[to]}
      viewBox="0 0 16 16"
      width="14"
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 8h11M8.5 3.5 13 8l-4.5 4.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}
