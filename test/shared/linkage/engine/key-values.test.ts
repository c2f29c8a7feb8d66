import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyReader } from '../../../../shared/linkage/engine/key-values.ts';
import type { KeyPart } from '../../../../shared/linkage/spec.ts';

interface Card {
  words: readonly string[];
  tags: readonly string[];
}

const words: KeyPart<Card> = ({ words }) => words;
const tags: KeyPart<Card> = ({ tags }) => tags;
const card = (words: string[], tags: string[] = []): Card => ({ words, tags });

describe('keyReader', () => {
  it('gives equal numbers to equal values of either list', () => {
    const { lefts, rights, size } = keyReader({
      lefts: [card(['fig', 'pea']), card(['pea'])],
      rights: [card(['pea']), card(['fig'])],
    })([words]);

    expect(lefts).toEqual([[0, 1], [1]]);
    expect(rights).toEqual([[1], [0]]);
    expect(size).toBe(2);
  });

  it('leaves out the values of rights that no left has', () => {
    const { rights, size } = keyReader({
      lefts: [card(['fig'])],
      rights: [card(['pea', 'fig']), card(['pea'])],
    })([words]);

    expect(rights).toEqual([[0], []]);
    expect(size).toBe(1);
  });

  it('has no key where a part has no value', () => {
    const lists = { lefts: [card(['fig']), card([], ['x'])], rights: [card(['fig'], ['x'])] };

    expect(keyReader(lists)([words, tags])).toEqual({ lefts: [[], []], rights: [[]], size: 0 });
  });

  it('reads a part once, however many keys it is in', () => {
    let reads = 0;
    const counted: KeyPart<Card> = ({ words }) => {
      reads += 1;
      return words;
    };
    const read = keyReader({ lefts: [card(['fig'])], rights: [card(['fig'])] });
    read([counted]);
    read([counted, tags]);

    expect(reads).toBe(2);
  });

  it('lets meet exactly those who share a value of every part', () => {
    const value = fc.constantFrom('a', 'b', 'c');
    const list = fc.array(fc.record({ words: fc.uniqueArray(value), tags: fc.uniqueArray(value) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(list, list, fc.subarray([words, tags], { minLength: 1 }), (lefts, rights, on) => {
        const keys = keyReader({ lefts, rights })(on);
        for (const [at, left] of lefts.entries()) {
          for (const [place, right] of rights.entries()) {
            const meet = keys.lefts[at]?.some((key) => keys.rights[place]?.includes(key));
            expect(meet).toBe(on.every((part) => part(left).some((one) => part(right).includes(one))));
          }
        }
      }),
    );
  });
});
