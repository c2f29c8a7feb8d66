import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What stands behind the question mark. */
export interface Address {
  query: URLSearchParams;
  /** Changes it as it is at this moment; the page behind "back" stays the same. */
  change(how: (now: URLSearchParams) => URLSearchParams): void;
}

/** How a page is looked at, as its address has it. */
export function useAddress(): Address {
  const [query, setQuery] = useSearchParams();
  const change = useCallback<Address['change']>(
    (how) => setQuery(how(addressedNow()), { replace: true, preventScrollReset: true }),
    [setQuery],
  );
  return { query, change };
}

/** The router's own query lags behind while a page is drawn: what a quick hand asked just before would be lost. */
const addressedNow = (): URLSearchParams => new URLSearchParams(window.location.search);

/** A query with a value put in, or taken out. */
export function withValue(before: URLSearchParams, name: string, value: string | undefined): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value === undefined || value === '') after.delete(name);
  else after.set(name, value);
  return after;
}
