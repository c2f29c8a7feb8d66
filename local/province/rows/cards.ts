import type { UnitCode } from '../../../shared/units/unit.ts';
import type { Card } from '../cards.ts';
import { isoOf } from '../days.ts';
import { misnumber } from '../mistakes/numbers.ts';
import { placeholderName } from '../mistakes/placeholders.ts';
import { fullName } from '../names/naming.ts';
import type { Kid } from '../people.ts';
import type { Clerk, Registry } from './clerk.ts';
import type { SourceRow } from './row.ts';

/** Young enough that the hospital's placeholder may still stand for a name (issue: under four months). */
const FOUR_MONTHS_DAYS = 122;
const SIBLINGS_NUMBER = 0.25;

/** A card as a row of the issuing office's file. `siblings` are the other children of the family, whose numbers get mixed up. */
export function cardRow(
  card: Card,
  siblings: readonly Kid[],
  desk: { clerk: Clerk; registry: Registry },
): SourceRow<'cards'> {
  const { clerk, registry } = desk;
  const { kid } = card;
  const area = registry.areaOf(card.unit);
  return {
    feed: 'cards',
    kid,
    area,
    cells: {
      source_ref: '',
      social_insurance_no: card.insuranceNo ?? '',
      card_no: card.cardNo,
      personal_id: personalIdOn(card, siblings, desk),
      full_name: nameOn(kid, area, desk),
      sex: clerk.sex(kid, area),
      date_of_birth: clerk.born(kid, area),
      unit: clerk.slips('placeDifferent', area) ? clerk.random.pick(elsewhere(area, desk)) : card.unit,
      address: `${kid.family.hamlet}, ${registry.unitName(card.unit)}`,
      guardian_name: clerk.parent(kid.family.mother, 'motherMissing', area),
      category: 'TE',
      facility_code: facilityOf(card.unit, desk),
      valid_from: isoOf(card.from),
      valid_to: isoOf(card.to),
      issued_on: isoOf(card.issuedOn),
      status: card.status,
      status_code: card.statusCode,
    },
  };
}

/** Share of the children registered at the district's medical centre instead of the commune's health station; assumed. */
const AT_THE_CENTRE = 0.2;

/** Where the child is registered for first treatment: five digits, province first; every commune has a station of its own. */
function facilityOf(unit: UnitCode, { clerk, registry }: { clerk: Clerk; registry: Registry }): string {
  const area = registry.areas[registry.areaOf(unit)];
  const station = 100 + (area?.firstCommune ?? 0) + (area?.communes.indexOf(unit) ?? 0);
  const facility = clerk.random.chance(AT_THE_CENTRE) ? (area?.position ?? 0) + 1 : station;
  return `${registry.province}${String(facility).padStart(3, '0')}`;
}

/** Half of the places that differ are in the same district, the rest anywhere in the province. */
function elsewhere(
  area: number,
  { clerk, registry }: { clerk: Clerk; registry: Registry },
): readonly string[] {
  const chosen = clerk.random.chance(0.5) ? area : clerk.random.int(0, registry.areas.length - 1);
  return registry.areas[chosen]?.communes ?? [''];
}

function nameOn(kid: Kid, area: number, { clerk, registry }: { clerk: Clerk; registry: Registry }): string {
  const young = registry.asOf - kid.born < FOUR_MONTHS_DAYS;
  if (!clerk.slips(young ? 'placeholderUnderFourMonths' : 'placeholder', area)) return clerk.name(kid, area);
  return placeholderName({ mother: fullName(kid.family.mother.name), sex: kid.sex }, clerk.random);
}

function personalIdOn(
  { kid, unit }: Card,
  siblings: readonly Kid[],
  { clerk, registry }: { clerk: Clerk; registry: Registry },
): string {
  const area = registry.areaOf(unit);
  if (!kid.papers.birthHere && kid.papers.numberUnknown) return '';
  if (clerk.slips('numberMissing', area)) return '';
  if (!clerk.slips('numberWrong', area)) return kid.personalId;
  const sibling =
    siblings.length > 0 && clerk.random.chance(SIBLINGS_NUMBER) ? clerk.random.pick(siblings) : undefined;
  return sibling?.personalId ?? misnumber(kid.personalId, clerk.random);
}
