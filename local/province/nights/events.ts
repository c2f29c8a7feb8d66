import { validCard } from '../cards.ts';
import { isoOf } from '../days.ts';
import { communesOf, otherProvinces } from '../geography.ts';
import { fullName } from '../names/naming.ts';
import type { Kid } from '../people.ts';
import type { SourceRow } from '../rows/row.ts';
import { addRows, type Night } from './night.ts';

/** One thing that happens in a province between two nights. It may find nothing to change. */
export type NightEvent = (night: Night) => void;

const RECENT_DAYS = 75;
const CARD_AT_ONCE = 0.7;

/** A child born lately enters the registers, mostly with its card. */
export const childRegistered: NightEvent = (night) => {
  const { asOf } = night.cardWorld;
  const kids = night.maternity
    .newborn(asOf - night.random.int(0, RECENT_DAYS))
    .filter(({ standing }) => standing === 'in_scope');
  const [covered, waiting] = [kids.filter(() => night.random.chance(CARD_AT_ONCE)), kids];
  for (const kid of waiting) {
    night.kids.set(kid.id, kid);
    if (!covered.includes(kid)) night.uncovered.set(kid.id, 'never_issued');
  }
  addRows(
    night,
    kids,
    covered.map((kid) => validCard(kid, night.cardWorld)),
  );
};

/** A child without a card gets one; mostly the youngest, whose papers were on their way. */
export const cardIssued: NightEvent = (night) => {
  const { asOf } = night.cardWorld;
  const waiting = [...night.uncovered.keys()];
  if (waiting.length === 0) return;
  const drawn = Array.from({ length: 3 }, () => night.kids.get(night.random.pick(waiting)));
  const kid = drawn
    .filter((one) => one !== undefined)
    .sort((a, b) => b.born - a.born || (a.id < b.id ? -1 : 1))[0];
  if (!kid) return;
  const first = night.uncovered.get(kid.id) === 'never_issued';
  night.uncovered.delete(kid.id);
  const card = validCard(kid, night.cardWorld);
  addRows(night, [], [{ ...card, issuedOn: asOf, from: first ? card.from : asOf }]);
};

/** An office corrects a row: what was missing or wrong becomes right, else the address is written anew. */
export const rowCorrected: NightEvent = (night) => {
  const feed = night.random.pick(['births', 'residents', 'cards'] as const);
  const position = night.random.int(0, night.rows[feed].length - 1);
  if (feed === 'births') replace(night, night.rows.births, { position, cells: correctionOf });
  if (feed === 'residents') replace(night, night.rows.residents, { position, cells: correctionOf });
  if (feed === 'cards') replace(night, night.rows.cards, { position, cells: correctionOf });
};

interface Correction<R extends SourceRow> {
  position: number;
  cells(row: R, night: Night): Partial<R['cells']>;
}

function replace<R extends SourceRow>(night: Night, rows: R[], { position, cells }: Correction<R>): void {
  const row = rows[position];
  if (!row) return;
  rows[position] = { ...row, cells: { ...row.cells, ...cells(row, night) } };
  night.changed += 1;
}

function correctionOf(row: SourceRow, { random }: Night): Record<string, string> {
  const { kid, cells } = row;
  if (cells.personal_id === '' && !kid.papers.numberUnknown) return { personal_id: kid.personalId };
  if (cells.full_name !== fullName(kid.name)) return { full_name: fullName(kid.name) };
  if (cells.date_of_birth !== isoOf(kid.born)) return { date_of_birth: isoOf(kid.born) };
  if (row.feed === 'cards')
    return { facility_code: `${row.cells.facility_code.slice(0, 2)}${random.int(900, 999)}` };
  const address = `Số ${random.int(481, 900)}, ${kid.family.hamlet}`;
  return row.feed === 'births' ? { residence_address: address } : { address };
}

/** A child moves to another commune of the province: the old row stays behind as moved out, a new one comes. */
export const childMoved: NightEvent = (night) => {
  const kid = settledKid(night);
  const to = night.random.pick(communesOf(night.before.units)).code;
  if (!kid || to === kid.family.unit) return;
  const on = night.random.int(Math.max(kid.born, night.cardWorld.asOf - 30), night.cardWorld.asOf);
  const family = { ...kid.family, unit: to, householdNo: `${to}9${night.random.int(1000, 9999)}` };
  const moved = { ...kid, unit: to, family };
  const left = {
    status: 'moved_out',
    status_date: isoOf(on),
    to_date: isoOf(on),
    moved_to: night.before.world.registry.unitName(to),
  };
  const kept = markRows(night, kid, left);
  night.kids.set(kid.id, moved);
  const arrived = { ...moved, papers: { ...moved.papers, birthHere: false, registeredOn: on } };
  if (kept > 0) addRows(night, [arrived], []);
};

/** A child leaves the province. */
export const childLeft: NightEvent = (night) => {
  const kid = settledKid(night);
  if (!kid) return;
  const { province, map } = night.before.options;
  const [, to] = night.random.pick(otherProvinces(province, map));
  const on = isoOf(night.random.int(Math.max(kid.born, night.cardWorld.asOf - 30), night.cardWorld.asOf));
  markRows(night, kid, { status: 'moved_out', status_date: on, to_date: on, moved_to: to });
  night.kids.set(kid.id, { ...kid, standing: 'moved_out' });
  night.uncovered.delete(kid.id);
};

/** Tries a few times for a child in scope who has one residence row and never moved. */
function settledKid(night: Night): Kid | undefined {
  for (let tries = 0; tries < 20; tries += 1) {
    const row = night.random.pick(night.rows.residents);
    const kid = night.kids.get(row.kid.id);
    const rows = night.residentsOf.get(row.kid.id)?.length ?? 0;
    const settled =
      kid?.standing === 'in_scope' && kid.family.move.kind === 'stays' && kid.unit === row.cells.unit;
    if (kid && settled && rows === 1) return kid;
  }
  return undefined;
}

function markRows(night: Night, kid: Kid, cells: Partial<SourceRow<'residents'>['cells']>): number {
  const positions = night.residentsOf.get(kid.id) ?? [];
  for (const position of positions) replace(night, night.rows.residents, { position, cells: () => cells });
  return positions.length;
}
