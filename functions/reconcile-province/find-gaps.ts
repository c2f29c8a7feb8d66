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
import { type UnitIndex, unitIndex } from '../../shared/units/unit-index.ts';
import type { FunctionContext } from '../context.ts';
import { rowsOf, startRows } from '../rows.ts';
import { assessProvince, type ProvinceAnswer } from './assess-province.ts';
import { type KeptBridge, keepBridge } from './bridge/keep-bridge.ts';
import { decisionsOf, followTombstones } from './decisions.ts';
import { explainAnswers } from './explain/explain-answers.ts';
import { keepExplanations } from './explain/keep-explanations.ts';
import type { KeptExplanation } from './explain/kept.ts';
import { joinRegister } from './join-register.ts';
import { keepForecast } from './keep-forecast.ts';
import { type KeptLeftovers, keepLeftovers, type Leftovers, leftoversOf } from './keep-leftovers.ts';
import { type KeptNumber, keepNumbers, numbersOfRun } from './keep-numbers.ts';
import { keepOutcomes } from './keep-outcomes.ts';
import { type CardsOfChildren, linkCards } from './link-cards.ts';
import { linkDossiers } from './link-dossiers.ts';
import { keepMemory, readMemory } from './memory.ts';
import type { RunPlan } from './plan.ts';
import { questionsOfRun } from './review-effects.ts';
import type { ReviewLine } from './review-lines.ts';
import type { RowsOfDoubles } from './rows-of-doubles.ts';
import { readVisitors } from './visiting-links.ts';
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
  /** Which child a number leads to; absent in runs of before it was kept. */
  numbers?: OutcomeObject[];
  /** The days ahead of each unit; absent in runs of before they were kept. */
  forecast?: OutcomeObject;
  /** What may belong together with another province's; absent where only one is served. */
  leftovers?: KeptLeftovers;
  /** What leads here from the run that was the latest published one; absent where there was none, and in runs of before it was kept. */
  bridge?: KeptBridge;
  inScope: number;
  rows: RowSum[];
  cards: CardCounts;
}

/** Cards of the province, and of them those linked to a child; beside them those of other provinces that are linked to one here. */
export interface CardCounts {
  rows: number;
  linked: number;
  /** Absent where there are none. */
  visiting?: number;
}

/**
 * Reads the book and answers for every child: register, linkage, coverage. Writes content-named objects only, so
 * it may be killed and started again at any point. Rows are let go as soon as children are made of them, and the children
 * as soon as they have their answers, to keep memory low; the cards are read while the register is joined.
 */
export async function findGaps(
  context: FunctionContext,
  plan: RunPlan,
  inherited: readonly OutcomeObject[],
): Promise<{ assessed: Assessed; outcomes: ChildOutcome[] }> {
  const progress = phases(context, ['register', 'cards', 'answers', 'keep']);
  const { toKeep, sums } = await answersOfBook(context, { plan, inherited, progress });
  progress();
  const kept = await keep(context.store, plan, toKeep);
  const { tombstones, answer } = toKeep;
  const { outcomes, facts } = answer;
  const bridge = await keepBridge(context.store, plan, { outcomes, facts, tombstones, kept });
  return { assessed: { ...kept, ...sums, ...(bridge && { bridge }) }, outcomes };
}

interface Answered {
  toKeep: ToKeep;
  sums: Pick<Assessed, 'inScope' | 'rows' | 'cards'>;
}

