import { describe, expect, it } from 'vitest';
import { operationsFor } from '../../../bench/api/operations.ts';

const SAMPLES = {
  units: ['31528', '31531'],
  children: ['child-1', 'child-2', 'child-3'],
  reviewed: ['child-9'],
  people: [{ name: 'Võ Thị Giang', dateOfBirth: '2021-04-09' }],
};

const questionsOf = (id: string) => operationsFor(SAMPLES).operations.find((one) => one.id === id)?.questions;

describe('the operations that are measured', () => {
  it('ask about another unit or child each time', () => {
    expect(questionsOf('listCases')).toEqual([
      { address: '/v1/units/31528/cases?limit=50' },
      { address: '/v1/units/31531/cases?limit=50' },
    ]);
    expect(questionsOf('readChild')).toHaveLength(3);
    expect(questionsOf('readReview')).toEqual([{ address: '/v1/reviews/child-9' }]);
  });

  it('include readings by POST, and papers with their reason', () => {
    expect(questionsOf('searchChildren')).toEqual([
      { address: '/v1/children/search', body: { by: 'name_and_date', ...SAMPLES.people[0] } },
    ]);
    expect(questionsOf('exportVisits')).toContainEqual({
      address: '/v1/units/31528/papers/visits?reason=inspection',
    });
  });

  it('have the budgets of lists and of the page of a child', () => {
    const { operations, left } = operationsFor(SAMPLES);
    const budgets = Object.fromEntries(operations.map(({ id, budget }) => [id, budget]));

    expect(budgets).toMatchObject({ listCases: 50, readChild: 100, readCase: 100, listReviews: 50 });
    expect(budgets.readCoverage).toBeUndefined();
    expect(left).toEqual(expect.arrayContaining(['readImport', 'readRun']));
  });
});
