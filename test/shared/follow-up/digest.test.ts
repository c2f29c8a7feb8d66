import { describe, expect, it } from 'vitest';
import type { CaseFact, TransferStep } from '../../../shared/follow-up/case.ts';
import {
  type Digest,
  type DigestWatch,
  digestsOf,
  messageKey,
  type Passed,
} from '../../../shared/follow-up/digest.ts';
import { DIGEST_COUNTS } from '../../../shared/follow-up/digest-counts.ts';
import { planCases } from '../../../shared/follow-up/plan-cases.ts';
import { gap, outcome } from '../coverage/samples.ts';
import { afterNights, applied, byPerson, runOf, withFact } from './nights.ts';

const a = gap({ childId: 'child-a', name: 'Lâm Gia Hân' });
const b = gap({ childId: 'child-b', unit: '31645' });
const c = gap({ childId: 'child-c' });

/** No deadline passes and no card ends. */
const CALM: DigestWatch = { passedOn: () => undefined, lapsing: new Map() };
const NOTHING = Object.fromEntries(DIGEST_COUNTS.map((name) => [name, 0]));

function digestsAfter(nights: Parameters<typeof afterNights>[0], watch = CALM): Digest[] {
  return digestsOf(afterNights(nights).values(), runOf(nights.length), watch);
}

describe('digests', () => {
  it('go to each commune with something new, by code, and to the province, and count what happened', () => {
    const found = digestsAfter([
      [a, b],
      [{ ...outcome(), childId: 'child-a' }, b, c],
    ]);

    expect(found).toEqual([
      {
        runId: '2023-07-02-a1b2c3',
        province: '94',
        unit: '31639',
        level: 'commune',
        asOf: '2023-07-02',
        counts: { ...NOTHING, opened: 1, closed: 1, stillOpen: 1 },
      },
      {
        runId: '2023-07-02-a1b2c3',
        province: '94',
        unit: '94',
        level: 'province',
        asOf: '2023-07-02',
        counts: { ...NOTHING, opened: 1, closed: 1, stillOpen: 2 },
      },
    ]);
  });

  it('tell both communes of a move', () => {
    const [from, to] = digestsAfter([[a], [{ ...a, unit: '31673' }]]);

    expect([from?.unit, from?.counts.movedOut, from?.counts.stillOpen]).toEqual(['31639', 1, 0]);
    expect([to?.unit, to?.counts.movedIn, to?.counts.stillOpen]).toEqual(['31673', 1, 1]);
  });

  it('are none when the data catch up with a transfer the communes agreed on', () => {
    const agreed = withFact(afterNights([[a]]), 'child-a', {
      ...byPerson(2),
      kind: 'transferred',
      to: '31673',
      answer: 'accepted',
    });

    const caughtUp = applied(agreed, planCases(agreed, [{ ...a, unit: '31673' }], runOf(2)));

    expect(digestsOf(caughtUp.values(), runOf(2), CALM)).toEqual([]);
  });

  it('are none after a night without news', () => {
    expect(
      digestsAfter([
        [a, b],
        [a, b],
      ]),
    ).toEqual([]);
  });

  it('say the same after a restart, people having gone on working', () => {
    const run = runOf(1);
    const planned = planCases(new Map(), [a, b, c], run);
    const whole = applied(new Map(), planned);
    const half = applied(new Map(), planned.slice(0, 1));
    const worked = withFact(half, 'child-a', {
      ...byPerson(2),
      kind: 'closed_by_person',
      reason: 'duplicate',
    });

    const restarted = applied(worked, planCases(worked, [a, b, c], run));

    const told = digestsOf(whole.values(), run, CALM);
    expect(digestsOf(restarted.values(), run, CALM)).toEqual(told);
    expect(digestsOf([...whole.values()].reverse(), run, CALM)).toEqual(told);
  });

  it('leave out what was taken back before the run, counting the whole list', () => {
    const facts: CaseFact[] = [
      { ...byPerson(1), kind: 'contacted', way: 'visit' },
      { ...byPerson(1), kind: 'closed_by_person', reason: 'duplicate' },
      { ...byPerson(1), kind: 'corrected', fact: 3 },
    ];
    const worked = facts.reduce((cases, fact) => withFact(cases, 'child-a', fact), afterNights([[a]]));

    const [digest] = digestsOf(applied(worked, planCases(worked, [a, c], runOf(2))).values(), runOf(2), CALM);

    expect(digest?.counts).toMatchObject({ opened: 1, stillOpen: 2 });
  });

  it('have one key a run and unit', () => {
    expect(digestsAfter([[a, b]]).map(messageKey)).toEqual([
      'digest/2023-07-01-a1b2c3/31639',
      'digest/2023-07-01-a1b2c3/31645',
      'digest/2023-07-01-a1b2c3/94',
    ]);
  });

  it('hold no name and no number of a child', () => {
    const text = JSON.stringify(digestsAfter([[a, b]]));

    expect(text).not.toMatch(/child-|Lâm|TE1|\d{6,}/);
  });
});

describe('deadlines in digests', () => {
  /** Whose card is overdue from a day on. */
  const overdueFrom = (day: string): DigestWatch => ({
    ...CALM,
    previous: '2023-07-01',
    passedOn: (childId, _state, on): Passed => {
      const passed = childId === 'child-a' && on >= day;
      return { late: passed, overdue: passed, escalated: false };
    },
  });
  const twice = [
    [a, b],
    [a, b],
  ];

  it('are told once, by the night after they passed', () => {
    const counts = (day: string) => digestsAfter(twice, overdueFrom(day)).map((one) => one.counts);

    expect(counts('2023-07-02')[0]).toEqual({ ...NOTHING, late: 1, overdue: 1, stillOpen: 1 });
    expect(counts('2023-07-01')).toEqual([]);
    expect(counts('2023-07-03')).toEqual([]);
  });

  it('are all new where there was no night before', () => {
    const { previous: _, ...first } = overdueFrom('2023-06-01');

    expect(digestsAfter(twice, first)[0]?.counts.overdue).toBe(1);
  });
});

describe('offers in digests', () => {
  const step = (day: number, answer: TransferStep): CaseFact => ({
    ...byPerson(day),
    kind: 'transferred',
    to: '31673',
    answer,
  });
  const quiet = (facts: CaseFact[], night: number) => {
    const cases = facts.reduce((all, fact) => withFact(all, 'child-a', fact), afterNights([[a]]));
    return digestsOf(cases.values(), runOf(night), { ...CALM, previous: runOf(night - 1).asOf });
  };

  it('are news to the commune that has to answer, and to nobody else', () => {
    const [digest, ...others] = quiet([step(1, 'offered')], 2);

    expect([digest?.unit, digest?.counts]).toEqual(['31673', { ...NOTHING, offered: 1 }]);
    expect(others).toEqual([]);
  });

  it('are no news while they wait, nor once they are answered', () => {
    expect(quiet([step(1, 'offered')], 3)).toEqual([]);
    expect(quiet([step(1, 'offered'), step(2, 'refused')], 2)).toEqual([]);
  });
});

describe('cards that end soon', () => {
  it('are counted beside news, and are none by themselves', () => {
    const watch = { ...CALM, lapsing: new Map([['31639', 3]]) };

    expect(digestsAfter([[a]], watch)[0]?.counts).toEqual({
      ...NOTHING,
      opened: 1,
      lapsing: 3,
      stillOpen: 1,
    });
    expect(digestsAfter([[a], [a]], watch)).toEqual([]);
  });
});
