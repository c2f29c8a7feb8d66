import { assess } from '../../shared/coverage/assess.ts';
import { countsOf } from '../../shared/coverage/counts.ts';
import { type CoverageFact, rollUp } from '../../shared/coverage/facts.ts';
import { type ChildOutcome, outcomeOf } from '../../shared/coverage/outcome.ts';
import type { DossierRecord } from '../../shared/feeds/records.ts';
import { accountRows, type RowAccount } from '../../shared/register/account.ts';
import type { Child } from '../../shared/register/child.ts';
import { responsibleUnit } from '../../shared/register/responsible-unit.ts';
import { standingOn } from '../../shared/register/standing.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import type { CardsOfChildren } from './link-cards.ts';

export interface ProvinceInput {
  province: UnitCode;
  asOf: IsoDate;
  units: UnitIndex;
  children: readonly Child[];
  cards: Pick<CardsOfChildren, 'held' | 'doubts'>;
  /** Dossiers of each child, in the order of `children`. */
  dossiers: readonly (readonly DossierRecord[])[];
}

export interface ProvinceAnswer {
  /** A line a child of the register, whatever its standing. */
  outcomes: ChildOutcome[];
  facts: CoverageFact[];
  /** Children in scope, counted from their standing and not from their answer. */
  inScope: number;
  account: RowAccount;
}

/** The answer for every child of the register, and the counts of every unit. Pure: the whole night in one function. */
export function assessProvince(input: ProvinceInput): ProvinceAnswer {
  const outcomes = input.children.map((child, at) => outcomeAt(child, at, input));
  const standings = outcomes.map(({ standing }) => standing);
  return {
    outcomes,
    facts: rollUp(countsOf(outcomes, input.asOf), input.units, input.province),
    inScope: standings.filter((standing) => standing === 'in_scope').length,
    account: accountRows(input.children, standings),
  };
}

function outcomeAt(child: Child, at: number, input: ProvinceInput): ChildOutcome {
  const standing = standingOn(child, input.asOf);
  const held = input.cards.held[at] ?? [];
  const doubts = input.cards.doubts[at] ?? [];
  const dossiers = input.dossiers[at] ?? [];
  const assessment = assess({ child, standing, cards: held, doubts, dossiers }, input.asOf);
  const { unit } = responsibleUnit(child, input.asOf);
  const district = unit === undefined ? undefined : input.units.districtOf(unit);
  const place = { ...(unit !== undefined && { unit }), ...(district !== undefined && { district }) };
  const cards = held.map(({ card }) => card.key);
  return outcomeOf(
    { child, standing, place, sources: { births: child.births, residents: child.residents, cards } },
    assessment,
  );
}
