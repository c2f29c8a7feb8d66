import type { CoverageFact } from '../../../coverage/facts.ts';
import { hideSmallCells, type PublicCount, SMALL_CELL } from '../../../coverage/small-cells.ts';
import { CAUSES, type Cause } from '../../../coverage/status.ts';
import type { UnitCode } from '../../../units/unit.ts';

/** Who reads a report: people of the province, who may see every figure, or anybody. */
export type Audience = 'province' | 'public';

/** The figures of a unit as the audience sees them; null where they are hidden. */
export interface ShownFact extends Pick<CoverageFact, 'unit' | 'level' | 'parent'> {
  inScope: PublicCount;
  covered: PublicCount;
  uncovered: PublicCount;
  unsure: PublicCount;
  /** Uncovered and unsure together. */
  without: PublicCount;
  causes: Readonly<Record<Cause, PublicCount>>;
}

/** `facts` in the order of the tree, each unit after its parent. */
export function factsFor(audience: Audience, facts: readonly CoverageFact[]): ShownFact[] {
  if (audience === 'province') return facts.map((fact) => ({ ...fact, without: withoutIn(fact) }));
  const hidden = hiddenUnits(facts);
  return facts.map((fact) => (fact.parent === undefined ? shownTop(fact) : shownUnit(fact, hidden)));
}

const withoutIn = ({ uncovered, unsure }: CoverageFact): number => uncovered + unsure;

/** The province: its causes and answers are tables whose totals are known. */
function shownTop(fact: CoverageFact): ShownFact {
  const { covered, uncovered, unsure } = fact;
  const answers = hideSmallCells({ covered, uncovered, unsure });
  return {
    ...placeOf(fact),
    ...answers,
    inScope: isSmall(fact.inScope) ? null : fact.inScope,
    without: answers.covered === null ? null : withoutIn(fact),
    causes: answers.uncovered === null ? noCauses() : hideSmallCells(fact.causes),
  };
}

/**
 * A unit shows who is covered and who is not or not surely: nearly every commune has one to four unsure children, and a
 * column of its own for them would hide all of it.
 */
function shownUnit(fact: CoverageFact, hidden: ReadonlySet<UnitCode>): ShownFact {
  const isHidden = hidden.has(fact.unit);
  return {
    ...placeOf(fact),
    inScope: isSmall(fact.inScope) ? null : fact.inScope,
    covered: isHidden ? null : fact.covered,
    without: isHidden ? null : withoutIn(fact),
    uncovered: null,
    unsure: null,
    causes: noCauses(),
  };
}

function placeOf({ unit, level, parent }: CoverageFact): Pick<ShownFact, 'unit' | 'level' | 'parent'> {
  return { unit, level, ...(parent !== undefined && { parent }) };
}

function noCauses(): Record<Cause, null> {
  return Object.fromEntries(CAUSES.map((cause) => [cause, null])) as Record<Cause, null>;
}

/** Units of one parent are a table whose total is known; below a hidden unit all is hidden, for the sum gives it away. */
function hiddenUnits(facts: readonly CoverageFact[]): ReadonlySet<UnitCode> {
  const below = Map.groupBy(facts, ({ parent }) => parent);
  const hidden = new Set<UnitCode>();
  for (const { unit } of facts) {
    const children = below.get(unit) ?? [];
    for (const child of hidden.has(unit) ? children : smallAmong(children)) hidden.add(child.unit);
  }
  return hidden;
}

function smallAmong(siblings: readonly CoverageFact[]): CoverageFact[] {
  const columns = [withoutIn, ({ covered }: CoverageFact) => covered];
  const shown = columns.map((count) =>
    hideSmallCells(Object.fromEntries(siblings.map((fact) => [fact.unit, count(fact)]))),
  );
  return siblings.filter((fact) => isSmall(fact.inScope) || shown.some((cells) => cells[fact.unit] === null));
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALL_CELL;
}
