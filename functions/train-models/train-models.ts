import type { Feed } from '../../shared/feeds/records.ts';
import { birthsToResidentsBy } from '../../shared/linkage/births-to-residents.ts';
import { learnFacilities } from '../../shared/linkage/people/facilities.ts';
import { everyoneOf, type People } from '../../shared/linkage/people/people.ts';
import type { Person } from '../../shared/linkage/people/person.ts';
import { cardPeople, childPeople, draftPeople } from '../../shared/linkage/people/person-of.ts';
import { registerDoublesBy } from '../../shared/linkage/register-doubles.ts';
import type { TrainingLists } from '../../shared/linkage/training/train.ts';
import type { Cluster } from '../../shared/register/clusters.ts';
import { draftOf } from '../../shared/register/draft.ts';
import { identify } from '../../shared/register/identities.ts';
import { noMemory } from '../../shared/register/identity-memory.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { type FunctionContext, plainSteps } from '../context.ts';
import {
  clusterRows,
  joinDoubles,
  type RepresentedRows,
  representedRows,
} from '../reconcile-province/join-register.ts';
import { type Lesson, learn, type TrainedModel } from './learn.ts';
import { LINEAGES } from './models.ts';
import { readTrainingBook, type TrainingBook } from './read-book.ts';

export interface TrainingCommand {
  province: UnitCode;
  /** What the book is, for the sentence that says where the figures come from; without it a province's own. */
  source?: string;
  /** Pairs u is counted on; see `TrainingOptions`. */
  sampled?: number;
}

/** What came of it: the models in the order they were trained. Nothing of it is kept. */
export interface Training {
  province: UnitCode;
  models: TrainedModel[];
}

/**
 * Trains the three models on the book of a province, without labels: births with residents; the children made of them
 * with themselves; the children left with the cards. Each joins the records for the next, so equal books give equal models
 * whatever models are in use; scoring goes on with those until somebody replaces them.
 * @throws CodedError E9002 when the book holds nobody, E9011 when it holds too few to learn from.
 */
export async function trainModels(context: FunctionContext, command: TrainingCommand): Promise<Training> {
  const step = plainSteps(context);
  const book = await step('read the book', () => readTrainingBook(context.store, command.province));
  const { source = `province ${command.province}`, sampled } = command;
  const inBook = { book, source, sampled };
  const rows = await step('rows of one feed that are one child', async () => representedRows(book));
  const ofRows = await step('train births-residents', async () => learn(rowsLesson(inBook, rows)));
  const clusters = await step('join births and residents', async () =>
    clusterRows(rows, birthsToResidentsBy(ofRows.model), book.units),
  );
  const ofDoubles = await step('train register-doubles', async () =>
    learn(doublesLesson(inBook, clusters, [ofRows])),
  );
  const drafts = joinDoubles(clusters, registerDoublesBy(ofDoubles.model), book.units);
  const { children } = identify(drafts, noMemory(command.province));
  const ofCards = await step('train children-cards', async () =>
    learn(cardsLesson(inBook, childPeople(children), [ofRows, ofDoubles])),
  );
  return { province: command.province, models: [ofRows, ofDoubles, ofCards] };
}

interface InBook {
  book: TrainingBook;
  source: string;
  sampled: number | undefined;
}

const REGISTER: readonly Feed[] = ['units', 'births', 'residents'];

function rowsLesson({ book, source, sampled }: InBook, { people }: RepresentedRows): Lesson {
  const { births, residents, date } = book;
  return {
    lineage: LINEAGES['births-residents'],
    lists: { lefts: [...everyoneOf(people.lefts)], rights: [...everyoneOf(people.rights)] },
    surroundings: { distance: book.units.distance },
    sources: contentsOf(book, REGISTER),
    sampled,
    basis: `trained on ${births.length} births and ${residents.length} residence rows of ${source}, book of ${date}`,
  };
}

function doublesLesson(
  { book, source, sampled }: InBook,
  clusters: readonly Cluster[],
  before: readonly TrainedModel[],
): Lesson {
  const drafts = [...everyoneOf(draftPeople(clusters.map(draftOf)))];
  return {
    lineage: LINEAGES['register-doubles'],
    lists: withItself(drafts),
    surroundings: { distance: book.units.distance },
    sources: [...contentsOf(book, REGISTER), ...digestsOf(before)],
    sampled,
    basis: `trained on ${drafts.length} children of ${source} before doubles are joined, book of ${book.date}`,
  };
}

function cardsLesson(
  { book, source, sampled }: InBook,
  children: People,
  before: readonly TrainedModel[],
): Lesson {
  const lefts = [...everyoneOf(children)];
  const rights = [...everyoneOf(cardPeople(book.cards))];
  return {
    lineage: LINEAGES['children-cards'],
    lists: { lefts, rights },
    surroundings: { distance: book.units.distance, facilities: learnFacilities(lefts, rights) },
    sources: [...contentsOf(book, [...REGISTER, 'cards']), ...digestsOf(before)],
    sampled,
    basis: `trained on ${lefts.length} children and ${rights.length} card rows of ${source}, book of ${book.date}`,
  };
}

/** One list, which the training knows by its being the same. */
function withItself(people: readonly Person[]): TrainingLists<Person> {
  return { lefts: people, rights: people };
}

function contentsOf({ contents }: TrainingBook, feeds: readonly Feed[]): string[] {
  return feeds.flatMap((feed) => [feed, ...(contents.get(feed) ?? [])]);
}

function digestsOf(models: readonly TrainedModel[]): string[] {
  return models.flatMap(({ model }) => model.training?.digest ?? []);
}
