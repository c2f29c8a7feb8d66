import type { HouseholdClass, Sex } from '../../shared/feeds/records.ts';
import type { Standing } from '../../shared/register/child.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { Day } from './days.ts';
import type { Group, People } from './names/name-table.ts';
import type { PersonName } from './names/naming.ts';

export interface Parent {
  people: People;
  name: PersonName;
  birthYear: number;
  personalId: string;
}

/** What a family did between two communes or provinces; at most one move a family. */
export type Move =
  | { kind: 'stays' }
  /** Lives away from its registered commune, inside the province; `until` when the stay is over. */
  | { kind: 'temporary'; to: UnitCode; on: Day; until?: Day; absenceDeclared: boolean }
  | { kind: 'moved_within'; from: UnitCode; on: Day }
  | { kind: 'moved_in'; from: UnitCode; on: Day; temporary: boolean }
  | { kind: 'moved_out'; to: string; on: Day };

export interface Family {
  group: Group;
  /** Whose naming the family follows: the group itself, or one of the peoples of the highlands. */
  people: People;
  /** The commune where the family is registered; see `Move` for where it lives. */
  unit: UnitCode;
  hamlet: string;
  address: string;
  householdNo: string;
  householdClass?: HouseholdClass;
  headName: string;
  mother: Parent;
  father?: Parent;
  move: Move;
}

/** How the registers treat a child, beside what its family did. */
export interface Paperwork {
  /** Registered at birth in this province: a births row exists. */
  birthHere: boolean;
  /** A residence row exists: not yet so for some newborns. */
  resident: boolean;
  /** Registered a second time (lost paper, corrected name). */
  registeredTwice: boolean;
  /** Listed in a second household, mostly the grandparents'. */
  secondHousehold?: { unit: UnitCode; householdNo: string };
  /** The personal number was never issued or never entered, in births and residents alike. */
  numberUnknown: boolean;
  registeredOn: Day;
}

export interface Kid {
  /** Truth's own id; appears in no file. */
  id: string;
  family: Family;
  name: PersonName;
  sex: Sex;
  born: Day;
  diedOn?: Day;
  standing: Standing;
  /** The commune that has to act for the child on the reference day. */
  unit: UnitCode;
  birthUnit: UnitCode;
  personalId: string;
  insuranceNo: string;
  twin: boolean;
  papers: Paperwork;
}
