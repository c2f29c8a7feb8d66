import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

export interface MadeOld {
  /** What was read before a decision does not hold after it: lists go, pairs are read again when they are shown again. */
  mark(): Promise<void>;
  /** Reads a child that is shown again, now. */
  readAgain(childId: string): Promise<undefined>;
}

/** How what was read of pairs becomes old. */
export function useMadeOld(): MadeOld {
  const client = useQueryClient();
  return useMemo(
    () => ({
      mark: async () => {
        for (const list of ['listReviews', 'listDecisions'])
          client.removeQueries({ queryKey: [list], type: 'inactive' });
        await client.invalidateQueries({ queryKey: ['readReview'], refetchType: 'none' });
      },
      readAgain: async (childId) => {
        await client.invalidateQueries({ queryKey: ['readReview', { params: { childId } }] });
        return undefined;
      },
    }),
    [client],
  );
}
