import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../shared/follow-up/case.ts';
import { planCases } from '../../../shared/follow-up/plan-cases.ts';
import { placesOfCase, placesOfChild, whereSeen } from '../../../shared/follow-up/where-seen.ts';
import { gap } from '../coverage/samples.ts';
import { applied, byPerson, type Cases, runOf, withFact } from './nights.ts';

const [HOME, NEXT, THIRD] = ['31639', '31673', '31528'] as const;
const OPENED = applied(new Map(), planCases(new Map(), [gap()], runOf(1)));
const OFFER: CaseFact = { kind: 'transferred', to: NEXT, answer: 'offered', ...byPerson(2) };
const ACCEPT: CaseFact = { kind: 'transferred', to: NEXT, answer: 'accepted', ...byPerson(3) };
const CLOSE: CaseFact = { kind: 'closed_by_data', proof: { kind: 'gone' }, ...stampOf(4) };

function stampOf(day: number) {
  const { asOf, at, runId } = runOf(day);
  return { on: asOf, at, runId };
}

/** The case after these facts, in the commune they make it be in. */
function caseAfter(...facts: readonly CaseFact[]) {
  const one = facts.reduce<Cases>((cases, fact) => withFact(cases, 'child-1', fact), OPENED).get('child-1');
  if (one === undefined) throw new Error('no case');
  return facts.includes(ACCEPT) ? { ...one, unit: NEXT } : one;
}

describe('a child may be seen, and its case be read', () => {
  it.each([
    ['without a case where the data place it', undefined, HOME, [HOME], [HOME]],
    ['with an open case at its commune', caseAfter(), HOME, [HOME], [HOME]],
    ['there too while newer data are not in the case yet', caseAfter(), THIRD, [HOME], [HOME]],
    ['offered to another commune in both', caseAfter(OFFER), HOME, [HOME, NEXT], [HOME, NEXT]],
    ['taken over where it was taken', caseAfter(OFFER, ACCEPT), HOME, [NEXT], [NEXT]],
    ['with a closed case where it was', caseAfter(CLOSE), HOME, [HOME], [HOME, HOME]],
    ['closed with an offer no more where that went', caseAfter(OFFER, CLOSE), HOME, [HOME], [HOME, HOME]],
    [
      'closed after a transfer where it was taken',
      caseAfter(OFFER, ACCEPT, CLOSE),
      HOME,
      [NEXT],
      [NEXT, NEXT],
    ],
    [
      'moved since it was closed where the data place it; the case where it was closed too',
      caseAfter(CLOSE),
      THIRD,
      [THIRD],
      [THIRD, HOME],
    ],
  ])('%s', (_, one, unitInData, child, ofCase) => {
    const where = whereSeen(unitInData, one);

    expect([placesOfChild(where), placesOfCase(where)]).toEqual([child, ofCase]);
  });

  it.each([HOME, THIRD])('closed where the next night would open it again: data at %s', (unit) => {
    const one = caseAfter(OFFER, ACCEPT, CLOSE);
    const cases = new Map([['child-1', one]]);

    const [change] = planCases(cases, [gap({ unit })], runOf(5));

    expect(change?.next.unit).toBe(whereSeen(unit, one).unit);
  });
});
