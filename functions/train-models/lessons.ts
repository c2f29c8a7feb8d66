import type { Feed } from '../../shared/feeds/records.ts';
import { learnFacilities } from '../../shared/linkage/people/facilities.ts';
import { everyoneOf, type People } from '../../shared/linkage/people/people.ts';
import type { Person } from '../../shared/linkage/people/person.ts';
import { cardPeople, draftPeople } from '../../shared/linkage/people/person-of.ts';
import type { TrainingLists } from '../../shared/linkage/training/train.ts';
import type { Cluster } from '../../shared/register/clusters.ts';
import { draftOf } from '../../shared/register/draft.ts';
import type { RepresentedRows } from '../reconcile-province/join-register.ts';
import type { Lesson, TrainedModel } from './learn.ts';
import { LINEAGES } from './models.ts';
import type { TrainingBook } from './read-book.ts';

/** What all lessons of one training share. */
export interface InBook {
  book: TrainingBook;
  source: string;
  sampled: number | undefined;
}

const REGISTER: readonly Feed[] = ['units', 'births', 'residents'];

/** Births and residence rows, one row a child of each. */
export function rowsLesson({ book, source, sampled }: InBook, { people }: RepresentedRows): Lesson {
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

/** The children of the register as they are searched for doubles, with themselves. */
export function doublesLesson(
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

/** The children of the register and the cards. */
export function cardsLesson(
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
