import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { allCards } from './card-file.ts';
import type { Card } from './cards.ts';
import { dayOf } from './days.ts';
import type { Place } from './families.ts';
import { type AdministrativeMap, type UnitRow, unitsOf } from './geography.ts';
import { type NumberOffice, numberOffice } from './numbers.ts';
import { areasOf } from './offices.ts';
import type { Kid } from './people.ts';
import { makePopulation } from './population.ts';
import { randomOf } from './random.ts';
import { birthRows } from './rows/births.ts';
import { cardRow } from './rows/cards.ts';
import { clerkOf, type Registry } from './rows/clerk.ts';
import { enter, type Ledger, newLedger } from './rows/ledger.ts';
import { residentRows } from './rows/residents.ts';
import type { Rows } from './rows/row.ts';
import { type Truth, truthOf } from './truth.ts';
import { type CardCause, chooseUncovered } from './uncovered.ts';
import { filesOf, type SourceFile } from './writing/files.ts';

export interface ProvinceOptions {
  /** Official code, `94` for Sóc Trăng on the map of 2023, `92` for the new Cần Thơ on that of 2025. */
  province: UnitCode;
  map: AdministrativeMap;
  asOf: IsoDate;
  /** Children in scope on the day, exactly; children out of scope come on top. */
  children: number;
  /** Of them without a valid card, exactly. */
  uncovered: number;
  seed: number;
  /** Multiplies every rate of noise.ts; 1 by default, 0 for files without mistakes. */
  noise?: number;
}

/** A province with its truth, and what the next night needs to go on from here. */
export interface Province {
  options: ProvinceOptions;
  units: UnitRow[];
  truth: Truth;
  files: SourceFile[];
  world: World;
}

export interface World {
  registry: Registry;
  place: Place;
  kids: readonly Kid[];
  uncovered: ReadonlyMap<Kid['id'], CardCause>;
  numbers: NumberOffice;
  rows: Rows;
  ledger: Ledger;
}

/**
 * A synthetic province: people, their papers, the files the agencies send of them, and the truth beside. Pure but for
 * reading the unit lists of two packages: equal options give equal bytes. Throws on an unknown province, or on more
 * uncovered children than children.
 */
export function makeProvince(options: ProvinceOptions): Province {
  const units = unitsOf(options.province, options.map);
  const asOf = dayOf(options.asOf);
  const place: Place = {
    province: options.province,
    map: options.map,
    units,
    seed: options.seed,
    asOf,
    night: 0,
  };
  const numbers = numberOffice(randomOf(options.seed, 'numbers'));
  const kids = makePopulation(place, { children: options.children, numbers });
  const random = randomOf(options.seed, 'coverage');
  const uncovered = chooseUncovered(kids, { count: options.uncovered, asOf, random });
  const cards = allCards(kids, uncovered, {
    province: options.province,
    asOf,
    random,
    numbers: numbers,
  });
  const registry = registryOf(options, units);
  const ledger = newLedger();
  const rows = enter(writeRows(kids, cards, registry), ledger);
  return provinceOf(options, units, { registry, place, kids, uncovered, numbers, rows, ledger });
}

/** The files and the truth of a world as it stands. */
export function provinceOf(options: ProvinceOptions, units: UnitRow[], world: World): Province {
  const { registry, kids, uncovered, rows } = world;
  const truth = truthOf(options.asOf, { kids, uncovered, rows });
  return { options, units, truth, files: filesOf(units, rows, registry), world };
}

/** The rows of some children and cards, not yet numbered. `stream` keeps the chance of one night apart from another's. */
export function writeRows(
  kids: readonly Kid[],
  cards: readonly Card[],
  registry: Registry,
  stream = 'rows',
): Rows {
  const clerk = (feed: 'births' | 'residents' | 'cards') => clerkOf(feed, registry, stream);
  const [births, residents, cardOffice] = [clerk('births'), clerk('residents'), clerk('cards')];
  const siblings = Map.groupBy(kids, ({ family }) => family);
  const others = (kid: Kid) => (siblings.get(kid.family) ?? []).filter((other) => other !== kid);
  return {
    births: kids.flatMap((kid) => birthRows(kid, births, registry)),
    residents: kids.flatMap((kid) => residentRows(kid, residents, registry)),
    cards: cards.map((card) => cardRow(card, others(card.kid), { clerk: cardOffice, registry })),
  };
}

function registryOf(options: ProvinceOptions, units: readonly UnitRow[]): Registry {
  const areas = areasOf(units);
  const areaByCommune = new Map(
    areas.flatMap(({ position, communes }) => communes.map((code) => [code, position])),
  );
  const names = new Map(units.map((unit) => [unit.code, unit]));
  return {
    province: options.province,
    provinceName: units[0]?.name ?? '',
    asOf: dayOf(options.asOf),
    noise: options.noise ?? 1,
    seed: options.seed,
    areas,
    areaOf: (unit) => areaByCommune.get(unit) ?? 0,
    unitName: nameWriter(names),
  };
}

/** `Xã An Lạc Thôn, Huyện Kế Sách, Tỉnh Sóc Trăng`: only with what stands above it is a commune's name its own. */
function nameWriter(units: ReadonlyMap<UnitCode, UnitRow>): (code: UnitCode) => string {
  const written = new Map<UnitCode, string>();
  const nameOf = (code: UnitCode): string => {
    const unit = units.get(code);
    if (!unit) return code;
    return unit.parent_code ? `${unit.name}, ${nameOf(unit.parent_code)}` : unit.name;
  };
  return (code) => {
    const known = written.get(code) ?? nameOf(code);
    written.set(code, known);
    return known;
  };
}
