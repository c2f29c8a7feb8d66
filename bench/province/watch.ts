import { weightOf } from '../../shared/linkage/engine/scorer.ts';
import type { Person } from '../../shared/linkage/people/person.ts';
import type { LinkTask, Pass } from '../../shared/linkage/people/person-task.ts';
import type { LinkSpec, ScoringObserver } from '../../shared/linkage/spec.ts';
import { candidatesOf, givenBy, type OpenLists, truePairsOf } from './open-lists.ts';

/** Whom a record is about, by its `ref`: equal for records of one child, `undefined` for nobody known. */
export interface Owners {
  left(ref: string): unknown;
  right(ref: string): unknown;
}

/** A pair that was weighed, or that is true and could have been. */
export interface PairTrace {
  left: string;
  right: string;
  isTrue: boolean;
  /** A bit for each blocking rule, in the order of the spec, that gave the pair; kept of true pairs only. */
  rules: number;
  /** Log2 odds when it was last weighed. */
  weight?: number;
}

export interface RuleTrace {
  id: string;
  budget: number;
  /** Pairs given, as the engine counts them: once for each key that two records share. */
  pairs: number;
  /** Pairs lost to the block limit. */
  dropped: number;
}

/** What one pass did, all its months together. */
export interface PassTrace {
  pass: Pass;
  /** Log2 odds above which a pair is worth a decision. */
  floor: number;
  rules: RuleTrace[];
  /** Pairs that some rule gave, each once a round. */
  candidates: number;
  /** Pairs without any blocking: open lefts times open rights of every round. */
  possible: number;
  /** By left and right `ref`. */
  pairs: Map<string, PairTrace>;
}

/** A task that links as before, and what its passes did: a trace for each pass begun. */
export function watch(task: LinkTask, owners: Owners): { task: LinkTask; traces: PassTrace[] } {
  const traces: PassTrace[] = [];
  const pass: LinkTask['pass'] = (name, surroundings) => {
    const spec = task.pass(name, surroundings);
    const trace = newTrace(name, spec);
    traces.push(trace);
    return { ...spec, observer: observerOf(trace, spec, owners) };
  };
  return { task: { ...task, pass }, traces };
}

function newTrace(pass: Pass, { model }: LinkSpec<Person>): PassTrace {
  const rules = (model.blocking[pass] ?? []).map(({ id, budget }) => ({ id, budget, pairs: 0, dropped: 0 }));
  const floor = weightOf(model.thresholds.unsure);
  return { pass, floor, rules, candidates: 0, possible: 0, pairs: new Map() };
}

function observerOf(trace: PassTrace, spec: LinkSpec<Person>, owners: Owners): ScoringObserver<Person> {
  return {
    opened: (lefts, rights) => {
      const open = {
        lefts,
        rights,
        ownerOfLeft: lefts.map(({ ref }) => owners.left(ref)),
        ownerOfRight: rights.map(({ ref }) => owners.right(ref)),
      };
      noteTruePairs(trace, open, spec);
      countBlocking(trace, open, spec);
    },
    weighed: (left, right, weight) => {
      // True pairs were noted when the lists were opened; what is new is false.
      const pair = trace.pairs.get(keyOf(left, right));
      if (pair) pair.weight = weight;
      else trace.pairs.set(keyOf(left, right), { ...pairOf(left, right, false), weight });
    },
  };
}

function noteTruePairs({ pairs }: PassTrace, open: OpenLists, spec: LinkSpec<Person>): void {
  for (const [left, right] of truePairsOf(open, spec)) {
    const key = keyOf(left, right);
    if (!pairs.has(key)) pairs.set(key, pairOf(left, right, true));
  }
}

function countBlocking(trace: PassTrace, open: OpenLists, spec: LinkSpec<Person>): void {
  trace.possible += open.lefts.length * open.rights.length;
  trace.candidates += candidatesOf(open, spec);
  for (const [at, rule] of spec.blocking.entries()) {
    const given = givenBy(rule, open);
    const counted = trace.rules[at];
    if (counted === undefined) continue;
    counted.pairs += given.pairs;
    counted.dropped += given.dropped;
    for (const [left, right] of given.truePairs) {
      const pair = trace.pairs.get(keyOf(left, right));
      if (pair) pair.rules |= 1 << at;
    }
  }
}

function pairOf(left: Person, right: Person, isTrue: boolean): PairTrace {
  return { left: left.ref, right: right.ref, isTrue, rules: 0 };
}

const keyOf = (left: Person, right: Person): string => `${left.ref}\t${right.ref}`;
