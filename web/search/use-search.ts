import { useState } from 'react';
import { useSend } from '../api/use-answer.ts';
import { type Faults, faultsOf, questionOf, type Typed } from './asked.ts';
import { useLastSearch } from './last-search.ts';

/** What is typed, what is wrong with it, and whom it found. What is typed goes by POST and is kept nowhere. */
export function useSearch() {
  const { typed, setTyped, found, setFound } = useLastSearch();
  const [faults, setFaults] = useState<Faults>({});
  const { mutate, isPending, error } = useSend('searchChildren');
  const change = (next: Typed) => {
    setTyped(next);
    setFaults({});
  };
  const submit = () => {
    setFaults(faultsOf(typed));
    setFound(undefined);
    const body = questionOf(typed);
    if (body !== undefined) mutate({ body }, { onSuccess: ({ children }) => setFound(children) });
  };
  return { typed, faults, found, change, submit, isPending, error };
}
