import type { FieldDescription, TrainingSession } from '../model.ts';
import type { Comparison, Linkable } from '../spec.ts';
import { keyPartsOf, type Vocabulary } from '../vocabulary.ts';
import { type Estimate, type Iteration, maximise, shareOfMatches } from './expectation-maximisation.ts';
import { type SessionPairs, sessionPairs } from './session-pairs.ts';
import { describedShares, type Shares } from './shares.ts';
import type { TrainingLists } from './training-lists.ts';

/** Told of every step of every session. */
export type Observe = (step: { session: TrainingSession } & Iteration) => void;

/** What every session of a training learns with. */
export interface SessionMeans<P> {
  fields: readonly FieldDescription[];
  comparisons: readonly Comparison<P>[];
  vocabulary: Vocabulary<P>;
  u: Shares;
  observe?: Observe | undefined;
}

/** A session with its pairs and what they say; nothing where it has none. */
export interface LearntSession {
  session: TrainingSession;
  pairs: SessionPairs;
  estimate: Estimate;
}

/** A key that more records share says nothing of who they are, and would outweigh all others. */
const MOST_BEARERS = 50;

/**
 * One estimate a session, in their order. The lists are in order of `ref`. @throws RangeError when a session speaks of a
 * key the records have not.
 */
export function learnSessions<P extends Linkable>(
  lists: TrainingLists<P>,
  sessions: readonly TrainingSession[],
  means: SessionMeans<P>,
): LearntSession[] {
  const seen = new Set<number>();
  return sessions.map((session) => {
    const rule = { id: 'session', on: keyPartsOf(session.on, means.vocabulary), limit: MOST_BEARERS };
    const comparisons = means.comparisons.filter(({ field }) => !session.holds.includes(field));
    const pairs = sessionPairs(lists, { rule, comparisons, seen });
    return { session, pairs, estimate: estimateOf(session, pairs, means) };
  });
}

const NOTHING_LEARNT: Estimate = { m: new Map(), told: new Map(), matches: 0, iterations: [] };

function estimateOf<P>(
  session: TrainingSession,
  { all }: SessionPairs,
  { fields, u, observe }: SessionMeans<P>,
): Estimate {
  if (all.pairs === 0) return NOTHING_LEARNT;
  const estimate = maximise(all, { before: describedShares(fields, 'm'), u });
  for (const iteration of estimate.iterations) observe?.({ session, ...iteration });
  return estimate;
}

/**
 * Matches that the sessions met, each pair counted by the first session that saw it, without the fields the key of that
 * session decides: namesakes agree on those as matches do, and count as matches where there are hardly any.
 */
export function matchesMet(sessions: readonly LearntSession[], u: Shares): number {
  return sessions.reduce(
    (sum, { pairs: { fresh }, estimate: { m } }) => sum + fresh.pairs * shareOfMatches(fresh, { m, u }),
    0,
  );
}
