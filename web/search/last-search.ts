import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../api/types.ts';
import { useScope } from '../sign-in/use-session.tsx';
import { NOTHING_TYPED, type Typed } from './asked.ts';

export type Found = AnswerOf<'searchChildren'>['children'];

interface Last {
  typed: Typed;
  found?: Found | undefined;
}

/** The last search of this tab, so that whoever comes back from a child finds it there; in memory only. */
export function useLastSearch() {
  const client = useQueryClient();
  const { subject } = useScope();
  const key = ['searchChildren', subject];
  const [last, setLast] = useState<Last>(() => client.getQueryData<Last>(key) ?? { typed: NOTHING_TYPED });
  const keep = (next: Partial<Last>) =>
    setLast((before) => {
      const now = { ...before, ...next };
      client.setQueryData(key, now);
      return now;
    });
  return {
    ...last,
    setTyped: (typed: Typed) => keep({ typed }),
    setFound: (found: Found | undefined) => keep({ found }),
  };
}
