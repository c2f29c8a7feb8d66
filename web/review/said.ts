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

/** Whether somebody's word on a pair stands: each withdrawal takes the one before it back. */
export function hasStandingWord({ said }: Pick<Pair, 'said'>): boolean {
  const standing = said.reduce(
    (count, { decision }) => (decision === 'withdrawn' ? Math.max(0, count - 1) : count + 1),
    0,
  );
  return standing > 0;
}
