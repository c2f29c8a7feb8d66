import { describe, expect, it } from 'vitest';
import type { DecidedPair } from '../../../../shared/linkage/memory/decision.ts';
import type { FieldChange } from '../../../../shared/linkage/memory/fingerprint.ts';
import { standingDecisions } from '../../../../shared/linkage/memory/standing-decisions.ts';
import { decided } from './samples.ts';

interface Words {
  /** Position of the child; the card is at 0. */
  left: number;
  /** Day of the decision. */
  on: number;
  isDirect?: boolean;
  decision?: 'same' | 'different';
  changes?: FieldChange[];
}

/** A pair somebody decided on: confirmed on the card itself, and nothing changed since, unless told otherwise. */
function pair({ left, on, isDirect = true, decision = 'same', changes = [] }: Words): DecidedPair {
  return { left, right: 0, decision: decided(decision, { on }), isDirect, changes };
}

const standing = (...cards: readonly DecidedPair[]) => standingDecisions({ cards, children: [] });
const ownersAmong = (...pairs: readonly DecidedPair[]) =>
  standing(...pairs).confirmed.map(({ left }) => left);

const CHANGED: FieldChange = { side: 'card', field: 'name', change: 'changed' };

describe('the child of a card confirmed for several', () => {
  const early = pair({ left: 1, on: 1 });
  const late = pair({ left: 2, on: 2 });
  const lateElsewhere = pair({ left: 3, on: 3, isDirect: false });
  const latestElsewhere = pair({ left: 4, on: 4, isDirect: false });

  it('is the one it was confirmed for last, in whatever order the pairs come', () => {
    expect(ownersAmong(early, late)).toEqual([2]);
    expect(ownersAmong(late, early)).toEqual([2]);
    expect(ownersAmong(latestElsewhere, lateElsewhere)).toEqual([4]);
  });

  it('is the one confirmed on the card itself before one confirmed later on another of its holder', () => {
    expect(ownersAmong(early, lateElsewhere)).toEqual([1]);
    expect(ownersAmong(lateElsewhere, early)).toEqual([1]);
  });

  it('is refused to all others', () => {
    const { isRefused } = standing(early, late);

    expect([isRefused(1, 0), isRefused(2, 0), isRefused(7, 0), isRefused(1, 5)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('a pair called different', () => {
  const refused = pair({ left: 1, on: 1, decision: 'different' });
  const doubtful = pair({ left: 2, on: 1, decision: 'different', changes: [CHANGED] });

  it('is refused while nothing changed, and doubted once something did', () => {
    const { isRefused, doubted, confirmed } = standing(refused, doubtful);

    expect([isRefused(1, 0), isRefused(2, 0)]).toEqual([true, false]);
    expect([doubted(1, 0), doubted(2, 0)]).toEqual([undefined, doubtful]);
    expect(confirmed).toEqual([]);
  });

  it('says nothing of the same child and another card', () => {
    const { isRefused, doubted } = standing(refused, doubtful);

    expect([isRefused(1, 1), doubted(2, 1)]).toEqual([false, undefined]);
  });
});
