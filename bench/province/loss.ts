import type { Owners, PassTrace } from './watch.ts';

/** What the linkage answered about its right records, by `ref`. */
export interface Answers {
  /** Every right record of the province. */
  rights: readonly string[];
  /** Whose records stand on the left, as `Owners` names them. */
  onTheLeft: ReadonlySet<unknown>;
  /** The lefts a right was joined with. */
  joinedTo(right: string): readonly string[];
  /** The lefts it was left to a person with. */
  doubtedWith(right: string): readonly string[];
}

/** Right records by what became of them. Those of a child who is not on the left are in `wrong` or nowhere. */
export interface Loss {
  /** Their child stands on the left. */
  rights: number;
  /** Joined with a record of their own child. */
  found: number;
  /** Joined with another child's records only, whoever theirs is. */
  wrong: number;
  /** Not found, and why: never open together, as one of the two was already taken; or one group with another row. */
  notCompared: number;
  /** No rule gave the pair. */
  inBlocking: number;
  /** Weighed, and left to a person. */
  unsure: number;
  /** Weighed below what a person should see. */
  tooLight: number;
  /** Weighed enough, but a guard, a tie or a better pair stood against it. */
  beaten: number;
}

type Fate = Exclude<keyof Loss, 'rights' | 'wrong'>;

/** Where the right records were lost: in blocking, in scoring, or before. */
export function lossOf(traces: readonly PassTrace[], owners: Owners, answers: Answers): Loss {
  const loss = emptyLoss();
  const pairs = Map.groupBy(truePairsOf(traces), ({ right }) => right);
  for (const right of answers.rights) {
    const owner = owners.right(right);
    const isOwn = (left: string): boolean => owner !== undefined && owners.left(left) === owner;
    const joined = answers.joinedTo(right);
    const isFound = joined.some(isOwn);
    if (joined.length > 0 && !isFound) loss.wrong += 1;
    if (!answers.onTheLeft.has(owner)) continue;
    loss.rights += 1;
    const isUnsure = answers.doubtedWith(right).some(isOwn);
    loss[isFound ? 'found' : isUnsure ? 'unsure' : fateOf(pairs.get(right) ?? [])] += 1;
  }
  return loss;
}

interface TruePair {
  right: string;
  isGiven: boolean;
  isHeavy: boolean;
}

function truePairsOf(traces: readonly PassTrace[]): TruePair[] {
  return traces.flatMap(({ pairs, floor }) =>
    [...pairs.values()]
      .filter(({ isTrue }) => isTrue)
      .map(({ right, rules, weight }) => ({
        right,
        isGiven: rules !== 0,
        isHeavy: weight !== undefined && weight > floor,
      })),
  );
}

function fateOf(pairs: readonly TruePair[]): Fate {
  if (pairs.length === 0) return 'notCompared';
  if (pairs.every(({ isGiven }) => !isGiven)) return 'inBlocking';
  return pairs.some(({ isHeavy }) => isHeavy) ? 'beaten' : 'tooLight';
}

/** The losses of several seeds together. */
export function sumOfLosses(seeds: readonly Loss[]): Loss {
  const sum = emptyLoss();
  for (const seed of seeds) for (const name of FATES) sum[name] += seed[name];
  return sum;
}

function emptyLoss(): Loss {
  return {
    rights: 0,
    found: 0,
    wrong: 0,
    notCompared: 0,
    inBlocking: 0,
    unsure: 0,
    tooLight: 0,
    beaten: 0,
  };
}

const FATES = Object.keys(emptyLoss()) as (keyof Loss)[];
