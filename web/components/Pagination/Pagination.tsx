import type { Language } from '@mediation/content';
import type { Pagination as Pages } from '@/content/types';
import { interfaceIn } from '@/messages';
import { Arrow } from '../Arrow/Arrow';
import styles from './Pagination.module.css';

/** Nothing where there is one page only. */
export function Pagination({ lang, pagination }: { lang: Language; pagination: Pages }) {
  const { t, number } = interfaceIn(lang);
  const { page, pages, previous, next } = pagination;
  if (pages <= 1) return null;
  return (
    <nav className={styles.pagination} aria-label={t('pagination.label')}>
      {previous && (
        <a className={styles.link} href={previous} rel="prev">
          <Arrow to="back" />
          {t('pagination.previous')}
        </a>
      )}
      <p>{t('pagination.status', { page: number(page), pages: number(pages) })}</p>
      {next && (
        <a className={styles.link} href={next} rel="next">
          {t('pagination.next')}
          <Arrow to="forward" />
        </a>
      )}
    </nav>
  );
}
