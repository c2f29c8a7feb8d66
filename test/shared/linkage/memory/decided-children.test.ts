import { describe, expect, it } from 'vitest';
import { decidedChildren, keyOfChildren } from '../../../../shared/linkage/memory/decided-children.ts';
import type { ChildDecision } from '../../../../shared/linkage/memory/decision.ts';
import { aChild, decidedOnChildren } from './samples.ts';

const han = aChild();
const second = aChild({ id: 'second', personalIds: [], births: [], residents: ['r2'] });
const word = (decision: 'same' | 'different', on = 1): ChildDecision =>
  decidedOnChildren(decision, { on, child: han, other: second });

const told = (decisions: readonly ChildDecision[], children = [han, second]): string[] =>
  decidedChildren(decisions, children).map(({ left, right, decision, changes }) =>
    `${left}-${right} ${decision.decision} ${changes.map(({ side, field }) => `${side} ${field}`)}`.trimEnd(),
  );

describe('decisions on two children', () => {
  it('stand where the two stand, with nothing changed', () => {
    expect(told([word('different')])).toEqual(['0-1 different']);
    expect(told([])).toEqual([]);
  });

  it('are decided by the last word, whichever child it names first', () => {
    const turned = decidedOnChildren('different', { on: 2, child: second, other: han });

    expect(told([turned, word('same', 1)])).toEqual(['1-0 different']);
    expect(keyOfChildren('a', 'b')).toBe(keyOfChildren('b', 'a'));
  });

  it('tell of which of the two something changed', () => {
    const changed = [aChild({ fatherNames: ['Lâm Văn Sết'] }), { ...second, personalIds: ['094321000417'] }];

    expect(told([word('different')], changed)).toEqual(['0-1 different child father,other personal_id']);
  });

  it('say of a child merged since no more than that', () => {
    expect(told([{ ...word('different'), isOfMerged: true }])).toEqual(['0-1 different child record']);
  });

  it('hold whatever the data say where they kept no digests', () => {
    const { seen: _, ...early } = word('same');

    expect(told([early], [aChild({ names: ['Lâm Gia Hà'] }), second])).toEqual(['0-1 same']);
  });

  it('are none for a child that left', () => {
    expect(told([word('same')], [han])).toEqual([]);
  });
});
