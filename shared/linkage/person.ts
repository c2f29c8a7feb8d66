import type { Sex } from '../feeds/records.ts';
import type { Name, Placeholder } from '../identity/name.ts';
import type { WrittenDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';

/** A record of any feed reduced to what can be compared. Lists hold distinct values, best source first. */
export interface Person {
  readonly ref: string;
  /** The first name as its source writes it; equal spelling spares reading the name. Empty when there is none. */
  readonly written: string;
  /** Real names only: "con bà …" is a placeholder. */
  readonly names: readonly Name[];
  /** Set when no source gives a real name. */
  readonly placeholder?: Placeholder | undefined;
  readonly dates: readonly WrittenDate[];
  readonly sex?: Sex | undefined;
  readonly personalIds: readonly string[];
  readonly insuranceNo?: string | undefined;
  readonly motherNames: readonly Name[];
  readonly fatherNames: readonly Name[];
  /** A guardian on a card, the head of a household, the parent a placeholder name speaks of. */
  readonly guardianNames: readonly Name[];
  readonly motherId?: string | undefined;
  readonly fatherId?: string | undefined;
  readonly unit?: UnitCode | undefined;
  readonly otherUnits: readonly UnitCode[];
  readonly household?: string | undefined;
}
