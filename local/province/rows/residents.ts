import { isoOf } from '../days.ts';
import { placeholderName } from '../mistakes/placeholders.ts';
import { fullName } from '../names/naming.ts';
import type { Kid } from '../people.ts';
import { type Clerk, ETHNICITY, type Registry } from './clerk.ts';
import type { Cells, SourceRow } from './row.ts';

type Stay = Partial<Cells<'residents'>> & { unit: string };

/** The residence rows a child has: one a stay. A move leaves the old row behind as moved out, a temporary stay adds one. */
export function residentRows(kid: Kid, clerk: Clerk, registry: Registry): SourceRow<'residents'>[] {
  if (!kid.papers.resident) return [];
  return staysOf(kid, registry).map((stay) => residentRow(kid, stay, { clerk, registry }));
}

function staysOf(kid: Kid, registry: Registry): Stay[] {
  const { family, papers } = kid;
  const home = homeOf(kid);
  if (kid.diedOn !== undefined) return [{ ...home, status: 'deceased', status_date: isoOf(kid.diedOn) }];
  const stays = staysOfMove(kid, home, registry);
  if (!papers.secondHousehold) return stays;
  const { unit, householdNo } = papers.secondHousehold;
  // The grandparents' listing is the older one: the family registered the child at home later.
  const listedAgain = {
    ...home,
    unit,
    household_no: householdNo,
    from_date: isoOf(kid.born),
    head_name: '',
    address: '',
  };
  return [...stays.map((stay) => ({ ...stay, from_date: isoOf(papers.registeredOn) })), listedAgain].map(
    (stay) => ({
      ...stay,
      hamlet: stay.unit === family.unit ? family.hamlet : '',
    }),
  );
}

function homeOf({ family, papers }: Kid): Stay {
  return {
    unit: family.unit,
    residence_type: 'permanent',
    status: 'present',
    hamlet: family.hamlet,
    address: family.address,
    household_no: family.householdNo,
    head_name: family.headName,
    from_date: isoOf(papers.registeredOn),
  };
}

function staysOfMove(kid: Kid, home: Stay, registry: Registry): Stay[] {
  const { move } = kid.family;
  if (move.kind === 'stays' || kid.born > registry.asOf) return [home];
  const on = isoOf(move.on);
  if (move.kind === 'moved_out')
    return [{ ...home, status: 'moved_out', status_date: on, to_date: on, moved_to: move.to }];
  if (move.kind === 'moved_in') {
    const arrived = kid.born < move.on ? on : isoOf(kid.papers.registeredOn);
    return [{ ...home, residence_type: move.temporary ? 'temporary' : 'permanent', from_date: arrived }];
  }
  const away = { hamlet: '', address: '', household_no: '', head_name: '' };
  if (move.kind === 'moved_within') {
    if (kid.born >= move.on) return [home];
    const left = {
      ...home,
      ...away,
      unit: move.from,
      status: 'moved_out',
      status_date: on,
      to_date: on,
      moved_to: registry.unitName(kid.family.unit),
    };
    return [left, { ...home, from_date: on }];
  }
  const stay = {
    ...home,
    ...away,
    unit: move.to,
    residence_type: 'temporary',
    from_date: on,
    to_date: move.until === undefined ? '' : isoOf(move.until),
  };
  return [{ ...home, residence_type: move.absenceDeclared ? 'absent' : 'permanent' }, stay];
}

function residentRow(
  kid: Kid,
  stay: Stay,
  { clerk, registry }: { clerk: Clerk; registry: Registry },
): SourceRow<'residents'> {
  const area = registry.areaOf(stay.unit);
  const { family } = kid;
  const unnamed = registry.asOf - kid.born < 120 && clerk.slips('placeholderUnderFourMonths', area);
  const cells: Cells<'residents'> = {
    source_ref: '',
    personal_id: clerk.personalId(kid, area),
    full_name: unnamed
      ? placeholderName({ mother: fullName(family.mother.name), sex: kid.sex }, clerk.random)
      : clerk.name(kid, area),
    sex: clerk.sex(kid, area),
    date_of_birth: clerk.born(kid, area),
    ethnicity: ETHNICITY[family.people],
    residence_type: '',
    hamlet: '',
    address: '',
    household_no: '',
    head_name: '',
    mother_name: clerk.parent(family.mother, 'motherMissing', area),
    father_name: clerk.parent(family.father, 'fatherMissing', area),
    from_date: '',
    to_date: '',
    household_class: family.householdClass ?? '',
    status: '',
    status_date: '',
    moved_to: '',
    ...stay,
  };
  return { feed: 'residents', kid, area, cells };
}