/** Everything a run says of the book. What it was made of ends with this function. */
async function answersOfBook(
  { store, papers, provinces = [] }: FunctionContext,
  { plan, inherited, progress }: { plan: RunPlan; inherited: readonly OutcomeObject[]; progress: () => void },
): Promise<Answered> {
  const { province, asOf } = plan;
  progress();
  const units = unitIndex(await rowsOf(store, plan.manifests.units), asOf);
  const register = await registerOfBook(store, { plan, units, inherited });
  const { children, memory, tombstones, read, doubles } = register;
  progress();
  const { cards, found } = await cardsOfBook(store, register, { plan, units });
  const dossiers = linkDossiers(children, await rowsOf(store, plan.manifests.dossiers));
  progress();
  const answer = assessProvince({ province, asOf, units, children, cards: found, dossiers });
  const { outcomes, account, inScope } = answer;
  const rows = (['births', 'residents'] as const).map((feed) => ({
    feed,
    rows: read[feed],
    buckets: account[feed],
  }));
  const answered = { province, asOf, children, outcomes, cards: found, dossiers, rows: doubles };
  const toKeep: ToKeep = {
    answer,
    memory,
    tombstones,
    reviews: questionsOfRun(found, answered),
    sheets: sheetsOfRun(answered, { province, asOf }),
    numbers: numbersOfRun(answered, papers.seal),
    explanations: explainAnswers({ children, outcomes, trace: found.trace }),
    ...(provinces.length > 1 && { leftovers: leftoversOf(found.atHome, { children, cards, asOf }) }),
  };
  return { toKeep, sums: { inScope, rows, cards: countsOf(cards.length, found) } };
}

function countsOf(rows: number, { linked, visiting }: CardsOfChildren): CardCounts {
  return { rows, linked, ...(visiting > 0 && { visiting }) };
}

interface RegisterOfBook {
  children: Child[];
  /** Where the memory lies already, or what of it is new and has to be kept. */
  memory: OutcomeObject[] | IdentityMemory;
  /** Every id that was ever merged away, with the child that lives. */
  tombstones: Tombstone[];
  read: { births: number; residents: number };
  cards: Reading<CardRecord>;
  doubles: RowsOfDoubles;
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
    doubles: register.rows,
  };
}

async function cardsOfBook(
  store: Store,
  register: RegisterOfBook,
  { plan, units }: { plan: RunPlan; units: UnitIndex },
): Promise<{ cards: readonly CardRecord[]; found: CardsOfChildren }> {
  const { children, tombstones } = register;
  const cards = await register.cards.rows();
  const reviews = followTombstones(plan.reviews, tombstones);
  const visitors = await readVisitors(store, plan.visitors, tombstones);
  const found = linkCards({ children, cards, visitors, units, asOf: plan.asOf, reviews });
  return { cards, found };
}

interface ToKeep extends Pick<RegisterOfBook, 'memory' | 'tombstones'> {
  answer: ProvinceAnswer;
  reviews: readonly ReviewLine[];
  explanations: readonly KeptExplanation[];
  sheets: readonly ChildSheet[];
  numbers: readonly KeptNumber[];
  leftovers?: Leftovers;
}

type Kept = Omit<Assessed, 'inScope' | 'rows' | 'cards' | 'bridge'>;

async function keep(
  store: Store,
  plan: RunPlan,
  { answer, memory, tombstones, reviews, explanations, sheets, numbers, leftovers }: ToKeep,
): Promise<Kept> {
  const { province } = plan;
  const {
    tombstones: buried,
    leftovers: left,
    ...kept
  } = await together({
    outcome: keepOutcomes(store, province, answer.outcomes),
    identities: Array.isArray(memory) ? memory : keepMemory(store, memory),
    tombstones:
      tombstones.length === 0 ? undefined : store.outcome.write('tombstones', province, 'all', tombstones),
    facts: store.outcome.write('facts', province, 'all', answer.facts),
    reviews: store.outcome.write('reviews', province, 'all', reviews),
    explanations: keepExplanations(store, province, explanations),
    worklists: keepWorklists(store, province, sheets),
    numbers: keepNumbers(store, province, numbers),
    forecast: keepForecast(store, plan, answer.outcomes),
    leftovers: leftovers && keepLeftovers(store, province, leftovers),
  });
  return { ...kept, ...(buried && { tombstones: buried }), ...(left && { leftovers: left }) };
}

/** The members of an object, waited for all at once. */
async function together<Members extends object>(
  members: Members,
): Promise<{
  [Name in keyof Members]: Awaited<Members[Name]>;
}> {
  const entries = Object.entries(members).map(async ([name, value]) => [name, await value]);
  return Object.fromEntries(await Promise.all(entries));
}

function phases({ observe }: FunctionContext, names: readonly string[]): () => void {
  let done = 0;
  return () => observe?.({ step: `assess: ${names[done] ?? ''}`, done: done++, total: names.length });
}
