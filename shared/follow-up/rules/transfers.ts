import { isCommuneCode, type UnitCode } from '../../units/unit.ts';
import type { TransferStep } from '../case.ts';
import { refusal } from '../refusals.ts';
import type { Answer, Situation } from './situation.ts';

/** Offers the case to another commune of the province; one offer at a time. */
export function offer({ state, by }: Situation, to: UnitCode): Answer {
  if (to === state.unit) return { refused: refusal('E7007', 'to') };
  if (!(isCommuneCode(to) && by.hasUnit(to))) return { refused: refusal('E7008', 'to') };
  if (state.offeredTo !== undefined) return { refused: refusal('E7009') };
  return { content: { kind: 'transferred', to, answer: 'offered' } };
}

/**
 * Accepts or refuses the offer that waits. A transfer is what two communes agree on: whoever acts for both of them, the
 * province for one, cannot agree with themselves and leave the second commune with a child it never heard of.
 */
export function answer(situation: Situation, step: 'accepted' | 'refused'): Answer {
  const { one, state, by } = situation;
  const isOwnOffer = state.offeredTo !== undefined && by.actsFor(one.unit);
  return isOwnOffer ? { refused: refusal('E7019') } : endOffer(situation, step);
}

/** Takes back the offer that waits. */
export function withdraw(situation: Situation): Answer {
  return endOffer(situation, 'withdrawn');
}

function endOffer({ state }: Situation, step: TransferStep): Answer {
  if (state.offeredTo === undefined) return { refused: refusal('E7010') };
  return { content: { kind: 'transferred', to: state.offeredTo, answer: step } };
}
