import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWatched } from '../api/use-watched.ts';
import { isUnderWay } from './import-words.ts';

/** An import, looked at until it is over; what is said of its feed is read again then. */
export function useImport(importId: string) {
  const client = useQueryClient();
  const answer = useWatched('readImport', { params: { importId } }, isUnderWay);
  const isOver = answer.data !== undefined && !isUnderWay(answer.data);
  useEffect(() => {
    if (!isOver) return;
    void client.invalidateQueries({ queryKey: ['listFeeds'] });
    void client.invalidateQueries({ queryKey: ['listImports'] });
  }, [isOver, client]);
  return answer;
}
