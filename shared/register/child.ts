import type { HouseholdClass, Sex } from '../feeds/records.ts';
import type { IsoDate, WrittenDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';

/** Stable for the life of the child in the register; see `identities.ts`. */
export type ChildId = string;

/** Where a register row may end. Every row of births and residents ends in exactly one. */
export const BUCKETS = [
  'in_scope',
  'aged_out',
  'moved_out',
  'deceased',
  'not_yet_born',
  'duplicate_of',
] as const;
export type Bucket = (typeof BUCKETS)[number];
/** What a child is on a date: the same words without the one that only rows can have. */
export type Standing = Exclude<Bucket, 'duplicate_of'>;

/** A stay of a child at a commune, as one residence row tells it. */
export interface Residence {
  type: 'permanent' | 'temporary' | 'absent';
  status: 'present' | 'moved_out' | 'deceased';
  unit?: UnitCode;
  from?: IsoDate;
  to?: IsoDate;
  statusDate?: IsoDate;
  /** Where to knock while this stay is the one that counts. */
  hamlet?: string;
  address?: string;
  householdNo?: string;
}

/**
 * One child: the cluster of its birth and residence records, reduced to what linkage, coverage and follow-up
 * need. Lists hold every distinct value the sources give, best source first.
 */
export interface Child {
  id: ChildId;
  dateOfBirth?: WrittenDate;
  /** Other dates of birth some source gives. */
  otherDates: WrittenDate[];
  /** As written in the best source; the other spellings follow. */
  names: string[];
  sex?: Sex;
  ethnicity?: string;
  personalIds: string[];
  motherNames: string[];
  fatherNames: string[];
  motherId?: string;
  fatherId?: string;
  birthUnit?: UnitCode;
  /** The home written at registration; kept only where no residence row says where the child lives. */
  birthAddress?: string;
  registeredOn?: IsoDate;
  residences: Residence[];
  hamlet?: string;
  address?: string;
  householdNo?: string;
  householdClass?: HouseholdClass;
  headName?: string;
  /** Keys of the rows the child is made of; the first of each feed is not a duplicate. */
  births: string[];
  residents: string[];
}
