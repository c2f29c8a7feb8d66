import type { UnitCode } from '../../../shared/units/unit.ts';
import { isoOf } from '../days.ts';
import type { Kid, Parent } from '../people.ts';
import { type Clerk, ETHNICITY, type Registry } from './clerk.ts';
import type { SourceRow } from './row.ts';

/** The rows of the birth register a child has: none (born elsewhere, not yet registered), one, or two after a re-registration. */
export function birthRows(kid: Kid, clerk: Clerk, registry: Registry): SourceRow<'births'>[] {
  if (!kid.papers.birthHere) return [];
  const first = birthRow(kid, { unit: kid.birthUnit, on: kid.papers.registeredOn }, { clerk, registry });
  return kid.papers.registeredTwice ? [first, reRegistration(first, clerk, registry)] : [first];
}

interface Entry {
  unit: UnitCode;
  on: number;
}

function birthRow(kid: Kid, entry: Entry, desk: { clerk: Clerk; registry: Registry }): SourceRow<'births'> {
  const { clerk, registry } = desk;
  const { family } = kid;
  const area = registry.areaOf(entry.unit);
  return {
    feed: 'births',
    kid,
    area,
    cells: {
      source_ref: '',
      registration_no: '',
      book_no: `01/${isoOf(entry.on).slice(0, 4)}`,
      registered_on: isoOf(entry.on),
      registration_unit: entry.unit,
      personal_id: clerk.personalId(kid, area),
      full_name: clerk.name(kid, area),
      sex: clerk.sex(kid, area),
      date_of_birth: clerk.born(kid, area),
      ethnicity: ETHNICITY[family.people],
      nationality: 'Việt Nam',
      birth_place: birthPlace(desk),
      mother_name: clerk.parent(family.mother, 'motherMissing', area),
      mother_birth_year: String(family.mother.birthYear),
      mother_personal_id: parentId(family.mother, clerk),
      father_name: clerk.parent(family.father, 'fatherMissing', area),
      father_birth_year: family.father ? String(family.father.birthYear) : '',
      father_personal_id: parentId(family.father, clerk),
      residence_unit: clerk.slips('placeDifferent', area) ? neighbour(area, desk) : entry.unit,
      residence_address: family.address,
    },
  };
}

/** A second entry later in the register, written anew and so with mistakes of its own. */
function reRegistration(first: SourceRow<'births'>, clerk: Clerk, registry: Registry): SourceRow<'births'> {
  const { kid } = first;
  const on = clerk.random.int(Math.min(kid.papers.registeredOn + 30, registry.asOf), registry.asOf);
  return birthRow(kid, { unit: kid.birthUnit, on }, { clerk, registry });
}

const PARENT_ID_KNOWN = 0.7;

function parentId(parent: Parent | undefined, clerk: Clerk): string {
  return parent && clerk.random.chance(PARENT_ID_KNOWN) ? parent.personalId : '';
}

function birthPlace({ clerk, registry }: { clerk: Clerk; registry: Registry }): string {
  const facilities = ['Bệnh viện Đa khoa', 'Bệnh viện Chuyên khoa Sản - Nhi', 'Trung tâm Y tế', 'Trạm Y tế'];
  return `${clerk.random.pick(facilities)}, ${registry.provinceName}`;
}

function neighbour(area: number, { clerk, registry }: { clerk: Clerk; registry: Registry }): UnitCode {
  return clerk.random.pick(registry.areas[area]?.communes ?? ['']);
}
