import { useCallback, useMemo } from 'react';
import { useParams } from 'react-router';
import type { Command } from '../../shared/access/commands.ts';
import { may } from '../../shared/access/scope.ts';
import { useAddress, withValue } from '../design/use-address.ts';
import { useScope } from '../sign-in/use-session.tsx';
import { useUnits } from './use-units.ts';

/** Which unit a page is about, and what of its address is remembered. */
export interface Place {
  unit: string;
  /** What stands behind the question mark. */
  query: URLSearchParams;
  /** Puts a value into the query, or takes it out; the page behind "back" stays the same. */
  ask(name: string, value: string | undefined): void;
  /** The same page about another unit; none where the reader may not see it. */
  addressOf(unit: string): string | undefined;
}

/** The place of a page that has its unit in its address: `/coverage/:unit?`. */
export function usePlace(room: string, command: Command): Place {
  const { unit: named } = useParams();
  const { units, province } = useScope();
  const mayAt = useMayAt(command);
  const { query, change } = useAddress();
  const ask = useCallback<Place['ask']>(
    (name, value) => change((now) => withValue(now, name, value)),
    [change],
  );
  const search = query.size === 0 ? '' : `?${query}`;
  const addressOf = (unit: string) => (mayAt(unit) ? `/${room}/${unit}${search}` : undefined);
  return { unit: named ?? units[0] ?? province, query, ask, addressOf };
}

/** Tells where the reader has a command, for showing a link or not; what may be done the API decides. */
export function useMayAt(command: Command): (unit: string) => boolean {
  const scope = useScope();
  const units = useUnits();
  return useMemo(
    () => (unit) => {
      const ancestors = units.pathTo(unit).map(({ code }) => code);
      const place = { province: scope.province, ancestors };
      return may(scope, command, unit === scope.province ? place : { ...place, unit });
    },
    [scope, command, units],
  );
}
