import { useQuery } from '@tanstack/react-query';
import type { ApiProblem } from '../api/problem.ts';
import { isEnded } from '../device/ended.ts';
import { findKeptLine } from '../device/kept-lists.ts';
import { openDevice } from '../device/open-device.ts';
import { useKeptPage } from '../device/use-kept-page.ts';
import { useScope } from '../sign-in/use-session.tsx';
import { useUnits } from '../units/use-units.ts';
import { withLaterCase } from './later-case.ts';
import { pageFromLine } from './page-from-line.ts';
import type { ChildPage } from './words.ts';

/** A child's page, and how good what is shown of it is. */
export interface ChildAtHand {
  page: ChildPage | undefined;
  /** `server`: as it stands; `device`: as it was read at `takenAt`; `list`: what the list tells, no cards and no history. */
  from: 'server' | 'device' | 'list';
  takenAt: string | undefined;
  /** When its case was read: a list may have been read after the page. */
  caseTakenAt: string | undefined;
  isPending: boolean;
  isFetching: boolean;
  error: ApiProblem | null;
  refetch(): Promise<unknown>;
}

/** The page of a child: from the device at once, or what the list kept there tells, until the server answers. */
export function useChild(childId: string): ChildAtHand {
  const { data, isKept, isPending, isFetching, error, refetch } = useKeptPage(childId);
  const listed = useListed(childId);
  const answered = { isFetching, error, refetch };
  if (data !== undefined) {
    const { page, takenAt: caseTakenAt } = withLaterCase(data, listed.taken);
    const from = isKept ? 'device' : 'server';
    return { ...answered, page, from, takenAt: data.takenAt, caseTakenAt, isPending };
  }
  // What may not be seen any more is shown by no list either.
  const { page, takenAt } = (isEnded(error) ? undefined : listed.taken) ?? NOT_LISTED;
  const isWaiting = isPending || listed.isPending;
  return { ...answered, page, from: 'list', takenAt, caseTakenAt: takenAt, isPending: isWaiting };
}

const NOT_LISTED = { page: undefined, takenAt: undefined };

function useListed(childId: string) {
  const { subject } = useScope();
  const { nameOf } = useUnits();
  const { data, isPending } = useQuery({
    queryKey: ['listed', subject, childId],
    queryFn: async () =>
      (await openDevice().then(
        (device) => findKeptLine(device, { subject, childId }),
        () => undefined,
      )) ?? null,
  });
  if (data === undefined || data === null) return { taken: undefined, isPending };
  const page = pageFromLine(data, nameOf(data.line.unit));
  return { taken: { page, takenAt: data.takenAt }, isPending };
}
