import { describe, expect, it } from 'vitest';
import { type WorkLine, workLineOf } from '../../../functions/follow-up/work-list.ts';
import { type CaseState, stateOf } from '../../../shared/follow-up/case-state.ts';
import type { ChildSheet } from '../../../shared/follow-up/child-sheet.ts';
import { inOrder, ORDERS } from '../../../shared/follow-up/work-order.ts';
import { opened } from '../../shared/follow-up/command-cases.ts';

const TODAY = '2023-07-03';

interface Child extends Partial<ChildSheet> {
  snoozedUntil?: string;
}

/** A child on the list of a commune, its case opened on 1 July. */
function lineOf(childId: string, { snoozedUntil, ...more }: Child = {}): WorkLine {
  const one = { ...opened(), childId };
  const state: CaseState = { ...stateOf(one.facts), ...(snoozedUntil !== undefined && { snoozedUntil }) };
  const sheet: ChildSheet = { childId, unit: one.unit, status: 'uncovered', ...more };
  return workLineOf(one, { state, sheet, today: TODAY });
}

const idsOf = (lines: readonly WorkLine[], order: (typeof ORDERS)[number] = 'priority') =>
  inOrder(lines, order).map(({ childId }) => childId);

describe('a working list', () => {
  const urgent = lineOf('urgent', { householdClass: 'poor', household: 'h', dateOfBirth: '2022-05-01' });
  const eldest = lineOf('eldest', { household: 'h', dateOfBirth: '2020-05-01' });
  const middling = lineOf('middling', { householdClass: 'near_poor' });

  it('keeps a household together where its most urgent child puts it, from the eldest', () => {
    expect(idsOf([middling, eldest, urgent])).toEqual(['eldest', 'urgent', 'middling']);
  });

  it('keeps it together by what is due first too', () => {
    const putOff = lineOf('urgent', {
      household: 'h',
      snoozedUntil: '2023-08-01',
      dateOfBirth: '2022-05-01',
    });

    expect(idsOf([putOff, middling, eldest], 'due')).toEqual(['eldest', 'urgent', 'middling']);
  });

  it('has what was put off after all others, until its day', () => {
    const until = (day: string) => lineOf('first', { householdClass: 'poor', snoozedUntil: day });

    expect(idsOf([until('2023-07-04'), middling])).toEqual(['middling', 'first']);
    expect(idsOf([until(TODAY), middling])).toEqual(['first', 'middling']);
  });

  it.each(ORDERS)('has every child once, whatever the order they come in: by %s', (order) => {
    const lines = [urgent, middling, eldest, lineOf('alone')];

    expect(idsOf(lines, order).toSorted()).toEqual(['alone', 'eldest', 'middling', 'urgent']);
    expect(idsOf(lines.toReversed(), order)).toEqual(idsOf(lines, order));
  });
});
