import { join } from 'node:path';
import { makeProvince, type Province } from '../../local/province/make-province.ts';
import type { TrueChild } from '../../local/province/truth.ts';
import { readFeed } from '../../shared/feeds/read-feed.ts';
import type { BirthRecord, CardRecord, RecordBase, ResidentRecord } from '../../shared/feeds/records.ts';
import { type UnitIndex, unitIndex } from '../../shared/units/unit-index.ts';
import { writeCsv } from '../csv.ts';
import { uncoveredAmong } from '../province-size.ts';
import { type Dataset, pairKey } from './dataset.ts';

const PROVINCE = '94';
const MAP = '2023';
const AS_OF = '2023-06-30';

const UNIT_COLUMNS = ['code', 'name', 'level', 'parent_code'] as const;
const PERSON_COLUMNS = [
  'id',
  'full_name',
  'date_of_birth',
  'sex',
  'personal_id',
  'guardian_name',
  'unit',
] as const;
const CHILD_COLUMNS = [...PERSON_COLUMNS, 'mother_name', 'father_name', 'other_unit'] as const;
const CARD_COLUMNS = [
  ...PERSON_COLUMNS,
  'social_insurance_no',
  'card_no',
  'facility_code',
  'valid_from',
  'valid_to',
  'issued_on',
  'status',
] as const;

type ChildLine = Partial<Record<(typeof CHILD_COLUMNS)[number], string>>;

export interface ProvinceSize {
  /** Children in scope; those who moved out, died or grew too old come on top. */
  children: number;
  seed: number;
}

/**
 * Writes a synthetic province as two files that both engines read: children against cards, mistakes of the agencies
 * included. Joining births and residents is a task of its own and no part of this measurement, so that every true child
 * is one line, its first birth registration, else its first residence row, as that row is. The cards are the feed as
 * it is, several cards of one child included; all of them are true pairs.
 */
export function writeProvinceFiles(directory: string, { children, seed }: ProvinceSize): Dataset {
  const uncovered = uncoveredAmong(children);
  const province = makeProvince({ province: PROVINCE, map: MAP, asOf: AS_OF, children, uncovered, seed });
  const feeds = readFeeds(province);
  const [left, right, units] = ['children', 'cards', 'units'].map((name) =>
    join(directory, `${name}.csv`),
  ) as [string, string, string];
  const lines = province.truth.children.flatMap((child) => childLine(child, feeds) ?? []);
  writeCsv(left, CHILD_COLUMNS, lines);
  writeCsv(
    right,
    CARD_COLUMNS,
    feeds.cards.map((card) => ({ ...card, id: refOf(card) })),
  );
  writeCsv(units, UNIT_COLUMNS, province.units);
  const records = { left: lines.length, right: feeds.cards.length };
  return { model: 'province', left, right, units, asOf: AS_OF, records, truth: truePairs(province, feeds) };
}

interface Feeds {
  births: ReadonlyMap<string, BirthRecord>;
  residents: ReadonlyMap<string, ResidentRecord>;
  cards: readonly CardRecord[];
}

const refOf = ({ source_ref, key }: RecordBase): string => source_ref ?? key;

/** The records as the product reads them from the agencies' files. */
function readFeeds({ files, options }: Province): Feeds {
  const filesOf = (feed: string) => files.filter(({ name }) => name.includes(feed));
  const units: UnitIndex = unitIndex(readFeed('units', filesOf('units'), {}).records, options.asOf);
  const { records: births } = readFeed('births', filesOf('births'), { units });
  const { records: residents } = readFeed('residents', filesOf('residents'), { units });
  const { records: cards } = readFeed('cards', filesOf('cards'), { units });
  return {
    births: new Map(births.map((row) => [refOf(row), row])),
    residents: new Map(residents.map((row) => [refOf(row), row])),
    cards,
  };
}

/** `undefined` where every row of the child was rejected. */
function childLine({ id, births, residents }: TrueChild, feeds: Feeds): ChildLine | undefined {
  const [birth] = births.flatMap((ref) => feeds.births.get(ref) ?? []);
  if (birth !== undefined) return birthLine(id, birth);
  const [resident] = residents.flatMap((ref) => feeds.residents.get(ref) ?? []);
  return resident && { ...resident, id, guardian_name: resident.head_name ?? '' };
}

function birthLine(id: string, birth: BirthRecord): ChildLine {
  const { residence_unit, registration_unit } = birth;
  return {
    ...birth,
    id,
    unit: residence_unit ?? registration_unit ?? '',
    other_unit: residence_unit === undefined ? '' : (registration_unit ?? ''),
  };
}

function truePairs({ truth }: Province, { cards }: Feeds): Set<string> {
  const read = new Set(cards.map(refOf));
  const pairs = new Set<string>();
  for (const child of truth.children)
    for (const card of child.cards) if (read.has(card)) pairs.add(pairKey(child.id, card));
  return pairs;
}
