import type { WrittenDate } from '../../time/calendar.ts';
import { nameOutline, outlineOfSole } from './outline.ts';
import type { Person } from './person.ts';
import { type Columns, personFrom } from './sourced-person.ts';

/**
 * A list of records as people who are made when asked for, anew each time. Half a million people at once would be most
 * of the memory of a run, and copying them the most of its garbage collection; a month of them is neither.
 */
export interface People {
  readonly size: number;
  personAt(at: number): Person;
  refAt(at: number): string;
  /** See `nameOutline`. */
  outlineAt(at: number): number | undefined;
  /** The best date of birth, without making a person; so are the following. */
  dateAt(at: number): WrittenDate | undefined;
  personalIdsAt(at: number): readonly string[];
  insuranceNoAt(at: number): string | undefined;
  isProvisionalAt(at: number): boolean;
}

/** Rows of one kind as people. */
export function peopleFrom<Row>(rows: readonly Row[], columns: Columns<Row>): People {
  const rowAt = (at: number): Row => {
    const row = rows[at];
    if (row === undefined) throw new RangeError('no such person');
    return row;
  };
  const personAt = (at: number): Person => personFrom(rowAt(at), columns);
  return {
    size: rows.length,
    personAt,
    outlineAt: (at) => outlineOfSole(columns.names(rowAt(at))) ?? nameOutline(personAt(at)),
    refAt: (at) => columns.ref(rowAt(at)),
    dateAt: (at) => columns.dates(rowAt(at))[0],
    personalIdsAt: (at) => columns.personalIds(rowAt(at)),
    insuranceNoAt: (at) => columns.insuranceNo(rowAt(at)),
    isProvisionalAt: (at) => columns.provisional(rowAt(at)),
  };
}

/** One name in so many is counted: enough to tell a rare name from a common one. */
const SAMPLE = 8;

/**
 * One person in so many, told by `ref`: a row more or less does not change who else is taken, and so no answer but its
 * own.
 */
export function sampleOf(people: People, every = SAMPLE): Person[] {
  const sample: Person[] = [];
  for (let at = 0; at < people.size; at += 1)
    if (spread(people.refAt(at)) % every === 0) sample.push(people.personAt(at));
  return sample;
}

/** FNV-1a, 32 bits. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Everyone, one at a time. */
export function* everyoneOf(people: People): Generator<Person> {
  for (let at = 0; at < people.size; at += 1) yield people.personAt(at);
}

/** The same list, but that people once made stay: for the few that several passes look at, whose names are then read once. */
export function remembering(people: People): People {
  const made = new Map<number, Person>();
  return {
    ...people,
    personAt: (at) => {
      const known = made.get(at) ?? people.personAt(at);
      made.set(at, known);
      return known;
    },
  };
}
