'use client';

import { useEffect, useRef, type ReactNode } from 'react';

const placeOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-place]')?.getAttribute('data-place') ?? null) : null;

/**
 * Pointing at or focusing a place lights it wherever it is named inside: on the map and in the list. An
 * enhancement only; without it both stand as they are. What is lit carries `data-lit`. Scripts come when a pointer
 * or the focus first gets inside (`data-enhanced`).
 */
export function LinkedPlaces({ className, children }: { className?: string; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = root.current;
    if (!node) return;
    const light = (place: string | null): void => {
      for (const element of node.querySelectorAll('[data-place]')) {
        element.toggleAttribute('data-lit', element.getAttribute('data-place') === place);
      }
    };
    const enter = (event: Event): void => light(placeOf(event.target));
    const leave = (): void => light(null);
    node.addEventListener('pointerover', enter);
    node.addEventListener('focusin', enter);
    node.addEventListener('pointerleave', leave);
    node.addEventListener('focusout', leave);
    // Tells the page that whatever is inside listens as well: the effects of children come first.
    node.dispatchEvent(new Event('enhanced'));
    return () => {
      node.removeEventListener('pointerover', enter);
      node.removeEventListener('focusin', enter);
      node.removeEventListener('pointerleave', leave);
      node.removeEventListener('focusout', leave);
    };
  }, []);
  return (
    <div ref={root} className={className} data-enhanced="">
      {children}
    </div>
  );
}
