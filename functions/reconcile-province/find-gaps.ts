import type { RowSum } from '../../shared/coverage/accounting.ts';
import type { ChildOutcome } from '../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import type { ChildSheet } from '../../shared/follow-up/child-sheet.ts';
import type { Child } from '../../shared/register/child.ts';
import { type Tombstone, tombstonesOf } from '../../shared/register/identities.ts';
import type { IdentityMemory } from '../../shared/register/identity-memory.ts';
import type { OutcomeObject } from '../../shared/store/book/outcomes.ts';
import type { Reading } from '../../shared/store/book/reading.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { type UnitIndex, unitIndex } from '../../shared/units/unit-index.ts';
import type { FunctionContext } from '../context.ts';
import { rowsOf, startRows } from '../rows.ts';
import { assessProvince, type ProvinceAnswer } from './assess-province.ts';
import { decisionsOf, followTombstones } from './decisions.ts';
import { explainAnswers } from './explain/explain-answers.ts';
import { keepExplanations } from './explain/keep-explanations.ts';
import type { KeptExplanation } from './explain/kept.ts';
import { joinRegister } from './join-register.ts';
import { keepOutcomes } from './keep-outcomes.ts';
import { type CardsOfChildren, linkCards } from './link-cards.ts';
import { linkDossiers } from './link-dossiers.ts';
import { keepMemory, readMemory } from './memory.ts';
import type { RunPlan } from './plan.ts';
import { withEffects } from './review-effects.ts';
import type { ReviewLine } from './review-lines.ts';
import { keepWorklists, sheetsOfRun } from './worklists.ts';

/** What a run found, as references and sums small enough to checkpoint; the rest lies beside the book. */
export interface Assessed {
  outcome: OutcomeObject[];
  identities: OutcomeObject[];
  /** Ids that were merged away; absent while there are none. */
  tombstones?: OutcomeObject;
  facts: OutcomeObject;
  /** What a person must look at. */
  reviews: OutcomeObject;
  /** Evidence of links and near cards; absent in runs of before it was kept. */
  explanations?: OutcomeObject[];
  /** The sheets of each commune's children; absent in runs of before they were kept. */
  worklists?: OutcomeObject[];
  inScope: number;
  rows: RowSum[];
  cards: { rows: number; linked: number };
}

/**
 * Reads the book and answers for every child: register, linkage, coverage. Writes content-named objects only, so
 * it may be killed and started again at any point. Rows are let go as soon as children are made of them, to keep memory
 * low, and the cards are read while that happens.
 */
export async function findGaps(
  context: FunctionContext,
  plan: RunPlan,
  inherited: readonly OutcomeObject[],
): Promise<{ assessed: Assessed; outcomes: ChildOutcome[] }> {
  const progress = phases(context, ['register', 'cards', 'answers', 'keep']);
  progress();
  const units = unitIndex(await rowsOf(context.store, plan.manifests.units), plan.asOf);
  const register = await registerOfBook(context.store, { plan, units, inherited });
  const { children, memory, tombstones, read } = register;
  progress();
  const { cards, found } = await cardsOfBook(register, { plan, units });
  const dossiers = linkDossiers(children, await rowsOf(context.store, plan.manifests.dossiers));
  progress();
  const { province, asOf } = plan;
  const answer = assessProvince({ province, asOf, units, children, cards: found, dossiers });
  const answered = { province, asOf, children, outcomes: answer.outcomes, cards: found, dossiers };
  progress();
  const kept = await keep(context.store, province, {
    answer,
    memory,
    tombstones,
    reviews: withEffects(found.toReview, answered),
    sheets: sheetsOfRun(answered, { province, asOf }),
    explanations: explainAnswers({ children, outcomes: answer.outcomes, trace: found.trace }),
  });
  const rows = (['births', 'residents'] as const).map((feed) => ({
    feed,
    rows: read[feed],
    buckets: answer.account[feed],
  }));
  const sums = { inScope: answer.inScope, rows, cards: { rows: cards, linked: found.linked } };
  return { assessed: { ...kept, ...sums }, outcomes: answer.outcomes };
}

interface RegisterOfBook {
  children: Child[];
  /** Where the memory lies already, or what of it is new and has to be kept. */
  memory: OutcomeObject[] | IdentityMemory;
  /** Every id that was ever merged away, with the child that lives. */
  tombstones: Tombstone[];
  read: { births: number; residents: number };
  cards: Reading<CardRecord>;
}

async function registerOfBook(
  store: Store,
  { plan, units, inherited }: { plan: RunPlan; units: UnitIndex; inherited: readonly OutcomeObject[] },
): Promise<RegisterOfBook> {
  const [births, residents, memory] = await Promise.all([
    startRows(store, plan.manifests.births).then((reading) => reading.rows()),
    startRows(store, plan.manifests.residents).then((reading) => reading.rows()),
    readMemory(store, plan.province, inherited),
  ]);
  const cards = await startRows(store, plan.manifests.cards);
  const { children: decided } = decisionsOf(plan.reviews);
  const register = joinRegister({ births, residents, units, memory, decided });
  const isOld = register.memory === memory && inherited.length > 0;
  return {
    children: register.children,
    memory: isOld ? [...inherited] : register.memory,
    tombstones: tombstonesOf(register.memory),
    read: { births: births.length, residents: residents.length },
    cards,
  };
}

async function cardsOfBook(
  register: RegisterOfBook,
  { plan, units }: { plan: RunPlan; units: UnitIndex },
): Promise<{ cards: number; found: CardsOfChildren }> {
  const { children, tombstones } = register;
  const cards = await register.cards.rows();
  const reviews = followTombstones(plan.reviews, tombstones);
  const found = linkCards({ children, cards, units, asOf: plan.asOf, reviews });
  return { cards: cards.length, found };
}

interface ToKeep extends Pick<RegisterOfBook, 'memory' | 'tombstones'> {
  answer: ProvinceAnswer;
  reviews: readonly ReviewLine[];
  explanations: readonly KeptExplanation[];
  sheets: readonly ChildSheet[];
}

type Kept = Pick<
  Assessed,
  'outcome' | 'identities' | 'tombstones' | 'facts' | 'reviews' | 'explanations' | 'worklists'
>;

async function keep(
  store: Store,
  province: UnitCode,
  { answer, memory, tombstones, reviews, explanations, sheets }: ToKeep,
): Promise<Kept> {
  const [outcome, identities, buried, facts, toReview, explained, worklists] = await Promise.all([
    keepOutcomes(store, province, answer.outcomes),
    Array.isArray(memory) ? memory : keepMemory(store, memory),
    tombstones.length === 0 ? undefined : store.outcome.write('tombstones', province, 'all', tombstones),
    store.outcome.write('facts', province, 'all', answer.facts),
    store.outcome.write('reviews', province, 'all', reviews),
    keepExplanations(store, province, explanations),
    keepWorklists(store, province, sheets),
  ]);
  const kept = { outcome, identities, facts, reviews: toReview, explanations: explained, worklists };
  return buried === undefined ? kept : { ...kept, tombstones: buried };
}

function phases({ observe }: FunctionContext, names: readonly string[]): () => void {
  let done = 0;
  return () => observe?.({ step: `assess: ${names[done] ?? ''}`, done: done++, total: names.length });
}
