import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import { type ChildSheet, sheetsOf } from '../../shared/follow-up/child-sheet.ts';
import type { RunStamp } from '../../shared/follow-up/run-stamp.ts';
import type { Child } from '../../shared/register/child.ts';
import { compareText } from '../../shared/register/row-order.ts';
import type { OutcomeObject } from '../../shared/store/book/outcomes.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { CardsOfChildren } from './link-cards.ts';

const KIND = 'worklists';

/** The register, its answers in the same order, and the cards of each child. */
export interface Answered {
  children: readonly Child[];
  outcomes: readonly ChildOutcome[];
  cards: Pick<CardsOfChildren, 'held'>;
}

/** The sheets of all children that need a card or a look, by id. */
export function sheetsOfRun(
  { children, outcomes, cards }: Answered,
  run: Pick<RunStamp, 'asOf' | 'province'>,
): ChildSheet[] {
  const inputs = outcomes.flatMap((outcome, at) => {
    const child = children[at];
    if (child === undefined || outcome.status === undefined || outcome.status === 'covered') return [];
    return [{ outcome, child, rows: { cards: (cards.held[at] ?? []).map(({ card }) => card) } }];
  });
  return sheetsOf(inputs, run).sort((a, b) => compareText(a.childId, b.childId));
}

/** Keeps the sheets beside the book, an object a commune: what its people see and nobody else's need. */
export async function keepWorklists(
  store: Store,
  province: UnitCode,
  sheets: readonly ChildSheet[],
): Promise<OutcomeObject[]> {
  const byUnit = [...Map.groupBy(sheets, ({ unit }) => unit)].sort(([a], [b]) => compareText(a, b));
  return Promise.all(byUnit.map(([unit, lines]) => store.outcome.write(KIND, province, unit, lines)));
}

/** The sheets of one commune; none where the run kept none of it. */
export async function readWorklist(
  store: Store,
  worklists: readonly OutcomeObject[],
  unit: UnitCode,
): Promise<ChildSheet[]> {
  const object = worklists.find(({ cohort }) => cohort === unit);
  return object === undefined ? [] : store.outcome.read<ChildSheet>(object);
}
