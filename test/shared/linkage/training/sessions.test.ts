import { describe, expect, it } from 'vitest';
import { learnSessions, matchesMet } from '../../../../shared/linkage/training/sessions.ts';
import { describedShares } from '../../../../shared/linkage/training/shares.ts';
import { comparisonsOf } from '../../../../shared/linkage/vocabulary.ts';
import { SIZE, THINGS, type Thing, WORD } from '../things.ts';

const fields = [WORD, SIZE];
const means = {
  fields,
  comparisons: comparisonsOf(fields, THINGS),
  vocabulary: THINGS,
  u: describedShares(fields, 'u'),
};
/** Forty things, each on both lists with the same word and tag and about the same size. */
const lefts = Array.from({ length: 40 }, (_, at): Thing => thing(`l${at}`, at, at * 2));
const rights = lefts.map((_, at): Thing => thing(`r${at}`, at, at * 2 + 1));

function thing(ref: string, at: number, size: number): Thing {
  return { ref, word: `w${at}`, tags: [`t${at}`], size };
}

const BY_WORD = { on: ['word'], holds: ['word'] };
const BY_TAG = { on: ['tag'], holds: [] };

describe('sessions', () => {
  it('learn of the fields their key does not decide', () => {
    const [byWord, byTag] = learnSessions({ lefts, rights }, [BY_WORD, BY_TAG], means);

    expect([...(byWord?.estimate.m.keys() ?? [])]).toEqual(['size']);
    expect([...(byTag?.estimate.m.keys() ?? [])]).toEqual(['word', 'size']);
    expect(byTag?.session).toBe(BY_TAG);
  });

  it('tell of every step they take, and of their likelihood', () => {
    const steps: unknown[] = [];

    const [learnt] = learnSessions({ lefts, rights }, [BY_TAG], {
      ...means,
      observe: (step) => steps.push(step),
    });

    expect(steps.length).toBeGreaterThan(1);
    expect(steps).toEqual(
      learnt?.estimate.iterations.map((iteration) => ({ session: BY_TAG, ...iteration })),
    );
  });

  it('count a match that several of them met once', () => {
    const once = learnSessions({ lefts, rights }, [BY_TAG], means);
    const twice = learnSessions({ lefts, rights }, [BY_TAG, BY_WORD], means);

    expect(matchesMet(once, means.u)).toBeCloseTo(40, 1);
    expect(matchesMet(twice, means.u)).toBe(matchesMet(once, means.u));
  });

  it('say nothing without a pair', () => {
    const strangers = rights.map(({ ref }): Thing => ({ ref, word: ref }));
    const steps: unknown[] = [];

    const [learnt] = learnSessions({ lefts, rights: strangers }, [BY_WORD], {
      ...means,
      observe: (step) => steps.push(step),
    });

    expect(learnt?.estimate).toEqual({ m: new Map(), told: new Map(), matches: 0, iterations: [] });
    expect(steps).toEqual([]);
  });

  it('cannot speak of a key the records have not', () => {
    expect(() => learnSessions({ lefts, rights }, [{ on: ['colour'], holds: [] }], means)).toThrow(
      RangeError,
    );
  });
});
