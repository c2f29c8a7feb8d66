import type { UnitCode, UnitLevel } from '../units/unit.ts';
import { type AnswerChange, sumOfChanges, tallyOfChanges } from './count-changes.ts';
import { emptyTally, type Tally } from './counts.ts';
import type { CoverageFact } from './facts.ts';

/**
 * What leads from the counts of one run to those of another, in the order shown to people: who came into the counts of a unit, who
 * left them, whose answer changed. docs/reference/coverage.md says when each applies.
 */
export const MOVES = [
  'born',
  'arrived',
  'moved_in',
  'moved_out',
  'aged_out',
  'moved_away',
  'deceased',
  'gone',
  'corrected',
  'boundary',
  'card_issued',
  'lapsed',
  'relinked',
  'other',
] as const;
export type Move = (typeof MOVES)[number];

/** What a move does to the counts of one unit. */
export interface BridgeStep extends AnswerChange {
  move: Move;
}

/** All steps of one move at a unit: how many children, and by how much they change each count. */
export interface MoveSum extends Tally {
  move: Move;
  children: number;
}

/** From one run's counts of a unit to another's; `from` and all moves add up to `to`. */
export interface BridgeLine {
  unit: UnitCode;
  level: UnitLevel;
  parent?: UnitCode;
  from: Tally;
  to: Tally;
  /** Without those of no child. */
  moves: MoveSum[];
}

/** The counts of every unit in the two runs. */
export interface CountedTwice {
  before: readonly CoverageFact[];
  after: readonly CoverageFact[];
}

/** A line for each unit that is on either map; units that are on one of them only have no children on the other. */
export function bridgeLines({ before, after }: CountedTwice, steps: readonly BridgeStep[]): BridgeLine[] {
  const [was, is] = [byUnit(before), byUnit(after)];
  const own = Map.groupBy(steps, ({ unit }) => unit);
  const units = new Set([...is.keys(), ...was.keys()]);
  return [...units].flatMap((unit) => {
    const fact = is.get(unit) ?? was.get(unit);
    if (fact === undefined) return [];
    const { level, parent } = fact;
    const counts = { from: tallyOf(was.get(unit)), to: tallyOf(is.get(unit)) };
    return [{ unit, level, ...(parent !== undefined && { parent }), ...counts, moves: sums(own.get(unit)) }];
  });
}

/** Whether each line adds up in every count. */
export function addUp(lines: readonly BridgeLine[]): boolean {
  return lines.every(({ from, to, moves }) => {
    const sum = sumOfChanges([from, ...moves]);
    return COUNTS.every((count) => sum[count] === to[count]);
  });
}

const COUNTS = ['inScope', 'covered', 'uncovered', 'unsure'] as const satisfies (keyof Tally)[];

function sums(steps: readonly BridgeStep[] = []): MoveSum[] {
  const byMove = Map.groupBy(steps, ({ move }) => move);
  return MOVES.flatMap((move) => {
    const own = byMove.get(move);
    return own === undefined ? [] : [{ move, children: own.length, ...tallyOfChanges(own) }];
  });
}

function byUnit(facts: readonly CoverageFact[]): Map<UnitCode, CoverageFact> {
  return new Map(facts.map((fact) => [fact.unit, fact]));
}

function tallyOf(fact: CoverageFact | undefined): Tally {
  if (fact === undefined) return emptyTally();
  const { inScope, covered, uncovered, unsure } = fact;
  return { inScope, covered, uncovered, unsure };
}
