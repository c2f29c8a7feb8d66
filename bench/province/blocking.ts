import type { PassTrace } from './watch.ts';

export interface RuleQuality {
  id: string;
  budget: number;
  pairs: number;
  /** Pairs in the dearest of the provinces, to be held against the budget. */
  most: number;
  dropped: number;
  /** True pairs this rule gave, and the true pairs this one or a rule before it gave. */
  kept: number;
  keptSoFar: number;
}

/** How well the rules of a pass block; recall is over the true pairs that were open to scoring. */
export interface Blocking {
  rules: RuleQuality[];
  candidates: number;
  /** Candidates in the dearest of the provinces. */
  mostCandidates: number;
  possible: number;
  truePairs: number;
}

/** The blocking of a pass against the truth. */
export function blockingOf({ rules, candidates, possible, pairs }: PassTrace): Blocking {
  const open = [...pairs.values()].filter(({ isTrue }) => isTrue);
  const keptBy = (mask: number): number => open.reduce((sum, one) => sum + (one.rules & mask ? 1 : 0), 0);
  return {
    rules: rules.map((rule, at) => ({
      ...rule,
      most: rule.pairs,
      kept: keptBy(1 << at),
      keptSoFar: keptBy((2 << at) - 1),
    })),
    candidates,
    mostCandidates: candidates,
    possible,
    truePairs: open.length,
  };
}

/** The blocking of several seeds as one. */
export function poolBlocking(seeds: readonly Blocking[]): Blocking {
  const sum = (pick: (one: Blocking) => number): number => seeds.reduce((total, one) => total + pick(one), 0);
  const most = (pick: (one: Blocking) => number): number => Math.max(...seeds.map(pick));
  const [first] = seeds;
  const rules = (first?.rules ?? []).map(({ id, budget }, at) => ({
    id,
    budget,
    pairs: sum((one) => one.rules[at]?.pairs ?? 0),
    most: most((one) => one.rules[at]?.most ?? 0),
    dropped: sum((one) => one.rules[at]?.dropped ?? 0),
    kept: sum((one) => one.rules[at]?.kept ?? 0),
    keptSoFar: sum((one) => one.rules[at]?.keptSoFar ?? 0),
  }));
  return {
    rules,
    candidates: sum(({ candidates }) => candidates),
    mostCandidates: most(({ mostCandidates }) => mostCandidates),
    possible: sum(({ possible }) => possible),
    truePairs: sum(({ truePairs }) => truePairs),
  };
}
