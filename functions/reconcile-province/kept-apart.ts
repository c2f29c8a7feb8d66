import type { DecidedChildren } from '../../shared/linkage/memory/decision.ts';
import { KEPT_APART } from '../../shared/linkage/memory/words.ts';
import type { Child } from '../../shared/register/child.ts';
import { type AskedCandidate, type AskedLine, pastOf } from './review-lines.ts';
import { barBetweenChildren, type RowsOfDoubles } from './rows-of-doubles.ts';

interface Joined {
  children: readonly Child[];
  rows: RowsOfDoubles;
  /** What people said of two children that are two. */
  decided: readonly DecidedChildren[];
}

/**
 * The questions, with those on children that somebody called one and that are two all the same: nobody else would tell
 * that the word had no such effect. Such a question says why, and stays until the data are put right or the word is another.
 */
export function withKeptApart(lines: readonly AskedLine[], joined: Joined): AskedLine[] {
  const apart = joined.decided
    .filter(({ decision }) => decision.decision === 'same')
    .flatMap((pair) => lineOf(pair, joined));
  if (apart.length === 0) return [...lines];
  const byChild = Map.groupBy([...lines, ...apart], ({ childId }) => childId);
  return [...byChild].map(([childId, own]) => ({
    childId,
    candidates: own.flatMap(({ candidates }) => candidates),
  }));
}

function lineOf(pair: DecidedChildren, { children, rows }: Joined): AskedLine[] {
  const [childId, sameAs] = [children[pair.left]?.id, children[pair.right]?.id];
  if (childId === undefined || sameAs === undefined) return [];
  const code = barBetweenChildren(rows, [childId, sameAs]) ?? 'later_word';
  const doubt = { code, ...KEPT_APART[code] };
  const candidate: AskedCandidate = { sameAs, probability: 1, weight: 0, doubt, ...pastOf(pair), levels: [] };
  return [{ childId, candidates: [candidate] }];
}
