import { useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** Begins a page that was gone to at its top; where one comes back to, the browser knows. Stands before the page, which may go on further down. */
export function Top(): null {
  const { pathname } = useLocation();
  const isBack = useNavigationType() === 'POP';
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each page anew
  useLayoutEffect(() => {
    if (!isBack) window.scrollTo(0, 0);
  }, [pathname]);
  return null;
}
