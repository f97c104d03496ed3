'use client';

import { useEffect, useRef } from 'react';
import useSWR from 'swr';
import { regionAnswer, type RegionAnswer, type RegionFault } from './region-answer';
import styles from './RegionBrowser.module.css';

export interface PanelTexts {
  close: string;
  loading: string;
  failed: string;
  again: string;
  openPage: string;
}

/** A region as it was chosen: each choice asks anew, so that nothing older than it is shown. */
export interface Choice {
  name: string;
  /** Number of activities, in words. */
  count: string;
  href: string;
  /** Number of the question; one asked shortly before, on intent, keeps its own. */
  asked: number;
}

export type Question = readonly [href: string, asked: number];

export const ask = ([href]: Question): Promise<RegionAnswer> => regionAnswer(href);

export const questionOf = ({ href, asked }: Choice): Question => [href, asked];

interface Props {
  choice: Choice;
  texts: PanelTexts;
  onClose: () => void;
}

/** The activities of the region that was chosen, beside the map. */
export function RegionPanel({ choice, texts, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const activities = useRef<HTMLDivElement>(null);
  const { data, error, isValidating, mutate } = useSWR<RegionAnswer, RegionFault, Question>(
    questionOf(choice),
    ask,
    { revalidateIfStale: false, shouldRetryOnError: false },
  );
  const absent = error?.kind === 'absent';

  useEffect(() => heading.current?.focus(), [choice]);
  useEffect(() => {
    activities.current?.replaceChildren(...(data ? [document.importNode(data.activities, true)] : []));
    if (data) document.title = data.title;
  }, [data]);
  // What is gone is told by its own page, in its own words.
  useEffect(() => {
    if (absent) location.assign(choice.href);
  }, [absent, choice.href]);

  const failed = error && !isValidating && !absent;
  return (
    <section className={styles.panel} aria-labelledby="region-panel" aria-busy={!data && !failed}>
      <div className={styles.head}>
        <h3 id="region-panel" ref={heading} tabIndex={-1} className={styles.name}>
          {choice.name}
        </h3>
        <button type="button" className={styles.close} onClick={onClose}>
          {texts.close}
        </button>
      </div>
      <p role="status" className={styles.status}>
        {failed ? texts.failed : data ? choice.count : texts.loading}
      </p>
      {failed && (
        <button type="button" className={styles.close} onClick={() => void mutate()}>
          {texts.again}
        </button>
      )}
      <div ref={activities} className={styles.activities} />
      <p>
        <a href={choice.href}>{texts.openPage}</a>
      </p>
    </section>
  );
}
