import type { FieldDescription, LevelDescription, LinkModel } from '../../../shared/linkage/model.ts';
import { type Linkable, MISSING } from '../../../shared/linkage/spec.ts';
import type { Vocabulary } from '../../../shared/linkage/vocabulary.ts';

/** A record that is nothing like a person: what is generic about linkage is tested with it. */
export interface Thing extends Linkable {
  /** Words that are equal, begin alike or differ. */
  word?: string;
  /** Any number of them. */
  tags?: readonly string[];
  /** From 0 to 100. */
  size?: number;
}

/** What a model of things can speak of. */
export const THINGS: Vocabulary<Thing> = {
  measures: {
    word: {
      outcomes: ['equal', 'begins_alike', 'same_length', 'different'],
      of: ({ word: left }, { word: right }) => {
        if (left === undefined || right === undefined) return MISSING;
        if (left === right) return 0;
        if (left[0] === right[0]) return 1;
        return left.length === right.length ? 2 : 3;
      },
    },
    size: {
      similarity: (left, right) =>
        left.size === undefined || right.size === undefined
          ? Number.NaN
          : 1 - Math.abs(left.size - right.size) / 100,
    },
  },
  adjustments: {
    crowd: (rights, { levels }) => {
      const best = levels.length === 0 ? -1 : 0;
      return (_left, _right, level) => (level === best ? -rights.length : 0);
    },
  },
  keys: {
    word: ({ word }) => (word === undefined ? [] : [word]),
    tag: ({ tags }) => tags ?? [],
    decade: ({ size }) => (size === undefined ? [] : [String(Math.floor(size / 10))]),
  },
};

/** A level without words; `m` and `u` are even unless told otherwise. */
export function level(id: string, values: Partial<LevelDescription> = {}): LevelDescription {
  return { id, label: { vi: id, en: id }, m: 0.5, u: 0.5, ...values };
}

/** A field of things, named after its measure unless told otherwise. */
export function field(
  compares: string,
  levels: readonly LevelDescription[],
  values: Partial<FieldDescription> = {},
): FieldDescription {
  return { field: compares, label: { vi: compares, en: compares }, compares, levels, ...values };
}

/** The word, equal or not: 9 bits for, 3.3 bits against. */
export const WORD = field('word', [
  level('equal', { when: ['equal'], m: 0.9, u: 0.001 }),
  level('other', { m: 0.1, u: 0.999 }),
]);
/** The size, near or not: 3.2 bits for, 3.2 bits against. */
export const SIZE = field('size', [
  level('near', { atLeast: 0.95, m: 0.9, u: 0.1 }),
  level('far', { m: 0.1, u: 0.9 }),
]);

/** A model of things that compares words and sizes of those that share a word or a tag, unless told otherwise. */
export function modelOfThings(values: Partial<LinkModel> = {}): LinkModel {
  return {
    id: 'things',
    version: 1,
    basis: 'made up',
    thresholds: { link: 0.9, unsure: 0.3, tie: 3, secondHolder: 7 },
    expectedShare: 1,
    fields: [WORD, SIZE],
    blocking: {
      all: [
        { id: 'word', on: ['word'], limit: 50, budget: 100 },
        { id: 'tag', on: ['tag'], limit: 50, budget: 100 },
      ],
    },
    sessions: [{ on: ['word'], holds: ['word'] }],
    ...values,
  };
}
