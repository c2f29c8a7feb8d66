import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { call } from '../api/call.ts';
import type { AskedOf } from '../api/types.ts';
import type { Words } from '../language/words.ts';
import { useScope } from '../sign-in/use-session.tsx';
import { type Filter, filterIn, pairPath, queuePath } from './question.ts';
import { nextOf, type Sitting, wantsPage, withPage } from './sitting.ts';
import { sittings } from './sittings.ts';

export interface SittingInHand {
  filter: Filter;
  sitting: Sitting;
  change(change: (sitting: Sitting) => Sitting): Sitting;
  /** Reads the queue on as far as needed and opens the next question, or the queue where there is none. @throws ApiProblem */
  goOn(): Promise<undefined>;
}

/** The sitting over the questions that the address states. */
export function useSitting(): SittingInHand {
  const { subject } = useScope();
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const written = query.toString();
  const filter = useMemo(() => filterIn(new URLSearchParams(written)), [written]);
  const owner = useMemo(() => ({ subject, filter }), [subject, filter]);
  const sitting = useSyncExternalStore(sittings.subscribe, () => sittings.of(owner));
  const change = useCallback((how: (sitting: Sitting) => Sitting) => sittings.change(owner, how), [owner]);
  const goOn = useCallback(async () => {
    let read = sittings.of(owner);
    while (wantsPage(read)) {
      const page = await call('listReviews', askedOf(filter, read.more?.cursor));
      read = sittings.change(owner, (one) => withPage(one, page));
    }
    const next = nextOf(read);
    await navigate(next === undefined ? queuePath(filter) : pairPath(next, filter));
    return undefined;
  }, [owner, filter, navigate]);
  return { filter, sitting, change, goOn };
}

/** The questions of a filter as the API is asked for them. */
export function askedOf({ unit, all }: Filter, cursor?: string): AskedOf<'listReviews'> {
  return {
    query: { ...(unit !== undefined && { unit }), ...(all && { all: 'true' }), ...(cursor && { cursor }) },
  };
}

/** What was done last, in words. */
export const useNotice = (): Words | undefined => useSyncExternalStore(sittings.subscribe, sittings.notice);
