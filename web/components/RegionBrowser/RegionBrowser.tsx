'use client';

import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { preload, useSWRConfig } from 'swr';
import type { RegionAnswer } from './region-answer';
import { ask, RegionPanel, type Choice, type PanelTexts, type Question } from './RegionPanel';
import styles from './RegionBrowser.module.css';

export interface ChoosableRegion {
  slug: string;
  name: string;
  /** Number of activities, in words. */
  count: string;
  href: string;
}

interface Props {
  regions: ChoosableRegion[];
  /** Address of the page that this stands on. */
  home: string;
  texts: PanelTexts;
  map: ReactNode;
  list: ReactNode;
}

/** In milliseconds: a pointer or focus that stays this long means the link; one that passes does not. */
const INTENT = 80;
/** In milliseconds: how long a choice may use what was asked for on intent. */
const FRESH = 1_000;

/** A region that was asked for before it was chosen. */
interface Intent {
  href: string;
  at: number;
}

const isFresh = (intent: Intent | null, href: string): boolean =>
  intent?.href === href && performance.now() - intent.at < FRESH;

const addressNow = (): string => location.pathname + location.search;

/** Clicks that the browser itself has another use for stay the browser's. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * Shows the activities of a region beside the map when its link is followed, without leaving the page: the
 * link is there first, and whatever goes wrong leads to where it leads. Address, title and the back button
 * keep step.
 */
export function RegionBrowser({ regions, home, texts, map, list }: Props) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const { cache } = useSWRConfig();
  const root = useRef<HTMLDivElement>(null);
  const questions = useRef(0);
  const intent = useRef<Intent | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const opener = useRef<HTMLElement | SVGElement | null>(null);
  const homeTitle = useRef('');

  const regionAt = useCallback(
    (target: EventTarget | null): { region: ChoosableRegion; link: HTMLElement | SVGElement } | null => {
      const link =
        target instanceof Element ? target.closest<HTMLElement | SVGElement>('a[data-place]') : null;
      const region = link && regions.find(({ href }) => href === link.getAttribute('href'));
      return region ? { region, link } : null;
    },
    [regions],
  );

  /** What earlier questions were answered is kept nowhere. */
  const forget = useCallback(() => {
    for (const key of [...cache.keys()]) cache.delete(key);
  }, [cache]);

  const show = useCallback(
    ({ name, count, href }: ChoosableRegion) => {
      const early = intent.current;
      intent.current = null;
      if (!isFresh(early, href)) {
        forget();
        questions.current += 1;
      }
      setChoice({ name, count, href, asked: questions.current });
    },
    [forget],
  );

  const hide = useCallback(() => {
    forget();
    setChoice(null);
    document.title = homeTitle.current;
    opener.current?.focus();
  }, [forget]);

  useEffect(() => {
    homeTitle.current = document.title;
  }, []);

  useEffect(() => {
    const follow = (): void => {
      const region = regions.find(({ href }) => href === addressNow());
      if (region) show(region);
      else if (addressNow() === home) hide();
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [regions, home, show, hide]);

  useEffect(() => {
    for (const link of root.current?.querySelectorAll('a[data-place]') ?? []) {
      const isChosen = link.getAttribute('href') === choice?.href;
      link.toggleAttribute('data-chosen', isChosen);
      if (isChosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }, [choice]);

  useEffect(() => {
    const node = root.current;
    if (!node) return;
    const pass = (): void => clearTimeout(timer.current);
    const mean = (event: Event): void => {
      pass();
      const found = regionAt(event.target);
      if (!found || isFresh(intent.current, found.region.href)) return;
      timer.current = window.setTimeout(() => {
        const { href } = found.region;
        questions.current += 1;
        intent.current = { href, at: performance.now() };
        // A failure is told when the region is chosen, and asked for again.
        const answer = preload<RegionAnswer, Question>([href, questions.current], ask);
        void Promise.resolve(answer).catch(() => {
          intent.current = null;
        });
      }, INTENT);
    };
    const follow = (event: MouseEvent): void => {
      const found = regionAt(event.target);
      if (!found || !isPlain(event)) return;
      event.preventDefault();
      pass();
      opener.current = found.link;
      if (addressNow() !== found.region.href) history.pushState(null, '', found.region.href);
      show(found.region);
    };
    node.addEventListener('pointerover', mean);
    node.addEventListener('focusin', mean);
    node.addEventListener('pointerleave', pass);
    node.addEventListener('focusout', pass);
    node.addEventListener('click', follow);
    return () => {
      pass();
      node.removeEventListener('pointerover', mean);
      node.removeEventListener('focusin', mean);
      node.removeEventListener('pointerleave', pass);
      node.removeEventListener('focusout', pass);
      node.removeEventListener('click', follow);
    };
  }, [regionAt, show]);

  const close = (): void => {
    history.pushState(null, '', home);
    hide();
  };

  return (
    <div ref={root} className={styles.browser} data-open={choice !== null || undefined}>
      <div className={styles.map}>{map}</div>
      {choice && <RegionPanel choice={choice} texts={texts} onClose={close} />}
      <div className={styles.list}>{list}</div>
    </div>
  );
}
