import { describe, expect, it } from 'vitest';
import { emptyFunnel } from '../../../shared/follow-up/funnel.ts';
import { inOrder, unitOrder } from '../../../web/follow-up/order.ts';
import { periodsUpTo } from '../../../web/follow-up/period.ts';
import { closedByPerson, stepsOf } from '../../../web/follow-up/steps.ts';
import { funnelRow } from './rows.ts';

describe('the follow-up funnel', () => {
  it('tells of each step its share of all and of the step before, and what was in time', () => {
    const row = funnelRow('Xã Phú Tân', {
      flagged: 40,
      contacted: 20,
      contactedInTime: 15,
      dossierFiled: 10,
      covered: 8,
      coveredWithin15: 2,
    });

    const steps = stepsOf(row);

    expect(steps.map(({ ofAll, ofBefore }) => [ofAll, ofBefore])).toEqual([
      [null, null],
      [0.5, 0.5],
      [0.25, 0.5],
      [0.2, 0.8],
    ]);
    expect(steps.map(({ inTime }) => inTime?.ofThese)).toEqual([undefined, 0.75, undefined, 0.25]);
  });

  it('has no share of nothing', () => {
    const steps = stepsOf(funnelRow('Xã Không', {}));

    expect(steps.every(({ ofAll, ofBefore }) => ofAll === null && ofBefore === null)).toBe(true);
  });

  it('adds up whom a person closed', () => {
    const row = { closedByPerson: { ...emptyFunnel().closedByPerson, refused: 2, deceased: 1 } };

    expect(closedByPerson(row)).toBe(3);
  });
});

describe('units side by side', () => {
  it('are ordered by the share of a step, those without a child flagged last', () => {
    const rows = [
      funnelRow('A', { flagged: 10, contactedInTime: 9 }),
      funnelRow('B', {}),
      funnelRow('C', { flagged: 40, contactedInTime: 10 }),
    ];

    const sorted = inOrder(rows, unitOrder('contactedInTime.asc'));

    expect(sorted.map(({ name }) => name)).toEqual(['C', 'A', 'B']);
  });
});

describe('the periods', () => {
  it('go back from the reference date, the usual twelve months without a day of their own', () => {
    const days = periodsUpTo('2023-06-30').map(({ since }) => since);

    expect(days).toEqual([undefined, '2022-12-30', '2023-03-30', '2023-05-30', '2000-01-01']);
  });
});
