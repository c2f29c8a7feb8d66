import type { ChildId } from '../register/child.ts';
import { compareText } from '../register/row-order.ts';
import { earliestDay } from '../time/calendar.ts';
import { type CaseState, isOpen } from './case-state.ts';
import type { ChildSheet } from './child-sheet.ts';
import type { CaseCommand } from './commands.ts';
import { isOfFamily } from './notes.ts';

interface Sibling {
  childId: ChildId;
  dateOfBirth?: ChildSheet['dateOfBirth'] | undefined;
  household?: ChildSheet['household'] | undefined;
}

/**
 * The children in their households: households in the order of their first child on the list, children from the
 * eldest, those without a date of birth last. A child alone is a group of its own.
 */
export function inHouseholds<Child extends Sibling>(children: readonly Child[]): Child[][] {
  const groups = Map.groupBy(children, ({ childId, household }) => household ?? `alone ${childId}`);
  return [...groups.values()].map((group) => group.toSorted(byAge));
}

/**
 * Whether an outcome recorded for one child of a household is likely that of the others: who visits sees all of them,
 * and a family that moved took them along. A death, a double entry or a card found elsewhere is one child's own.
 */
export function isOfHousehold(command: CaseCommand): boolean {
  switch (command.kind) {
    case 'contact':
    case 'file_dossier':
    case 'snooze':
    case 'offer_transfer':
      return true;
    case 'note':
      return isOfFamily(command.note);
    case 'close':
      return command.reason === 'moved_away' || command.reason === 'refused';
    default:
      return false;
  }
}

export interface SiblingOffer {
  childId: ChildId;
  /** What was recorded for the child. */
  command: CaseCommand;
  /** All children of its commune that are on a list. */
  sheets: readonly Sibling[];
  /** Where their cases stand, before the command or after it. */
  states: ReadonlyMap<ChildId, CaseState>;
}

/**
 * The brothers and sisters for whom the same command is to be offered, from the eldest: those of the household whose
 * case is open at the same commune, and would be further on for it. Offered only: a person says for whom it holds.
 */
export function siblingsToOffer({ childId, command, sheets, states }: SiblingOffer): ChildId[] {
  const household = sheets.find((sheet) => sheet.childId === childId)?.household;
  if (household === undefined || !isOfHousehold(command)) return [];
  const unit = states.get(childId)?.unit;
  return sheets
    .filter((sheet) => sheet.household === household && sheet.childId !== childId)
    .filter((sheet) => isFurtheredBy(command, states.get(sheet.childId), unit))
    .toSorted(byAge)
    .map((sheet) => sheet.childId);
}

function isFurtheredBy(command: CaseCommand, state: CaseState | undefined, unit: CaseState['unit']): boolean {
  if (state === undefined || !isOpen(state) || state.unit !== unit) return false;
  switch (command.kind) {
    case 'contact':
      return state.stage === 'open';
    case 'file_dossier':
      return state.stage !== 'dossier_filed';
    case 'note':
      return !isLastNote(command, state);
    case 'snooze':
      return state.snoozedUntil !== command.until;
    case 'offer_transfer':
      return state.offeredTo === undefined;
    default:
      return true;
  }
}

function isLastNote({ note, on }: CaseCommand & { kind: 'note' }, { lastNote }: CaseState): boolean {
  return lastNote?.note === note && lastNote.on === on;
}

function byAge(a: Sibling, b: Sibling): number {
  return compareText(bornOf(a), bornOf(b)) || compareText(a.childId, b.childId);
}

function bornOf({ dateOfBirth }: Sibling): string {
  return dateOfBirth === undefined ? '9999' : earliestDay(dateOfBirth);
}
