import styles from './JumpList.module.css';

export interface JumpListEntry {
  href: string;
  name: string;
  /** Number of its mark on the map, if it has one. */
  number: string | null;
  /** Number of activities, in words. */
  count: string;
  /** ISO3 code of the country on the map. */
  place: string | null;
}

/** The places on a page, numbered as on the map beside it. */
export function JumpList({ label, entries }: { label: string; entries: JumpListEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <nav aria-label={label} className={styles.navigation}>
      <ul className={styles.list}>
        {entries.map(({ href, name, number, count, place }) => (
          <li key={href}>
            <a className={styles.link} href={href} data-place={place ?? undefined}>
              <span className={styles.number} aria-hidden="true">
                {number}
              </span>
              <span className={styles.name}>{name}</span>
              <span className={styles.count}>{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
