import type { LinkModel } from '../../shared/linkage/model.ts';
import { SETTLED } from '../../shared/linkage/training/expectation-maximisation.ts';

/** Why a session, or what it taught, is to be looked at twice. */
export type Weakness = 'few_pairs' | 'few_matches' | 'unsettled';

/** What tells how far a session can be relied on. */
export interface SessionFigures {
  pairs: number;
  /** Share of its pairs that are matches. */
  matches: number;
  /** The largest change of any figure in the last step. */
  change: number;
}

/** Below, the shares of a field with a dozen levels are those of the description, or of chance. */
export const FEWEST_PAIRS = 1_000;
/** Among fewer matches a mistake that clerks make in one of a hundred is not met even once. */
export const FEWEST_MATCHES = 100;

/** What is weak about a session; nothing where it can be relied on. */
export function weaknessesOf(session: SessionFigures): Weakness[] {
  const { pairs, matches, change } = session;
  return [
    ...(pairs < FEWEST_PAIRS ? (['few_pairs'] as const) : []),
    ...(pairs * matches < FEWEST_MATCHES ? (['few_matches'] as const) : []),
    ...(change >= SETTLED ? (['unsettled'] as const) : []),
  ];
}

/** Fields whose worst level came out likelier among matches than by chance: a disagreement that speaks for a match. */
export function turnedFields({ fields }: Pick<LinkModel, 'fields'>): string[] {
  const isTurned = ({ levels }: LinkModel['fields'][number]): boolean => {
    const worst = levels.at(-1);
    return worst !== undefined && worst.m > worst.u;
  };
  return fields.filter(isTurned).map(({ field }) => field);
}
