import { useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** Puts the focus on the heading of the page, from where a reader goes on. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/**
 * Puts the focus on the heading of a page somebody was led to. Not where they came back to, or loaded it: there the browser knows;
 * and not where something on the page has taken the focus already.
 */
export function useArrival(): void {
  const { pathname } = useLocation();
  const isLed = useNavigationType() === 'PUSH';
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each page anew, whatever of its address changes later
  useEffect(() => {
    const isTaken = document.activeElement?.closest('main *') != null;
    if (isLed && !isTaken) focusHeading();
  }, [pathname]);
}
