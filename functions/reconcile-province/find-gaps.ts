import type { RowSum } from '../../shared/coverage/accounting.ts';
import type { CoverageFact } from '../../shared/coverage/facts.ts';
import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { OutcomeObject } from '../../shared/store/book/outcomes.ts';
import { unitIndex } from '../../shared/units/unit-index.ts';
import type { FunctionContext } from '../context.ts';
import { assessProvince } from './assess-province.ts';
import { readFeedRows } from './book-rows.ts';
import { joinRegister } from './join-register.ts';
import { keepOutcomes } from './keep-outcomes.ts';
import { linkCards } from './link-cards.ts';
import { linkDossiers } from './link-dossiers.ts';
import { keepMemory, readMemory } from './memory.ts';
import type { RunPlan } from './plan.ts';

/** What a run found, as references and sums small enough to checkpoint; the rest lies beside the book. */
export interface Assessed {
  outcome: OutcomeObject[];
  identities: OutcomeObject[];
  facts: OutcomeObject;
  /** What a person must look at. */
  reviews: OutcomeObject;
  inScope: number;
  rows: RowSum[];
  cards: { rows: number; linked: number };
}

/**
 * Reads the book and answers for every child: register, linkage, coverage. Writes content-named objects only, so
 * it may be killed and started again at any point. Feeds are read one phase at a time to keep memory low.
 */
export async function findGaps(
  context: FunctionContext,
  plan: RunPlan,
  inherited: readonly OutcomeObject[],
): Promise<{ assessed: Assessed; outcomes: ChildOutcome[] }> {
  const { store } = context;
  const { province, asOf } = plan;
  const progress = phases(context, ['register', 'cards', 'answers', 'keep']);

  progress();
  const units = unitIndex(await readFeedRows(store, plan, 'units'), asOf);
  const [births, residents, memory] = await Promise.all([
    readFeedRows(store, plan, 'births'),
    readFeedRows(store, plan, 'residents'),
    readMemory(store, province, inherited),
  ]);
  const read = { births: births.length, residents: residents.length };
  const register = joinRegister({ births, residents, units, memory });

  progress();
  const cards = await readFeedRows(store, plan, 'cards');
  const found = linkCards({ children: register.children, cards, units, asOf, reviews: plan.reviews });
  const dossiers = linkDossiers(register.children, await readFeedRows(store, plan, 'dossiers'));

  progress();
  const answer = assessProvince({
    province,
    asOf,
    units,
    children: register.children,
    cards: found,
    dossiers,
  });

  progress();
  const [outcome, identities, facts, reviews] = await Promise.all([
    keepOutcomes(store, province, answer.outcomes),
    keepMemory(store, register.memory),
    store.outcome.write('facts', province, 'all', answer.facts satisfies CoverageFact[]),
    store.outcome.write('reviews', province, 'all', found.toReview),
  ]);
  const rows = (['births', 'residents'] as const).map((feed) => ({
    feed,
    rows: read[feed],
    buckets: answer.account[feed],
  }));
  const sums = { inScope: answer.inScope, rows, cards: { rows: cards.length, linked: found.linked } };
  return { assessed: { outcome, identities, facts, reviews, ...sums }, outcomes: answer.outcomes };
}

function phases({ observe }: FunctionContext, names: readonly string[]): () => void {
  let done = 0;
  return () => observe?.({ step: `assess: ${names[done] ?? ''}`, done: done++, total: names.length });
}
