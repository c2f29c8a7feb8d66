import { useQuery } from '@tanstack/react-query';
import type { Boundaries } from '../../shared/units/boundaries.ts';
import { readPortalConfig } from '../sign-in/portal-config.ts';

/** Where the units lie, where an operator gave it; it was checked when it was given. */
export function useBoundaries(): Boundaries | undefined {
  const { data } = useQuery({
    queryKey: ['boundaries'],
    queryFn: readBoundaries,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? undefined;
}

async function readBoundaries(): Promise<Boundaries | null> {
  const { boundaries } = await readPortalConfig();
  if (boundaries === undefined) return null;
  const response = await fetch(boundaries);
  return response.ok ? ((await response.json()) as Boundaries) : null;
}
