import { linkCards } from '../../functions/reconcile-province/link-cards.ts';
import type { CardRecord, CardStatus, Sex } from '../../shared/feeds/records.ts';
import type { Child } from '../../shared/register/child.ts';
import type { Unit } from '../../shared/units/unit.ts';
import { unitIndex } from '../../shared/units/unit-index.ts';
import { type CsvRow, readCsv } from '../csv.ts';
import type { Order } from './engine.ts';
import type { Linkage } from './linkage.ts';
import type { ScoredPair } from './score.ts';

/**
 * Reads children and cards and returns the linkage the nightly reconcile does with them. A pair the engine is unsure of
 * is no link: a person would decide it. The model comes trained with the product, whose scoring never trains.
 */
export function prepareProvince({ left, right, units = '', asOf = '' }: Order): Linkage {
  const children = readCsv(left).map(childOf);
  const cards = readCsv(right).map(cardOf);
  const tree = unitIndex(readCsv(units).map(unitOf), asOf);
  const link = (): ScoredPair[] => {
    const { held } = linkCards({ children, cards, units: tree, asOf, reviews: [] });
    return held.flatMap((own, at) =>
      own.map(({ card, probability }) => ({ left: children[at]?.id ?? '', right: card.key, probability })),
    );
  };
  return { train: () => link };
}

const listOf = (value: string | undefined): string[] => (value ? [value] : []);

function childOf(row: CsvRow): Child {
  const { id = '', full_name, date_of_birth, sex, personal_id, unit } = row;
  const { mother_name, father_name, guardian_name, other_unit } = row;
  return {
    id,
    names: listOf(full_name),
    ...(date_of_birth && { dateOfBirth: date_of_birth }),
    otherDates: [],
    ...(sex && { sex: sex as Sex }),
    personalIds: listOf(personal_id),
    motherNames: listOf(mother_name),
    fatherNames: listOf(father_name),
    ...(guardian_name && { headName: guardian_name }),
    ...(other_unit && { birthUnit: other_unit }),
    residences: unit === undefined ? [] : [{ type: 'permanent', status: 'present', unit }],
    births: [],
    residents: [],
  };
}

function cardOf(row: CsvRow): CardRecord {
  return { ...row, key: row.id ?? '', status: row.status as CardStatus };
}

function unitOf(row: CsvRow): Unit {
  const { code = '', name = '', level, parent_code } = row;
  return { code, name, level: level as Unit['level'], ...(parent_code && { parent_code }) };
}
