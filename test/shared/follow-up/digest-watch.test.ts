import { describe, expect, it } from 'vitest';
import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import { stateOf } from '../../../shared/follow-up/case-state.ts';
import { DEADLINE_RULES } from '../../../shared/follow-up/deadlines.ts';
import { digestWatch } from '../../../shared/follow-up/digest-watch.ts';
import { VIETNAMESE_CALENDAR } from '../../../shared/time/working-days.ts';
import { gap, outcome } from '../coverage/samples.ts';

const watchOf = (outcomes: ChildOutcome[]) =>
  digestWatch({
    outcomes,
    asOf: '2023-07-01',
    province: '94',
    calendar: VIETNAMESE_CALENDAR,
    rules: DEADLINE_RULES,
  });

describe('cards that end soon', () => {
  const ending = (validTo: string, values: Partial<ChildOutcome> = {}) =>
    outcome({ card: { ref: 'a1b2c3', validTo }, ...values });

  it.each([
    ['2023-07-01', 1],
    ['2023-07-30', 1],
    ['2023-07-31', undefined],
  ])('are those of the next thirty days: %s', (validTo, count) => {
    expect(watchOf([ending(validTo)]).lapsing.get('31639')).toBe(count);
  });

  it('are counted by commune, for covered children alone', () => {
    const { lapsing } = watchOf([
      ending('2023-07-10'),
      ending('2023-07-10', { unit: '31645' }),
      ending('2023-07-11'),
      ending('2023-07-10', { status: 'unsure' }),
      gap(),
    ]);

    expect([...lapsing]).toEqual([
      ['31639', 2],
      ['31645', 1],
    ]);
  });

  it('are no gap to come where the child turns six', () => {
    const born = (dateOfBirth: string) => watchOf([ending('2023-07-10', { dateOfBirth })]).lapsing.size;

    expect([born('2017-07-11'), born('2017-07-12')]).toEqual([0, 1]);
  });
});

describe('deadlines', () => {
  const night = { on: '2023-06-05', at: '2023-06-05T18:00:00Z', runId: 'run-1' };
  const state = stateOf([{ ...night, kind: 'opened', unit: '31639', cause: 'never_issued' }]);

  it('pass by the Vietnamese calendar, from the registration of a newborn where the run knows it', () => {
    const newborn = gap({ dateOfBirth: '2023-04-20', registeredOn: '2023-04-25' });
    const late = (found: ChildOutcome, on: string) => watchOf([found]).passedOn('child-1', state, on)?.late;

    expect([late(gap(), '2023-06-12'), late(gap(), '2023-06-13')]).toEqual([false, true]);
    expect(late(newborn, '2023-06-07')).toBe(true);
  });

  it('are none once a case is closed', () => {
    const closed = stateOf([
      { ...night, kind: 'opened', unit: '31639', cause: 'never_issued' },
      { ...night, kind: 'closed_by_data', proof: { kind: 'gone' } },
    ]);

    expect(watchOf([gap()]).passedOn('child-1', closed, '2023-12-31')).toBeUndefined();
  });
});
