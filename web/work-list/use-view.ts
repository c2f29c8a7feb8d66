import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import { useAddress } from '../design/use-address.ts';
import type { CaseLine, KeptList, Which } from '../device/schema.ts';
import type { KeptAnswer } from '../device/use-kept.ts';
import { useKeptList } from '../device/use-kept-list.ts';
import { searcherOf } from './searching.ts';
import { isSeenIn, liesAbove, queryOf, type View, viewIn } from './view.ts';

export interface Looking {
  view: View;
  setView(change: Partial<View>): void;
  /** What is searched for; it lives as long as the page does. */
  typed: string;
  setTyped(typed: string): void;
}

/** How the reader looks at a list: what the address says, and what they typed. */
export function useView(unit: string): Looking {
  const { query, change } = useAddress();
  const [typed, setTyped] = useState('');
  const view = useMemo(() => viewIn(query, unit), [query, unit]);
  const setView = useCallback(
    (part: Partial<View>) => change((now) => queryOf({ ...viewIn(now, unit), ...part }, unit)),
    [unit, change],
  );
  return { view, setView, typed, setTyped };
}

/** The list a view is cut out of: what is overdue in a commune stands on its list of all, which the device has. */
export const sourceOf = (which: Which, unit: string): Which =>
  which === 'overdue' && !liesAbove(unit) ? 'all' : which;

export interface SeenList {
  answer: KeptAnswer<KeptList>;
  /** All lines of it. */
  all: readonly CaseLine[];
  /** Those that are looked for. */
  seen: readonly CaseLine[];
  today: string;
  /** The day the server counted days for. */
  countedOn: string;
}

/** The lines of a list that are looked for. */
export function useSeenList(unit: string, { view, typed }: Looking): SeenList {
  const answer = useKeptList(unit, sourceOf(view.which, unit));
  const today = dayInVietnam(new Date());
  const { lines: all = NONE, today: countedOn = today } = answer.data ?? {};
  const search = useMemo(() => searcherOf(all), [all]);
  const late = useDeferredValue(typed);
  const seen = useMemo(() => all.filter(isSeenIn(view)).filter(search(late)), [all, view, search, late]);
  return { answer, all, seen, today, countedOn };
}

const NONE: readonly CaseLine[] = [];
