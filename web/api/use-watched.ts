import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useIsOnline } from '../sign-in/use-session.tsx';
import { call } from './call.ts';
import type { OperationId } from './operations.ts';
import type { ApiProblem } from './problem.ts';
import type { AnswerOf, AskedOf } from './types.ts';

/** As often as work under way is looked at. */
export const EVERY_MS = 1500;

/**
 * Asks a reading operation again and again as long as what it answers is still under way; at once where it is looked at
 * anew, as what was over may have been ordered again.
 */
export function useWatched<Id extends OperationId>(
  id: Id,
  asked: AskedOf<Id>,
  isUnderWay: (answer: AnswerOf<Id>) => boolean,
): UseQueryResult<AnswerOf<Id>, ApiProblem> {
  const isOnline = useIsOnline();
  return useQuery<AnswerOf<Id>, ApiProblem>({
    queryKey: [id, asked],
    queryFn: ({ signal }) => call(id, asked, { signal }),
    enabled: isOnline,
    refetchOnMount: 'always',
    refetchInterval: ({ state: { data } }) => (data !== undefined && isUnderWay(data) ? EVERY_MS : false),
  });
}
