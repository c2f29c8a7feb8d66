import { describe, expect, it } from 'vitest';
import type { Bilingual } from '../../../../shared/linkage/bilingual.ts';
import { COMPARED_FIELDS } from '../../../../shared/linkage/compared-values.ts';
import { DECISION_REASONS } from '../../../../shared/linkage/memory/decision.ts';
import type { FieldChange } from '../../../../shared/linkage/memory/fingerprint.ts';
import { REASON_WORDS } from '../../../../shared/linkage/memory/reason-words.ts';
import {
  changeInWords,
  DECIDED_DIFFERENT,
  DECIDED_SAME,
  DECISION_DOUBTS,
} from '../../../../shared/linkage/memory/words.ts';

const SIDES: readonly FieldChange['side'][] = ['child', 'card'];
const CHANGES: readonly FieldChange['change'][] = ['added', 'changed', 'removed'];
const everyChange = SIDES.flatMap((side) =>
  COMPARED_FIELDS.flatMap((field) => CHANGES.map((change) => ({ side, field, change }))),
);

/** Each says something of its own in both languages, with no word left out. */
function expectWholeAndDistinct(words: readonly (Bilingual | undefined)[]): void {
  for (const sentences of [words.map((one) => one?.vi), words.map((one) => one?.en)]) {
    for (const sentence of sentences) expect(sentence).toMatch(/^\S+( \S+)+$/);
    expect(new Set(sentences).size).toBe(words.length);
  }
}

describe('the words of what people decided', () => {
  it('tell every change of a child or a card apart, in both languages', () => {
    expectWholeAndDistinct(everyChange.map(changeInWords));
  });

  it.each([
    [{ side: 'child', field: 'mother', change: 'removed' }, 'The child’s mother is no longer given'],
    [{ side: 'card', field: 'place', change: 'added' }, 'The card’s place was added'],
    [{ side: 'card', field: 'insurance_no', change: 'changed' }, 'The card’s insurance number has changed'],
  ] as const)('begin with the record and the field: %j', (change, begin) => {
    expect(changeInWords(change).en).toBe(`${begin} since the decision`);
  });

  it('give every reason that can be chosen', () => {
    expect(Object.keys(REASON_WORDS)).toEqual([...DECISION_REASONS]);
    expectWholeAndDistinct(Object.values(REASON_WORDS));
  });

  it('say why a pair is asked about again, under the ids that are written down with it', () => {
    expect([DECIDED_DIFFERENT, DECIDED_SAME]).toEqual(['decided_different', 'decided_same']);
    expectWholeAndDistinct([DECISION_DOUBTS[DECIDED_DIFFERENT], DECISION_DOUBTS[DECIDED_SAME]]);
  });
});
