import type { BirthRecord, ResidenceType, ResidentRecord, ResidentStatus } from '../feeds/records.ts';

const AFTER_ANY_DATE = '9999-12-31';

const STATUS_ORDER: Record<ResidentStatus, number> = { present: 0, moved_out: 1, deceased: 2 };
const TYPE_ORDER: Record<ResidenceType, number> = { temporary: 0, permanent: 1, absent: 2 };

/** The first registration before re-registrations, which may know less of the birth (Circular 04/2020/TT-BTP). */
export function byRegistration(a: BirthRecord, b: BirthRecord): number {
  return (
    compareText(a.registered_on ?? AFTER_ANY_DATE, b.registered_on ?? AFTER_ANY_DATE) ||
    compareText(a.key, b.key)
  );
}

/** Present before gone, the actual stay before the permanent one, the later stay before the earlier one. */
export function byResidence(a: ResidentRecord, b: ResidentRecord): number {
  return (
    STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
    TYPE_ORDER[a.residence_type] - TYPE_ORDER[b.residence_type] ||
    compareText(b.from_date ?? '', a.from_date ?? '') ||
    compareText(a.key, b.key)
  );
}

/** Code-unit order: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
