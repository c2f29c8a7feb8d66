import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWatched } from '../api/use-watched.ts';
import { isRunning } from './runs/run-words.ts';

/** Whatever shows figures of the latest run. */
const AFTER_A_RUN = ['listRuns', 'readCoverage', 'readForecast', 'listCases', 'listReviews'] as const;

/** A run, looked at until it is over; what shows its figures is read again then. */
export function useRun(runId: string) {
  const client = useQueryClient();
  const answer = useWatched('readRun', { params: { runId } }, isRunning);
  const state = answer.data?.state;
  useEffect(() => {
    if (state === undefined || state === 'running') return;
    for (const id of AFTER_A_RUN) void client.invalidateQueries({ queryKey: [id] });
  }, [state, client]);
  return answer;
}
