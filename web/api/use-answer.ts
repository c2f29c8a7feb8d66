import {
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useState } from 'react';
import { useIsOnline } from '../sign-in/use-session.tsx';
import { call } from './call.ts';
import { onceEach } from './once-each.ts';
import type { OperationId } from './operations.ts';
import type { ApiProblem } from './problem.ts';
import type { AnswerOf, AskedOf } from './types.ts';
import { EVERY_MS } from './use-watched.ts';

export interface Asking {
  enabled?: boolean;
  /** Asks again every so many milliseconds, for work that is under way. */
  every?: number | false;
}

/**
 * Asks a reading operation, once somebody is signed in, and keeps what it answered:
 * `useAnswer('readCoverage', { query: { unit } })`.
 */
export function useAnswer<Id extends OperationId>(
  id: Id,
  asked: AskedOf<Id> = {},
  { enabled = true, every = false }: Asking = {},
): UseQueryResult<AnswerOf<Id>, ApiProblem> {
  const isOnline = useIsOnline();
  return useQuery<AnswerOf<Id>, ApiProblem>({
    queryKey: [id, asked],
    queryFn: ({ signal }) => call(id, asked, { signal }),
    enabled: enabled && isOnline,
    refetchInterval: every,
  });
}

export interface AskingPages<Id extends OperationId> {
  enabled?: boolean;
  /** Asks again as long as something on a page is under way. */
  isUnderWay?: (page: AnswerOf<Id>) => boolean;
}

/** The same for operations that answer page by page with a `next`; pages are fetched with `fetchNextPage`. */
export function usePages<Id extends OperationId>(
  id: Id,
  asked: AskedOf<Id> = {},
  { enabled = true, isUnderWay = () => false }: AskingPages<Id> = {},
) {
  const isOnline = useIsOnline();
  return useInfiniteQuery({
    queryKey: [id, 'pages', asked],
    queryFn: ({ signal, pageParam }) =>
      call(id, { ...asked, query: { ...(asked.query as object), cursor: pageParam } } as AskedOf<Id>, {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last as { next?: string }).next,
    enabled: enabled && isOnline,
    refetchInterval: ({ state: { data } }) => (data?.pages.some(isUnderWay) ? EVERY_MS : false),
  });
}

/** Sends a write, once for a double click; what was read with the named operations is read again after it. */
export function useSend<Id extends OperationId>(
  id: Id,
  { refresh = [] }: { refresh?: readonly OperationId[] } = {},
): UseMutationResult<AnswerOf<Id>, ApiProblem, AskedOf<Id>> {
  const client = useQueryClient();
  const [send] = useState(() => onceEach((asked: AskedOf<Id>) => call(id, asked)));
  return useMutation<AnswerOf<Id>, ApiProblem, AskedOf<Id>>({
    mutationFn: send,
    onSettled: async () => {
      await Promise.all(refresh.map((one) => client.invalidateQueries({ queryKey: [one] })));
    },
  });
}
