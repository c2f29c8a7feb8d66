import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edge } from '../../../../shared/linkage/engine/edges.ts';
import { matchGroup } from '../../../../shared/linkage/engine/match-group.ts';

const edge = (left: number, right: number, weight: number): Edge => ({ left, right, weight, evidence: [] });
const chosen = (edges: Edge[]) =>
  matchGroup(edges, 0)
    .map((match) => `${match.edge.left}–${match.edge.right}`)
    .sort();

/** More lefts than the exact way takes. */
const ROW_OF_RIVALS = Array.from({ length: 45 }, (_, left) => edge(left, 45, 1));

describe('matchGroup', () => {
  /*
   *  0 ──9── 0      Heaviest first would take 0–0 (10) and leave
   *    ╲10╱         1 with nothing; the best pair of links is 9 + 8.
   *  1 ──8── 0 …
   */
  it('prefers two good links to one better one', () => {
    const edges = [edge(0, 0, 10), edge(0, 1, 9), edge(1, 0, 8)];

    expect(chosen(edges)).toEqual(['0–1', '1–0']);
  });

  it('says what the group would lose without a link', () => {
    const [match] = matchGroup([edge(0, 0, 10), edge(0, 1, 7)], 0);

    expect(match).toMatchObject({ edge: { right: 0 }, regret: 3 });
  });

  it('leaves alone what is worth less than the floor', () => {
    expect(matchGroup([edge(0, 0, 5), edge(1, 0, 4), edge(1, 1, -2)], 0)).toHaveLength(1);
  });

  it('takes the heaviest first where a group is too wide for the exact way', () => {
    const lefts = Array.from({ length: 60 }, (_, left) => left);
    const edges = lefts.flatMap((left) => [
      edge(left, left, 10 + left / 100),
      edge(left, (left + 1) % 60, 5),
    ]);

    const matches = matchGroup(edges, 0);

    expect(matches).toHaveLength(60);
    expect(matches.every((match) => match.edge.left === match.edge.right)).toBe(true);
    expect(matches.every(({ regret }) => regret >= 5)).toBe(true);
  });

  it('reckons what a lone link is worth above the floor', () => {
    expect(matchGroup([edge(0, 0, 5)], 2)).toMatchObject([{ regret: 3 }]);
  });

  it('prefers one good link to two that are little above the floor', () => {
    const matches = matchGroup([edge(0, 0, 7), edge(0, 1, 5), edge(1, 0, 5)], 4);

    expect(matches).toMatchObject([{ edge: { left: 0, right: 0 }, regret: 1 }]);
  });
});

describe('a group of more than forty', () => {
  /** Heaviest first leaves left 1 without a right; the exact way does not. */
  const core = [edge(0, 0, 10), edge(0, 1, 9), edge(1, 0, 8)];
  const lefts = (count: number) => Array.from({ length: count - 2 }, (_, at) => edge(at + 2, 1, 1));
  const rights = (count: number) => Array.from({ length: count - 2 }, (_, at) => edge(1, at + 2, 1));

  it('on either side is matched heaviest first', () => {
    expect(chosen([...core, ...lefts(40)])).toEqual(['0–1', '1–0']);
    expect(chosen([...core, ...rights(40)])).toEqual(['0–1', '1–0']);
    expect(chosen([...core, ...lefts(41)])).toContain('0–0');
    expect(chosen([...core, ...rights(41)])).toContain('0–0');
  });

  it('is matched with regrets for the best of the direct rivals', () => {
    const [first, second] = matchGroup([...core, ...lefts(41)], 0.5);

    expect(first).toMatchObject({ edge: { left: 0, right: 0 }, regret: 1 });
    expect(second).toMatchObject({ edge: { left: 2, right: 1 }, regret: -8 });
  });

  it('gives a right once, to the first of those that weigh alike, and nothing at the floor', () => {
    const pairs = Array.from({ length: 41 }, (_, at) => edge(at, at % 2, at < 2 ? 3 : 2));

    expect(chosen([...pairs.toReversed(), edge(40, 7, 0)])).toEqual(['0–0', '1–1']);
    expect(chosen([...core.map((one) => ({ ...one, weight: 4 })), ...lefts(41)])).toEqual(['0–0', '2–1']);
  });

  it('says of a crowd what each link is worth beside its heaviest rival', () => {
    const weight = fc.integer({ min: 1, max: 9 });
    const edges = fc.uniqueArray(fc.tuple(fc.nat(44), fc.nat(44), weight), {
      minLength: 60,
      maxLength: 200,
      selector: ([left, right]) => `${left} ${right}`,
    });
    fc.assert(
      fc.property(edges, (drawn) => {
        const crowd = [...ROW_OF_RIVALS, ...drawn.map(([left, right, bits]) => edge(left, right, bits))];
        for (const { edge: taken, regret } of matchGroup(crowd, 0)) {
          const rivals = crowd.filter(
            (other) => other !== taken && (other.left === taken.left || other.right === taken.right),
          );
          expect(regret).toBe(taken.weight - Math.max(0, ...rivals.map((other) => other.weight)));
        }
      }),
      { numRuns: 20 },
    );
  });
});
