import { type CaseFact, isOfPerson } from '../case.ts';
import { numbered, struckNumbers } from '../corrections.ts';
import { refusal } from '../refusals.ts';
import type { Answer } from './situation.ts';

/**
 * Takes back what a person recorded, once; taking back a correction brings back what it took. A step of a transfer is what
 * two communes did together, so neither takes one back alone: an offer is withdrawn, a case is offered back.
 */
export function correct(facts: readonly CaseFact[], number: number): Answer {
  const wrong = facts[number - 1];
  if (wrong === undefined) return { refused: refusal('E7015', 'fact') };
  if (!isOfPerson(wrong)) return { refused: refusal('E7016', 'fact') };
  if (wrong.kind === 'transferred') return { refused: refusal('E7020', 'fact') };
  if (struckNumbers(numbered(facts)).has(number)) return { refused: refusal('E7017', 'fact') };
  return { content: { kind: 'corrected', fact: number } };
}
