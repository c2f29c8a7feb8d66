import { givenOutline, nameOutline } from '../../../shared/linkage/people/outline.ts';
import type { People } from '../../../shared/linkage/people/people.ts';
import type { Person } from '../../../shared/linkage/people/person.ts';

/** Positions of a child and of a card that have something in common. */
export interface Pair {
  left: number;
  right: number;
}

/**
 * Pairs worth weighing to say why a child has no card: equal number; equal name in one month, at one commune or on one day
 * of another year; equal given name or commune on one day. One pass over the cards, whatever the number of children.
 */
export function pairsNearby(
  { lefts, rights }: { lefts: People; rights: People },
  wanted: readonly number[],
): Pair[] {
  const index = indexOf(lefts, wanted);
  const pairs: Pair[] = [];
  for (let right = 0; right < rights.size; right += 1) {
    const card = rights.personAt(right);
    for (const left of near(card, index)) pairs.push({ left, right });
  }
  return pairs;
}

interface Known {
  at: number;
  person: Person;
  given: number | undefined;
}

interface Index {
  byNumber: ReadonlyMap<string, readonly Known[]>;
  byDay: ReadonlyMap<string, readonly Known[]>;
  byName: ReadonlyMap<number, readonly Known[]>;
}

function indexOf(people: People, wanted: readonly number[]): Index {
  const known = wanted.map((at): Known => {
    const person = people.personAt(at);
    return { at, person, given: givenOutline(person) };
  });
  return {
    byNumber: indexedBy(known, ({ person }) => person.personalIds),
    byDay: indexedBy(known, ({ person }) => person.dates),
    byName: indexedBy(known, ({ person }) => listOf(nameOutline(person))),
  };
}

function indexedBy<Key>(known: readonly Known[], keysOf: (one: Known) => readonly Key[]): Map<Key, Known[]> {
  const index = new Map<Key, Known[]>();
  for (const one of known) {
    for (const key of keysOf(one)) {
      const bucket = index.get(key);
      if (bucket === undefined) index.set(key, [one]);
      else bucket.push(one);
    }
  }
  return index;
}

function near(card: Person, { byNumber, byDay, byName }: Index): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { at } of listIn(byNumber, card.personalIds[0])) found.add(at);
  for (const { at, person } of listIn(byName, nameOutline(card))) {
    if (isNearInTimeOrPlace(person, card) && person.names[0]?.folded === card.names[0]?.folded) found.add(at);
  }
  const born = listIn(byDay, card.dates[0]);
  const given = born.length === 0 ? undefined : givenOutline(card);
  for (const one of born) if (one.given === given || isAt(one.person, card)) found.add(one.at);
  return found;
}

function isNearInTimeOrPlace(child: Person, card: Person): boolean {
  const [day, other] = [child.dates[0] ?? '', card.dates[0] ?? ''];
  return day.slice(0, 7) === other.slice(0, 7) || day.slice(5) === other.slice(5) || isAt(child, card);
}

const NOBODY: readonly Known[] = [];

function listIn<Key>(index: ReadonlyMap<Key, readonly Known[]>, key: Key | undefined): readonly Known[] {
  return (key === undefined ? undefined : index.get(key)) ?? NOBODY;
}

function isAt({ unit, otherUnits }: Person, card: Person): boolean {
  return card.unit !== undefined && (card.unit === unit || otherUnits.includes(card.unit));
}

const listOf = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);
