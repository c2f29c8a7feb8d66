import { describe, expect, it } from 'vitest';
import { mayFollowUp, newlyFlagged, planCases } from '../../../shared/follow-up/plan-cases.ts';
import { gap, outcome } from '../coverage/samples.ts';
import { afterNights, applied, byPerson, factsOf, kindsOf, runOf, stateIn, withFact } from './nights.ts';

describe('a night opens', () => {
  it('a case for each uncovered child at its commune, with the cause', () => {
    const cases = afterNights([[gap(), outcome({ childId: 'child-2' })]]);

    expect([...cases.keys()]).toEqual(['child-1']);
    expect(cases.get('child-1')).toEqual({
      province: '94',
      childId: 'child-1',
      unit: '31639',
      version: 1,
      facts: [
        {
          kind: 'opened',
          on: '2023-07-01',
          at: '2023-07-01T18:00:00.000Z',
          runId: '2023-07-01-a1b2c3',
          unit: '31639',
          cause: 'never_issued',
        },
      ],
    });
  });

  it('a case at the province for a child no source places in a commune', () => {
    const { unit: _, ...nowhere } = gap();

    expect(afterNights([[nowhere]]).get('child-1')?.unit).toBe('94');
  });

  it('nothing for a child it is unsure of, and closes nothing', () => {
    const unsure = outcome({ status: 'unsure', probability: 0.6 });

    expect(afterNights([[unsure]]).size).toBe(0);
    expect(kindsOf(afterNights([[gap()], [unsure]]))).toEqual(['opened']);
  });
});

describe('a night closes by data', () => {
  it('quoting the card that proves it, and no number', () => {
    const cases = afterNights([[gap()], [outcome()]]);

    expect(factsOf(cases).at(-1)).toMatchObject({
      kind: 'closed_by_data',
      proof: { kind: 'card', card: { ref: 'a1b2c3', validFrom: '2021-03-14', validTo: '2027-09-30' } },
    });
    expect(JSON.stringify([...cases])).not.toMatch(/TE1|\d{9,}/);
  });

  it.each(['aged_out', 'moved_out', 'deceased', 'not_yet_born'] as const)(
    'a child that is %s',
    (standing) => {
      const { status: _, card: __, ...line } = outcome();

      const cases = afterNights([[gap()], [{ ...line, standing, probability: 0 }]]);

      expect(stateIn(cases).closure).toEqual({ by: 'data', proof: { kind: 'standing', standing } });
    },
  );

  it('a child that is gone from the register', () => {
    expect(stateIn(afterNights([[gap()], []])).closure).toEqual({ by: 'data', proof: { kind: 'gone' } });
  });

  it('a child that was merged into another, naming the one that lives', () => {
    const before = afterNights([[gap()]]);
    const run = { ...runOf(2), mergedInto: new Map([['child-1', 'child-2']]) };

    const after = applied(before, planCases(before, [gap({ childId: 'child-2' })], run));

    expect(stateIn(after).closure).toEqual({ by: 'data', proof: { kind: 'merged', into: 'child-2' } });
    expect(kindsOf(after, 'child-2')).toEqual(['opened']);
  });

  it('and reopens when the card lapses', () => {
    const cases = afterNights([[gap()], [outcome()], [gap({ cause: 'expired' })]]);

    expect(kindsOf(cases)).toEqual(['opened', 'closed_by_data', 'reopened']);
    expect(stateIn(cases)).toEqual({
      stage: 'open',
      cause: 'expired',
      unit: '31639',
      unitInData: '31639',
      openedOn: '2023-07-03',
    });
  });
});

