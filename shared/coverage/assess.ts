import type { IsoDate } from '../time/calendar.ts';
import type { Assessment, AssessmentInput } from './assessment.ts';
import { causeOf } from './cause-of.ts';
import { bestCovering, type HeldCard, heldOn } from './held-card.ts';
import { nextChange } from './next-change.ts';

/**
 * The answer for one child on one date (docs/reference/coverage.md). A certain card that holds on the date makes
 * the child covered, whatever else is doubtful; a doubtful card makes it unsure only if that very card would
 * cover; else the child is uncovered, with the cause. Children out of scope get no status.
 */
export function assess(input: AssessmentInput, asOf: IsoDate): Assessment {
  const { child, standing, dossiers } = input;
  const held = heldOn(input.cards, child, asOf);
  const doubted = heldOn(input.doubts, child, asOf);
  const answer =
    standing === 'in_scope' ? (answerOf(held, doubted) ?? uncovered(held, input, asOf)) : { probability: 0 };
  const change = nextChange({ child, cards: [...held, ...doubted], dossiers }, asOf);
  if (change !== undefined) answer.nextChange = change;
  return answer;
}

function answerOf(held: readonly HeldCard[], doubted: readonly HeldCard[]): Assessment | undefined {
  const proof = bestCovering(held);
  if (proof) return { status: 'covered', card: proof.card, probability: proof.probability };
  const candidate = bestCovering(doubted);
  return candidate && { status: 'unsure', card: candidate.card, probability: candidate.probability };
}

function uncovered(held: readonly HeldCard[], { dossiers }: AssessmentInput, asOf: IsoDate): Assessment {
  return { status: 'uncovered', cause: causeOf(held, dossiers, asOf), probability: 0 };
}
