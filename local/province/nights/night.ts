import type { Card, CardWorld } from '../cards.ts';
import { type Province, provinceOf, writeRows } from '../make-province.ts';
import type { Kid } from '../people.ts';
import { type Maternity, openMaternity } from '../population.ts';
import { type Random, randomOf } from '../random.ts';
import { enter } from '../rows/ledger.ts';
import type { Rows } from '../rows/row.ts';
import type { CardCause } from '../uncovered.ts';

/** A province while one night's changes are made to copies of its rows. */
export interface Night {
  before: Province;
  random: Random;
  cardWorld: CardWorld;
  maternity: Maternity;
  kids: Map<Kid['id'], Kid>;
  uncovered: Map<Kid['id'], CardCause>;
  rows: Rows;
  /** Rows that come new; numbered by their offices when the night closes. */
  fresh: Rows;
  /** Positions of a child's rows among the residents. */
  residentsOf: ReadonlyMap<Kid['id'], number[]>;
  changed: number;
}

export function openNight(before: Province, seed: number): Night {
  const { world, options } = before;
  const place = { ...world.place, night: world.place.night + 1 };
  const random = randomOf(seed, `night/${place.night}`);
  const numbers = world.numbers.branch(randomOf(seed, `night-numbers/${place.night}`));
  return {
    before: { ...before, world: { ...world, place, numbers, ledger: world.ledger.branch() } },
    random,
    cardWorld: { province: options.province, asOf: place.asOf, random, numbers },
    maternity: openMaternity({ ...place, seed }, numbers),
    kids: new Map(world.kids.map((kid) => [kid.id, kid])),
    uncovered: new Map(world.uncovered),
    rows: {
      births: [...world.rows.births],
      residents: [...world.rows.residents],
      cards: [...world.rows.cards],
    },
    fresh: { births: [], residents: [], cards: [] },
    residentsOf: positionsByKid(world.rows.residents),
    changed: 0,
  };
}

/** Adds the rows of new children and new cards. */
export function addRows(night: Night, kids: readonly Kid[], cards: readonly Card[]): void {
  const stream = `night-rows/${night.before.world.place.night}/${night.changed}`;
  const rows = writeRows(kids, cards, night.before.world.registry, stream);
  night.fresh.births.push(...rows.births);
  night.fresh.residents.push(...rows.residents);
  night.fresh.cards.push(...rows.cards);
  night.changed += rows.births.length + rows.residents.length + rows.cards.length;
}

export function closeNight(night: Night): Province {
  const { before, rows } = night;
  const fresh = enter(night.fresh, before.world.ledger);
  const all: Rows = {
    births: [...rows.births, ...fresh.births],
    residents: [...rows.residents, ...fresh.residents],
    cards: [...rows.cards, ...fresh.cards],
  };
  return provinceOf(before.options, before.units, {
    ...before.world,
    kids: [...night.kids.values()],
    uncovered: night.uncovered,
    rows: all,
  });
}

function positionsByKid(rows: Rows['residents']): Map<Kid['id'], number[]> {
  const positions = new Map<Kid['id'], number[]>();
  for (const [position, { kid }] of rows.entries()) {
    const known = positions.get(kid.id);
    if (known) known.push(position);
    else positions.set(kid.id, [position]);
  }
  return positions;
}