describe('a night follows an open case', () => {
  it('to another cause and another commune, in one change', () => {
    const cases = afterNights([[gap()], [gap({ unit: '31673', cause: 'temporary_code' })]]);

    expect(kindsOf(cases)).toEqual(['opened', 'unit_changed', 'cause_changed']);
    expect(cases.get('child-1')).toMatchObject({ unit: '31673', version: 2 });
  });

  it('to another commune even while it is unsure', () => {
    const cases = afterNights([[gap()], [outcome({ status: 'unsure', unit: '31673' })]]);

    expect(stateIn(cases)).toMatchObject({ stage: 'open', unit: '31673' });
  });

  it('but leaves it where communes agreed to move it until the data move on', () => {
    const opened = afterNights([[gap()]]);
    const moved = withFact(opened, 'child-1', {
      ...byPerson(2),
      kind: 'transferred',
      to: '31673',
      answer: 'accepted',
    });

    expect(planCases(moved, [gap()], runOf(2))).toEqual([]);
    expect(planCases(moved, [gap({ unit: '31645' })], runOf(2))[0]?.next.unit).toBe('31645');
  });

  it('and opens it again there when the card lapses, and leaves it there', () => {
    const moved = withFact(afterNights([[gap()]]), 'child-1', {
      ...byPerson(2),
      kind: 'transferred',
      to: '31673',
      answer: 'accepted',
    });
    const covered = applied(moved, planCases(moved, [outcome()], runOf(2)));
    const lapsed = [gap({ cause: 'expired' })];

    const reopened = applied(covered, planCases(covered, lapsed, runOf(3)));

    expect(reopened.get('child-1')?.unit).toBe('31673');
    expect(stateIn(reopened)).toMatchObject({ stage: 'open', unit: '31673', unitInData: '31639' });
    expect(planCases(reopened, lapsed, runOf(4))).toEqual([]);
  });

  it('and keeps how far people have come with it', () => {
    const contacted = withFact(afterNights([[gap()]]), 'child-1', {
      ...byPerson(2),
      kind: 'contacted',
      way: 'visit',
    });

    expect(stateIn(afterNights([[gap({ cause: 'expired' })]], contacted)).stage).toBe('contacted');
  });
});

describe('what a person closed', () => {
  const closed = withFact(afterNights([[gap()]]), 'child-1', {
    ...byPerson(1),
    kind: 'closed_by_person',
    reason: 'covered_elsewhere',
  });

  it('stays closed while the data only repeat themselves', () => {
    expect(planCases(closed, [gap()], runOf(2))).toEqual([]);
    expect(planCases(closed, [gap({ cause: 'temporary_code' })], runOf(2))).toEqual([]);
  });

  it.each([
    ['a card was there since and lapsed', { cause: 'expired' }],
    ['the child now lives in another commune', { unit: '31673' }],
  ] as const)('is reopened when %s', (_, values) => {
    expect(planCases(closed, [gap(values)], runOf(2))[0]?.appended[0]?.kind).toBe('reopened');
  });

  it('is reopened for the same cause once the data had confirmed it in between', () => {
    const lapsed = withFact(afterNights([[gap({ cause: 'expired' })]]), 'child-1', {
      ...byPerson(1),
      kind: 'closed_by_person',
      reason: 'covered_elsewhere',
    });

    const confirmed = planCases(lapsed, [outcome()], runOf(2)).map(({ next }) => next);
    const again = planCases(
      new Map(confirmed.map((one) => [one.childId, one])),
      [gap({ cause: 'expired' })],
      runOf(3),
    );

    expect(confirmed[0]?.facts.at(-1)?.kind).toBe('confirmed_by_data');
    expect(again[0]?.appended).toMatchObject([{ kind: 'reopened', cause: 'expired' }]);
  });

  it('is open again once a person takes it back, and then closed by the data that cover the child', () => {
    const back = withFact(closed, 'child-1', { ...byPerson(2), kind: 'corrected', fact: 2 });

    expect(planCases(back, [gap()], runOf(2))).toEqual([]);
    expect(planCases(back, [outcome()], runOf(2))[0]?.appended[0]?.kind).toBe('closed_by_data');
  });

  it('is confirmed once only', () => {
    const once = planCases(closed, [outcome()], runOf(2)).map(({ next }) => next);

    expect(planCases(new Map(once.map((one) => [one.childId, one])), [outcome()], runOf(3))).toEqual([]);
  });
});

describe('a run that starts again late', () => {
  it('leaves alone what it already wrote, whatever a later run wrote since', () => {
    const cases = afterNights([[gap()], [outcome()]]);

    expect(planCases(cases, [gap()], runOf(1))).toEqual([]);
  });
});

describe('newly flagged', () => {
  it('are the children whose case is opened or reopened', () => {
    const cases = afterNights([
      [gap(), gap({ childId: 'child-2' })],
      [outcome(), gap({ childId: 'child-2' })],
    ]);
    const found = [gap(), outcome({ childId: 'child-2' }), gap({ childId: 'child-3' })];

    expect(newlyFlagged(planCases(cases, found, runOf(3)))).toBe(2);
  });
});

describe('a run over a past date', () => {
  it('does not touch cases', () => {
    expect(mayFollowUp('2023-06-29', '2023-06-30')).toBe(false);
    expect(mayFollowUp('2023-06-30', '2023-06-30')).toBe(true);
    expect(mayFollowUp('2023-06-30', undefined)).toBe(true);
  });
});
