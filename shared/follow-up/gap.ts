import type { ChildId } from '../register/child.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { Case, CaseFact } from './case.ts';
import { afterFact, type CaseState, isOpen, stateOf } from './case-state.ts';
import { numbered, standingFacts } from './corrections.ts';
import { isAttempt } from './notes.ts';

/** The gap a case is about, the one now open or the last one: what was done about it, by the facts that stand. */
export interface Gap {
  /** When it began to be followed: the opening, or the last reopening. */
  openedOn: IsoDate;
  /** Where the case stands now. */
  state: CaseState;
  /** Where it stood when the family was first reported as reached; absent while nobody was. */
  beforeContact?: CaseState;
  /** Somebody tried to reach the family and met nobody. */
  tried: boolean;
  /** The reference date of the night that found the card. */
  cardSeenOn?: IsoDate;
}

export interface GapOfChild extends Gap {
  childId: ChildId;
  /** The commune that has, or had, to act. */
  unit: UnitCode;
}

/** The gaps that began to be followed on a day or after it, of each case at most its last one. */
export function gapsSince(cases: Iterable<Case>, since: IsoDate): GapOfChild[] {
  const gaps: GapOfChild[] = [];
  for (const { childId, unit, facts } of cases) {
    const gap = findGap(facts);
    if (gap !== undefined && gap.openedOn >= since) gaps.push({ ...gap, childId, unit });
  }
  return gaps;
}

/** The gap that the facts of a case tell of last; none before the first opening. */
export function findGap(facts: readonly CaseFact[]): Gap | undefined {
  let gap: Gap | undefined;
  let state = stateOf([]);
  for (const { fact } of standingFacts(numbered(facts))) {
    const next = afterFact(state, fact);
    gap = isOpen(state) || !isOpen(next) ? gap && gapAfter(gap, state, fact) : beginningOf(next);
    state = next;
  }
  return gap && { ...gap, state };
}

function beginningOf(state: CaseState): Gap | undefined {
  return state.openedOn === undefined ? undefined : { openedOn: state.openedOn, state, tried: false };
}

/** `before` is where the case stood when the fact was written; what people write about a closed case changes nothing. */
function gapAfter(gap: Gap, before: CaseState, fact: CaseFact): Gap {
  switch (fact.kind) {
    case 'contacted':
    case 'dossier_filed':
      return isOpen(before) && gap.beforeContact === undefined ? { ...gap, beforeContact: before } : gap;
    case 'noted':
      return { ...gap, tried: gap.tried || (isOpen(before) && isAttempt(fact.note)) };
    case 'closed_by_data':
    case 'confirmed_by_data':
      return fact.proof.kind === 'card' ? { ...gap, cardSeenOn: fact.on } : gap;
    default:
      return gap;
  }
}

/**
 * The day the family was first reached: of the contacts, and of the dossiers, which nobody files without the family. Where all that
 * is known is a dossier from before the opening, the opening.
 */
export function findFirstContact({ openedOn, state, beforeContact }: Gap): IsoDate | undefined {
  if (beforeContact === undefined) return undefined;
  const days = [state.contactedOn, state.dossierFiledOn].filter(
    (day) => day !== undefined && day >= openedOn,
  );
  return days.sort()[0] ?? openedOn;
}
