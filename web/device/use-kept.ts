import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ApiProblem, problemFrom } from '../api/problem.ts';
import { useIsOnline } from '../sign-in/use-session.tsx';
import { askToStay } from './ask-to-stay.ts';
import { isEnded } from './ended.ts';
import { openDevice } from './open-device.ts';
import type { Device } from './schema.ts';

/** An answer that this device keeps, and where it is. */
export interface Keeping<Kept> {
  /** Names what is read, the reader first among it. */
  key: readonly string[];
  find(device: Device): Promise<Kept | undefined>;
  /** Whether it has the form this version of the portal shows; what an earlier one kept may have another. */
  isSound(kept: Kept): boolean;
  /** Reads it anew from the server. @throws ApiProblem */
  read(signal: AbortSignal): Promise<Kept>;
  /** Left out where the device is to keep nothing. */
  keep?(device: Device, fresh: Kept): Promise<unknown>;
  /** Has the device forget it, where the reader may not see it any more. */
  drop?(device: Device): Promise<unknown>;
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

/** Shows at once what the device kept, reads it anew behind, and keeps that; what the reader may see no more it forgets. */
export function useKept<Kept>(keeping: Keeping<Kept>): KeptAnswer<Kept> {
  const { key, find, isSound } = keeping;
  const client = useQueryClient();
  const isOnline = useIsOnline();
  const keptKey = ['kept', ...key];
  const kept = useQuery({
    queryKey: keptKey,
    // A device that keeps nothing is one that has nothing kept.
    queryFn: async () => {
      const found = await openDevice().then(find, () => undefined);
      return found !== undefined && isSound(found) ? found : null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const fresh = useQuery<Kept, ApiProblem>({
    queryKey: [...key],
    queryFn: ({ signal }) => readAnew(client, keeping, signal),
    enabled: isOnline,
  });
  const { error, isFetching, refetch } = fresh;
  const data = isEnded(error) ? undefined : (fresh.data ?? kept.data ?? undefined);
  return {
    data,
    isKept: fresh.data === undefined && data !== undefined,
    isPending: kept.isPending || (isOnline && fresh.isPending),
    isFetching,
    error,
    refetch,
  };
}

async function readAnew<Kept>(
  client: QueryClient,
  { key, isSound, read, keep, drop }: Keeping<Kept>,
  signal: AbortSignal,
): Promise<Kept> {
  try {
    const answer = await read(signal);
    if (!isSound(answer)) throw problemFrom('another form');
    client.setQueryData(['kept', ...key], answer);
    if (keep !== undefined) onDevice((device) => keep(device, answer).then(askToStay));
    return answer;
  } catch (error) {
    if (isEnded(error)) {
      client.setQueryData(['kept', ...key], null);
      if (drop !== undefined) onDevice(drop);
    }
    throw error;
  }
}

/** Without a store the page works as long as the network does. */
function onDevice(act: (device: Device) => Promise<unknown>): void {
  void openDevice()
    .then(act)
    .catch(() => undefined);
}
