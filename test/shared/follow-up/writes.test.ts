import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/follow-up/case.ts';
import { factsAfter, factsAt, withFacts, writesOf } from '../../../shared/follow-up/writes.ts';
import { gap } from '../coverage/samples.ts';
import { afterNights, byPerson } from './nights.ts';

/** Opened on 1 July; another commune and another cause, in one write, on 2 July. */
function moved(): Case {
  const found = afterNights([[gap()], [gap({ unit: '31673', cause: 'temporary_code' })]]).get('child-1');
  if (!found) throw new Error('a night opens a case');
  return found;
}

const VISITED = { ...byPerson(3), kind: 'contacted', way: 'visit' } as const;
const kindsOf = (facts: readonly { kind: string }[]) => facts.map(({ kind }) => kind);

describe('the writes of a case', () => {
  it('are one a night, whatever it wrote, and one a command, in whatever instant', () => {
    const worked = [VISITED, VISITED].reduce((one, fact) => withFacts(one, [fact]), moved());

    expect(writesOf(worked.facts).map(kindsOf)).toEqual([
      ['opened'],
      ['unit_changed', 'cause_changed'],
      ['contacted'],
      ['contacted'],
    ]);
    expect(worked.version).toBe(4);
  });

  it('tell what stood at a version, and what came after it', () => {
    const one = withFacts(moved(), [VISITED]);

    expect([kindsOf(factsAt(one, 1)), kindsOf(factsAfter(one, 1))]).toEqual([
      ['opened'],
      ['unit_changed', 'cause_changed', 'contacted'],
    ]);
    expect([factsAt(one, 9), factsAfter(one, 9)]).toEqual([one.facts, []]);
  });

  it('move the case with the facts', () => {
    const accepted = { ...byPerson(3), kind: 'transferred', to: '31645', answer: 'accepted' } as const;

    expect(withFacts(moved(), [accepted])).toMatchObject({ unit: '31645', version: 3 });
  });
});
