import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenToCards } from '../../../shared/linkage/children-to-cards.ts';
import { linkLeftovers } from '../../../shared/linkage/leftovers.ts';
import { link } from '../../../shared/linkage/link.ts';
import { type PersonSource, personOf } from '../../../shared/linkage/people/person-of.ts';
import type { LinkOutcome } from '../../../shared/linkage/spec.ts';

const spec = childrenToCards.pass('month');

/** Few values, so that namesakes, twins and shared numbers are the rule. */
const source = fc.record({
  names: fc.subarray(
    ['Lý Hoàng Khải', 'Ly Hoang Khai', 'Lý Hoàng Khang', 'Con bà Trần Thị Sen', 'Sơn Thị Na'],
    {
      minLength: 1,
      maxLength: 1,
    },
  ),
  dates: fc.subarray(['2020-03-04', '2020-03-05', '2020-04-03', '2020-03', '2020-01-01'], {
    minLength: 1,
    maxLength: 1,
  }),
  sex: fc.constantFrom('male' as const, 'female' as const, undefined),
  personalIds: fc.subarray(['094220000001', '094220000010', '094220777001'], { maxLength: 1 }),
  insuranceNo: fc.constantFrom('9400000001', '9400000002', undefined),
  mothers: fc.subarray(['Trần Thị Sen', 'Kim Thị Lài'], { maxLength: 1 }),
  guardians: fc.subarray(['Trần Thị Sen', 'Tran Thi Sen', 'Lý Văn Út'], { maxLength: 1 }),
  unit: fc.constantFrom('31501', '31502', undefined),
});
const sources = fc.array(source, { maxLength: 8 });
const everyCase = { numRuns: 300 };

function people(values: readonly Omit<PersonSource, 'ref'>[], mark: string) {
  return values.map((one, at) => personOf({ ...one, ref: `${mark}${at}` }));
}

/** The outcome in refs, so that outcomes of lists in other orders can be compared. */
function inRefs(outcome: LinkOutcome, lefts: readonly { ref: string }[], rights: readonly { ref: string }[]) {
  const pair = (one: { left: number; right: number }) => `${lefts[one.left]?.ref}–${rights[one.right]?.ref}`;
  return {
    links: outcome.links.map((one) => `${pair(one)} ${one.rule} ${one.weight.toFixed(6)}`).sort(),
    unsure: outcome.unsure
      .flatMap(({ candidates }) => candidates.map((one) => `${pair(one)} ${one.doubt}`))
      .sort(),
    freeLefts: outcome.freeLefts.map((at) => lefts[at]?.ref).sort(),
    freeRights: outcome.freeRights.map((at) => rights[at]?.ref).sort(),
  };
}

describe('link', () => {
  it('answers the same whatever the order of the lists', () => {
    fc.assert(
      fc.property(sources, sources, (a, b) => {
        const [lefts, rights] = [people(a, 'l'), people(b, 'r')];
        const turned = [lefts.toReversed(), rights.toReversed()] as const;

        const outcome = inRefs(link(lefts, rights, spec), lefts, rights);

        expect(inRefs(link(...turned, spec), ...turned)).toEqual(outcome);
      }),
      everyCase,
    );
  });

  it('gives a card to one child at most', () => {
    fc.assert(
      fc.property(sources, sources, (a, b) => {
        const { links } = link(people(a, 'l'), people(b, 'r'), spec);

        expect(new Set(links.map(({ right }) => right)).size).toBe(links.length);
      }),
      everyCase,
    );
  });

  it('answers for every child in exactly one way, unless it still waits for a better card', () => {
    fc.assert(
      fc.property(sources, sources, (a, b) => {
        const outcome = link(people(a, 'l'), people(b, 'r'), spec);

        const linked = new Set(outcome.links.map(({ left }) => left));
        const unsure = outcome.unsure.map(({ left }) => left);
        expect(unsure.filter((left) => linked.has(left) || outcome.freeLefts.includes(left))).toEqual([]);
        expect(new Set([...linked, ...unsure, ...outcome.freeLefts]).size).toBe(a.length);
        expect(outcome.freeRights.length).toBeLessThanOrEqual(b.length - outcome.links.length);
      }),
      everyCase,
    );
  });

  it('carries evidence that adds up to the weight', () => {
    fc.assert(
      fc.property(sources, sources, (a, b) => {
        const { links, unsure } = link(people(a, 'l'), people(b, 'r'), spec);

        for (const one of [...links, ...unsure.flatMap(({ candidates }) => candidates)]) {
          expect(one.evidence.reduce((sum, hit) => sum + hit.weight, 0)).toBeCloseTo(one.weight, 9);
        }
      }),
      everyCase,
    );
  });
});

describe('linkLeftovers', () => {
  it('adds nothing to a link or a doubt of the month, and gives a card to one child at most', () => {
    fc.assert(
      fc.property(sources, sources, (a, b) => {
        const [lefts, rights] = [people(a, 'l'), people(b, 'r')];
        const earlier = link(lefts, rights, spec);
        const asked = new Set(earlier.unsure.map(({ left }) => left));

        const later = linkLeftovers({ lefts, rights }, childrenToCards.pass('province'), earlier);

        const taken = [...earlier.links, ...later.links].map(({ right }) => right);
        expect(new Set(taken).size).toBe(taken.length);
        expect(later.links.filter(({ left }) => asked.has(left))).toEqual([]);
      }),
      everyCase,
    );
  });
});
