import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWatched } from '../api/use-watched.ts';
import { isUnderWay } from './import-words.ts';

/** An import, looked at until it is over; what is said of it and its feed elsewhere is read again as it goes on. */
export function useImport(importId: string) {
  const client = useQueryClient();
  const answer = useWatched('readImport', { params: { importId } }, isUnderWay);
  const state = answer.data?.state;
  useEffect(() => {
    if (state === undefined) return;
    void client.invalidateQueries({ queryKey: ['listFeeds'] });
    void client.invalidateQueries({ queryKey: ['listImports'] });
  }, [state, client]);
  return answer;
}
