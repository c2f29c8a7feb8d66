import { birthsToResidentsBy } from '../../shared/linkage/births-to-residents.ts';
import { childPeople } from '../../shared/linkage/people/person-of.ts';
import { registerDoublesBy } from '../../shared/linkage/register-doubles.ts';
import { identify } from '../../shared/register/identities.ts';
import { noMemory } from '../../shared/register/identity-memory.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { type FunctionContext, plainSteps } from '../context.ts';
import { clusterRows, joinDoubles, representedRows } from '../reconcile-province/join-register.ts';
import { learn, type TrainedModel } from './learn.ts';
import { cardsLesson, doublesLesson, rowsLesson } from './lessons.ts';
import { readTrainingBook } from './read-book.ts';

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
