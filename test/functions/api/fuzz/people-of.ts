import { rowsOfRun } from '../../../../functions/rows.ts';
import type { ChildOutcome } from '../../../../shared/coverage/outcome.ts';
import type { Store } from '../../../../shared/store/open-store.ts';
import type { UnitCode } from '../../../../shared/units/unit.ts';

/** What is written down of the people of a province: the texts that may stand nowhere but in answers meant for them. */
export interface PeopleTexts {
  /** Names, numbers and cards of everybody. */
  all: readonly string[];
  /** Of those who have to do with children of a district. */
  inDistrict(district: UnitCode): ReadonlySet<string>;
  childIds: readonly string[];
  /** Ids of the children a district has nothing to do with. */
  idsOutside(district: UnitCode): readonly string[];
  /** The districts by how much is known of their people, most first. */
  districts: readonly UnitCode[];
  communesOf(district: UnitCode): readonly UnitCode[];
}

/** Texts shorter than this are words of everyday, and stand in anything. */
const SHORTEST = 9;

/** Reads them from the latest run and the rows it read. */
export async function peopleOf(store: Store, province: UnitCode): Promise<PeopleTexts> {
  const run = await store.runs.latestPublished(province);
  if (run === undefined) throw new Error('no run was published');
  const numbers = await numbersByRow(store, run);
  const byDistrict = new Map<string, Set<string>>();
  const districtOf = new Map<string, UnitCode>();
  const communes = new Map<UnitCode, UnitCode>();
  for (const child of await store.outcome.readAll<ChildOutcome>(run.outcome)) {
    districtOf.set(child.childId, child.district ?? '');
    if (child.unit !== undefined) communes.set(child.unit, child.district ?? '');
    const texts = byDistrict.get(child.district ?? '') ?? new Set<string>();
    byDistrict.set(child.district ?? '', texts);
    for (const text of textsOf(child, numbers)) texts.add(text);
  }
  const publicWords = (await rowsOfRun(store, run, 'units')).map(({ name }) => name).join(' ');
  const all = [...new Set([...byDistrict.values()].flatMap((texts) => [...texts]))];
  return {
    all: all.filter((text) => text.length >= SHORTEST && !publicWords.includes(text)),
    inDistrict: (district) => byDistrict.get(district) ?? new Set(),
    childIds: [...districtOf.keys()],
    idsOutside: (district) => [...districtOf].flatMap(([id, own]) => (own === district ? [] : id)),
    communesOf: (district) => [...communes].flatMap(([unit, own]) => (own === district ? unit : [])),
    districts: [...byDistrict]
      .sort(([, a], [, b]) => b.size - a.size)
      .flatMap(([district]) => district || []),
  };
}

async function numbersByRow(
  store: Store,
  run: Parameters<typeof rowsOfRun>[1],
): Promise<Map<string, string[]>> {
  const numbers = new Map<string, string[]>();
  for (const feed of ['births', 'residents', 'cards'] as const)
    for (const { key, ...row } of await rowsOfRun(store, run, feed))
      numbers.set(`${feed} ${key}`, numbersIn(row));
  return numbers;
}

function numbersIn(row: object): string[] {
  const values: unknown[] = Object.values(row);
  return values.filter(
    (value): value is string => typeof value === 'string' && /^(?:[A-Z]{2}\d)?\d{10,12}$/.test(value),
  );
}

function textsOf(
  { name, motherName, fatherName, sources }: ChildOutcome,
  numbers: ReadonlyMap<string, string[]>,
): string[] {
  const rows = (['births', 'residents', 'cards'] as const).flatMap((feed) =>
    sources[feed].flatMap((key) => numbers.get(`${feed} ${key}`) ?? []),
  );
  return [name, motherName, fatherName, ...rows].filter((text) => text !== undefined);
}
