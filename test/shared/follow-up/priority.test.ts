import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadlines } from '../../../shared/follow-up/deadlines.ts';
import {
  PRIORITY_RULES,
  type Priority,
  type PriorityChild,
  priorityOf,
} from '../../../shared/follow-up/priority.ts';
import { compareRanked } from '../../../shared/follow-up/ranked.ts';
import { URGENCIES } from '../../../shared/follow-up/urgencies.ts';
import { addDays } from '../../../shared/time/calendar.ts';

const TODAY = '2023-06-30';
const ON_TIME: Deadlines = {
  clock: 'opening',
  startsOn: '2023-06-26',
  next: 'contact',
  dueOn: '2023-07-03',
  daysLeft: 1,
  late: false,
  due: { contact: '2023-07-03', dossier: '2023-07-17', card: '2023-09-20' },
  overdue: false,
  escalatesOn: '2023-09-21',
  escalated: false,
  snoozed: false,
  provisional: false,
};

/** A Kinh child that has been without a card for a week and is not late. */
function scored(values: Partial<PriorityChild> = {}, deadlines: Partial<Deadlines> = {}): Priority {
  const child: PriorityChild = {
    status: 'uncovered',
    cause: 'expired',
    dateOfBirth: '2021-03-14',
    coverEndedOn: '2023-06-23',
    ethnicity: 'Kinh',
    ...values,
  };
  return priorityOf(child, { rules: PRIORITY_RULES, today: TODAY, deadlines: { ...ON_TIME, ...deadlines } });
}

function pointsOf({ parts }: Priority): Record<string, number> {
  return Object.fromEntries(parts.map(({ urgency, points }) => [urgency, points]));
}

describe('the priority of a child', () => {
  it('is nothing where nothing presses', () => {
    expect(scored()).toEqual({ total: 0, parts: [] });
  });

  it.each([
    ['newborn', { dateOfBirth: '2023-04-02' }, 30],
    ['poor', { householdClass: 'poor' }, 20],
    ['near_poor', { householdClass: 'near_poor' }, 10],
    ['ethnic_minority', { ethnicity: 'Khơ-me' }, 10],
    ['special_circumstances', { specialCircumstances: true }, 20],
    ['uncovered_days', { coverEndedOn: '2023-05-01' }, 4],
    ['card_ending', { cardEndsOn: '2023-07-29' }, 10],
  ] as const)('counts %s', (urgency, values, points) => {
    expect(pointsOf(scored(values))).toEqual({ [urgency]: points });
  });

  it.each([
    ['a child of three months', { dateOfBirth: '2023-04-01' }],
    ['a word that names no people', { ethnicity: 'không rõ' }],
    ['a card that lasts another month', { cardEndsOn: '2023-07-30' }],
    ['a card that has ended', { cardEndsOn: '2023-06-29' }],
    ['an unsure child’s days', { status: 'unsure', coverEndedOn: '2021-01-01' }],
  ] as const)('does not count %s', (_, values) => {
    expect(scored(values).total).toBe(0);
  });

  it('counts a late step, and an overdue card instead of it', () => {
    expect(pointsOf(scored({}, { late: true }))).toEqual({ late: 10 });
    expect(pointsOf(scored({}, { late: true, overdue: true }))).toEqual({ overdue: 25 });
  });

  it('counts the days of a child that never had a card from its birth, up to a limit', () => {
    const child: PriorityChild = { status: 'uncovered', cause: 'never_issued', dateOfBirth: '2023-01-01' };
    const asked = { rules: PRIORITY_RULES, today: TODAY };

    expect(pointsOf(priorityOf(child, asked))).toEqual({ uncovered_days: 12 });
    expect(pointsOf(priorityOf({ ...child, dateOfBirth: '2018-01-01' }, asked))).toEqual({
      uncovered_days: 20,
    });
  });

  it('counts the days of a withdrawn card from the start of the case, as no feed tells its last day', () => {
    const child: PriorityChild = { status: 'uncovered', cause: 'withdrawn', dateOfBirth: '2021-03-14' };
    const deadlines = { ...ON_TIME, startsOn: '2023-04-30' };

    const found = priorityOf(child, { rules: PRIORITY_RULES, today: TODAY, deadlines });

    expect(found.parts).toEqual([
      {
        urgency: 'uncovered_days',
        points: 4,
        words: { vi: '61 ngày chưa có thẻ BHYT', en: '61 days without a card' },
      },
    ]);
  });

  it('is the sum of its parts, all of them in words, and the same each time', () => {
    const anyChild = fc.record<PriorityChild>(
      {
        status: fc.constantFrom('uncovered', 'unsure'),
        cause: fc.constantFrom('never_issued', 'withdrawn'),
        dateOfBirth: fc.nat(3_000).map((days) => addDays(TODAY, 200 - days)),
        householdClass: fc.constantFrom('poor', 'near_poor'),
        ethnicity: fc.constantFrom('Kinh', 'Khmer', 'Hoa', '?'),
        coverEndedOn: fc.nat(2_000).map((days) => addDays(TODAY, -days)),
        cardEndsOn: fc.nat(100).map((days) => addDays(TODAY, days - 20)),
        specialCircumstances: fc.boolean(),
      },
      { requiredKeys: ['status'] },
    );

    fc.assert(
      fc.property(anyChild, fc.boolean(), fc.boolean(), (child, late, overdue) => {
        const context = { rules: PRIORITY_RULES, today: TODAY, deadlines: { ...ON_TIME, late, overdue } };

        const { total, parts } = priorityOf(child, context);

        expect(total).toBe(parts.reduce((sum, { points }) => sum + points, 0));
        expect(parts.every(({ points }) => Number.isInteger(points) && points > 0)).toBe(true);
        expect(JSON.stringify(parts)).not.toContain('{n}');
        expect(URGENCIES.filter((one) => parts.some(({ urgency }) => urgency === one))).toHaveLength(
          parts.length,
        );
        expect(priorityOf(child, context)).toEqual({ total, parts });
      }),
    );
  });
});

describe('a list by priority', () => {
  it('begins with the most points, then what is due first, then by id', () => {
    const lines = [
      { childId: 'e', total: 10 },
      { childId: 'd', total: 10, dueOn: '2023-07-04' },
      { childId: 'c', total: 10, dueOn: '2023-07-03' },
      { childId: 'b', total: 10, dueOn: '2023-07-03' },
      { childId: 'a', total: 30 },
    ];

    expect(lines.toSorted(compareRanked).map(({ childId }) => childId)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
