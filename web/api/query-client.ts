import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

const MINUTE = 60_000;
const MOST_TRIES = 2;

/** How answers are kept: fresh for a minute; asked again only where trying again can help. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: MINUTE,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < MOST_TRIES && mayPass(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** What the API refused it refuses again; a server in trouble or one that asks to wait may answer next time. */
const mayPass = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status >= 500 || error.status === 429);
