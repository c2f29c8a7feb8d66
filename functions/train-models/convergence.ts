import type { LinkModel, TrainingSession } from '../../shared/linkage/model.ts';
import type { Iteration } from '../../shared/linkage/training/expectation-maximisation.ts';
import { type SessionFigures, type Weakness, weaknessesOf } from './weaknesses.ts';

/** How one session of expectation–maximisation went. */
export interface Convergence extends SessionFigures {
  /** Key parts that its pairs share. */
  on: readonly string[];
  iterations: number;
  /** What the steps maximise, before the first and the last of them. */
  logLikelihood: { first: number; last: number };
  weaknesses: readonly Weakness[];
}

/** The sessions of a trained model with what was observed of their steps. */
export function convergenceOf(
  { sessions, training }: LinkModel,
  steps: readonly (Iteration & { session: TrainingSession })[],
): Convergence[] {
  return sessions.map((session, at) => {
    const own = steps.filter((step) => step.session === session);
    const { pairs = 0, matches = 0 } = training?.sessions[at] ?? {};
    const change = own.at(-1)?.change ?? 0;
    return {
      on: session.on,
      pairs,
      iterations: own.length,
      matches,
      logLikelihood: { first: own.at(0)?.logLikelihood ?? 0, last: own.at(-1)?.logLikelihood ?? 0 },
      change,
      weaknesses: weaknessesOf({ pairs, matches, change }),
    };
  });
}
