import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../api/problem.ts';
import { useIsOnline } from '../sign-in/use-session.tsx';
import { openDevice } from './open-device.ts';
import type { Device } from './schema.ts';

/** An answer that this device keeps, and where it is. */
export interface Keeping<Kept> {
  /** Names what is read, the reader first among it. */
  key: readonly string[];
  find(device: Device): Promise<Kept | undefined>;
  /** Reads it anew from the server. @throws ApiProblem */
  read(signal: AbortSignal): Promise<Kept>;
  /** Left out where the device is to keep nothing. */
  keep?(device: Device, fresh: Kept): Promise<unknown>;
}

export interface KeptAnswer<Kept> {
  /** The fresh answer, or before it the kept one. */
  data: Kept | undefined;
  /** Whether `data` is what the device kept, and not yet what the server says. */
  isKept: boolean;
  /** Whether neither the device nor, as far as it is asked, the server has spoken yet. */
  isPending: boolean;
  isFetching: boolean;
  error: ApiProblem | null;
  refetch(): Promise<unknown>;
}

/** Shows at once what the device kept, reads it anew behind, and keeps that. */
export function useKept<Kept>({ key, find, read, keep }: Keeping<Kept>): KeptAnswer<Kept> {
  const client = useQueryClient();
  const isOnline = useIsOnline();
  const keptKey = ['kept', ...key];
  const kept = useQuery({
    queryKey: keptKey,
    // A device that keeps nothing is one that has nothing kept.
    queryFn: async () => (await openDevice().then(find, () => undefined)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const fresh = useQuery<Kept, ApiProblem>({
    queryKey: [...key],
    queryFn: async ({ signal }) => {
      const answer = await read(signal);
      client.setQueryData(keptKey, answer);
      if (keep !== undefined) openDevice().then((device) => keep(device, answer), noStore);
      return answer;
    },
    enabled: isOnline,
  });
  const { error, isFetching, refetch } = fresh;
  return {
    data: fresh.data ?? kept.data ?? undefined,
    isKept: fresh.data === undefined && kept.data !== undefined && kept.data !== null,
    isPending: kept.isPending || (isOnline && fresh.isPending),
    isFetching,
    error,
    refetch,
  };
}

/** Without a store the page works as long as the network does. */
const noStore = (): void => undefined;
