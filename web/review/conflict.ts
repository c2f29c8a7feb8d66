import type { ApiProblem } from '../api/problem.ts';
import type { LineOf } from '../api/types.ts';

export type Pair = LineOf<'readReview', 'pairs'>;
export type Saying = Pair['said'][number];

/** What a person did not know who decided on a pair. */
export interface Conflict {
  /** What was said of the pair meanwhile, the earliest first. */
  since: readonly Saying[];
  areRecordsOther: boolean;
}

/** The conflict that a refusal tells of, where it is one. */
export function conflictIn({ status, document: { conflict } }: ApiProblem): Conflict | undefined {
  if (status !== 409 || typeof conflict !== 'object' || conflict === null) return undefined;
  const { since, areRecordsOther } = conflict as Partial<Conflict>;
  return { since: Array.isArray(since) ? since : [], areRecordsOther: areRecordsOther === true };
}
