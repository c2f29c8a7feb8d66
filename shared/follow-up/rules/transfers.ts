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

/** Accepts or refuses the offer that waits, or takes it back. */
export function endOffer({ state }: Situation, answer: Exclude<TransferStep, 'offered'>): Answer {
  if (state.offeredTo === undefined) return { refused: refusal('E7010') };
  return { content: { kind: 'transferred', to: state.offeredTo, answer } };
}
