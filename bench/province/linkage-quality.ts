import type { Pass } from '../../shared/linkage/people/person-task.ts';
import { type Blocking, blockingOf, poolBlocking } from './blocking.ts';
import { type Band, bandsOf, sumOfBands } from './calibration.ts';
import { type Answers, type Loss, lossOf, sumOfLosses } from './loss.ts';
import type { Owners, PairTrace, PassTrace } from './watch.ts';

export interface PassQuality {
  pass: Pass;
  blocking: Blocking;
  calibration: Band[];
}

/** How good one linkage is, apart from what the rest of the run makes of it. */
export interface LinkageQuality {
  id: string;
  passes: PassQuality[];
  loss: Loss;
}

export interface Watched {
  id: string;
  traces: readonly PassTrace[];
  owners: Owners;
  answers: Answers;
}

/** A linkage that was watched, against the truth. */
export function qualityOf({ id, traces, owners, answers }: Watched): LinkageQuality {
  const isJoined = ({ left, right }: PairTrace): boolean => answers.joinedTo(right).includes(left);
  return {
    id,
    passes: traces.map((trace) => ({
      pass: trace.pass,
      blocking: blockingOf(trace),
      calibration: bandsOf(trace.pairs.values(), isJoined),
    })),
    loss: lossOf(traces, owners, answers),
  };
}

/** One linkage over several seeds. */
export function poolLinkages(seeds: readonly LinkageQuality[]): LinkageQuality {
  const [first] = seeds;
  const passesAt = (at: number): PassQuality[] => seeds.flatMap(({ passes }) => passes[at] ?? []);
  return {
    id: first?.id ?? '',
    passes: (first?.passes ?? []).map(({ pass }, at) => ({
      pass,
      blocking: poolBlocking(passesAt(at).map(({ blocking }) => blocking)),
      calibration: sumOfBands(passesAt(at).map(({ calibration }) => calibration)),
    })),
    loss: sumOfLosses(seeds.map(({ loss }) => loss)),
  };
}
