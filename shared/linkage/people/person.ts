import type { Sex } from '../../feeds/records.ts';
import type { Placeholder } from '../../identity/name.ts';
import type { IsoDate, WrittenDate } from '../../time/calendar.ts';
import type { UnitCode } from '../../units/unit.ts';
import type { SpeltName } from './spelt-name.ts';

/** A record of any feed reduced to what can be compared. Lists hold distinct values, best source first. */
export interface Person {
  readonly ref: string;
  /** The first name as its source writes it; equal spelling spares reading the name. Empty when there is none. */
  readonly written: string;
  /** The same where the sources write one name only. */
  readonly soleName?: string | undefined;
  /** Real names only: "con bà …" is a placeholder. */
  readonly names: readonly SpeltName[];
  /** Set when no source gives a real name. */
  readonly placeholder?: Placeholder | undefined;
  readonly dates: readonly WrittenDate[];
  readonly sex?: Sex | undefined;
  readonly personalIds: readonly string[];
  readonly insuranceNo?: string | undefined;
  readonly motherNames: readonly SpeltName[];
  readonly fatherNames: readonly SpeltName[];
  /** A guardian on a card, the head of a household, the parent a placeholder name speaks of. */
  readonly guardianNames: readonly SpeltName[];
  readonly motherId?: string | undefined;
  readonly fatherId?: string | undefined;
  readonly unit?: UnitCode | undefined;
  readonly otherUnits: readonly UnitCode[];
  readonly household?: string | undefined;
  /** First days of cover: a card given for life begins on the day of birth, whatever its date column says. */
  readonly coverStarts: readonly IsoDate[];
  /** Where the person is registered for first treatment; stands for the commune where a list has no address. */
  readonly facility?: string | undefined;
  /** A record that may well be followed by a better one of the same person: a temporary code, a withdrawn card. */
  readonly provisional?: boolean | undefined;
}
