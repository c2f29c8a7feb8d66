import { type CaseFact, isOfPerson } from '../case.ts';
import { numbered, struckNumbers } from '../corrections.ts';
import { refusal } from '../refusals.ts';
import type { Answer } from './situation.ts';

/** Takes back what a person recorded, once; taking back a correction brings back what it took. */
export function correct(facts: readonly CaseFact[], number: number): Answer {
  const wrong = facts[number - 1];
  if (wrong === undefined) return { refused: refusal('E7015', 'fact') };
  if (!isOfPerson(wrong)) return { refused: refusal('E7016', 'fact') };
  if (struckNumbers(numbered(facts)).has(number)) return { refused: refusal('E7017', 'fact') };
  return { content: { kind: 'corrected', fact: number } };
}
