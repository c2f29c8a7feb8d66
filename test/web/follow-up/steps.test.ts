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
      contactedLongAgo: 4,
      coveredOfLongAgo: 1,
    });

    const steps = stepsOf(row);

    expect(steps.map(({ ofAll, ofBefore }) => [ofAll, ofBefore])).toEqual([
      [null, null],
      [0.5, 0.5],
      [0.25, 0.5],
      [0.2, 0.8],
    ]);
    expect(steps.at(-1)?.ofDue).toEqual({ count: 1, due: 4, share: 0.25 });
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

  it('let no commune of a few children be the worst or the best for one of them', () => {
    const rows = [
      funnelRow('Three of four', { flagged: 4, contactedInTime: 3 }),
      funnelRow('Most', { flagged: 200, contactedInTime: 160 }),
      funnelRow('All of two', { flagged: 2, contactedInTime: 2 }),
    ];

    const [worst, best] = ['contactedInTime.asc', 'contactedInTime.desc'].map((order) =>
      inOrder(rows, unitOrder(order)),
    );

    expect([worst?.[0]?.name, best?.[0]?.name]).toEqual(['Most', 'Most']);
  });

  it('count a card within 15 working days of those only whose days are over, nobody of them last', () => {
    const rows = [
      funnelRow('Began last week', { flagged: 40, contacted: 40 }),
      funnelRow('Slow', { flagged: 40, contacted: 40, contactedLongAgo: 40, coveredOfLongAgo: 4 }),
      funnelRow('Quick', { flagged: 90, contacted: 40, contactedLongAgo: 20, coveredOfLongAgo: 18 }),
    ];

    const sorted = inOrder(rows, unitOrder('coveredWithin15.asc'));

    expect(sorted.map(({ name }) => name)).toEqual(['Slow', 'Quick', 'Began last week']);
  });
});

describe('the periods', () => {
  it('go back from the reference date, the usual twelve months without a day of their own', () => {
    const days = periodsUpTo('2023-06-30').map(({ since }) => since);

    expect(days).toEqual([undefined, '2022-12-30', '2023-03-30', '2023-05-30', '2000-01-01']);
  });
});
