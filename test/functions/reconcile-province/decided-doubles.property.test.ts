import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JoinedRegister, joinRegister } from '../../../functions/reconcile-province/join-register.ts';
import type { BirthRecord } from '../../../shared/feeds/records.ts';
import type { ChildDecision } from '../../../shared/linkage/memory/decision.ts';
import { type IdentityMemory, noMemory } from '../../../shared/register/identity-memory.ts';
import { UNITS } from '../../shared/feeds/tables.ts';
import { birth } from '../../shared/register/rows.ts';

/** Four namesakes, each of another day and mother: nothing but a word makes two of them one. */
const ROWS = ['Thạch Thị Lan', 'Sơn Thị Mai', 'Kim Thị Sa', 'Lý Thị Ngọc'].map((mother_name, at) =>
  birth({ key: `b${at}`, date_of_birth: `202${at}-0${at + 2}-1${at}`, mother_name }),
);

const rows = fc.shuffledSubarray(ROWS, { minLength: ROWS.length });
const said = fc.record({
  pair: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2, maxLength: 2 }),
  decision: fc.constantFrom('same' as const, 'different' as const),
});
const allSaid = fc.array(said, { maxLength: 8 });

const first = night(ROWS, noMemory('94'), []);
const IDS = ROWS.map(({ key }) => first.children.find(({ births }) => births.includes(key))?.id ?? '');

function night(
  births: readonly BirthRecord[],
  memory: IdentityMemory,
  decided: readonly ChildDecision[],
): JoinedRegister {
  return joinRegister({ births, residents: [], units: UNITS, memory, decided });
}

function wordsOf(spoken: readonly { pair: number[]; decision: 'same' | 'different' }[]): ChildDecision[] {
  return spoken.map(({ pair: [a = 0, b = 0], decision }, at) => ({
    province: '94',
    childId: IDS[a] ?? '',
    otherId: IDS[b] ?? '',
    decision,
    by: 'account-7',
    at: `2023-07-01T03:00:0${at}.000Z`,
  }));
}

/** Who is together, without saying under which id. */
const together = ({ children }: JoinedRegister): string[] =>
  children.map(({ births }) => births.toSorted().join(' ')).sort();

/** The same told from the definition: every word, the last first, that no later one speaks against. */
function asSaid(words: readonly ChildDecision[]): string[] {
  let groups = IDS.map((id) => [id]);
  const apart: ChildDecision[] = [];
  for (const word of words.toReversed()) {
    const own = groups.filter((group) => [word.childId, word.otherId].some((id) => group.includes(id)));
    const union = own.flat();
    const isParted = apart.some(({ childId, otherId }) =>
      [childId, otherId].every((id) => union.includes(id)),
    );
    if (word.decision === 'same' && !isParted)
      groups = [...groups.filter((one) => !own.includes(one)), union];
    if (word.decision === 'different' && own.length === 2) apart.push(word);
  }
  return groups
    .map((group) =>
      group
        .map((id) => `b${IDS.indexOf(id)}`)
        .sort()
        .join(' '),
    )
    .sort();
}

describe('whatever people said of four children', () => {
  it('none of them was one before', () => {
    expect(together(first)).toEqual(['b0', 'b1', 'b2', 'b3']);
  });

  it('the last words hold, in whatever order the rows and the words come', () => {
    fc.assert(
      fc.property(allSaid, rows, (spoken, inOtherOrder) => {
        const words = wordsOf(spoken);

        expect(together(night(ROWS, first.memory, words))).toEqual(asSaid(words));
        expect(night(inOtherOrder, first.memory, words.toReversed()).memory).toEqual(
          night(ROWS, first.memory, words).memory,
        );
      }),
    );
  });

  it('it does not matter in how many nights they said it', () => {
    fc.assert(
      fc.property(allSaid, rows, (spoken, inOtherOrder) => {
        const words = wordsOf(spoken);
        let memory = first.memory;
        for (const at of words.keys()) ({ memory } = night(inOtherOrder, memory, words.slice(0, at + 1)));
        const last = night(ROWS, memory, words);

        expect(together(last)).toEqual(asSaid(words));
        expect(last.memory).toBe(memory);
        expect(last.tombstones).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('called two again, each has the id it had', () => {
    fc.assert(
      fc.property(allSaid, rows, (spoken, inOtherOrder) => {
        const { memory } = night(inOtherOrder, first.memory, wordsOf(spoken));
        const parted = ROWS.flatMap((_, a) =>
          ROWS.slice(0, a).map((__, b) => ({ pair: [a, b], decision: 'different' as const })),
        );
        const { children } = night(inOtherOrder, memory, wordsOf([...parted]));

        expect(new Map(children.map(({ id, births }) => [births[0], id]))).toEqual(
          new Map(inOtherOrder.map(({ key }) => [key, IDS[ROWS.findIndex((row) => row.key === key)]])),
        );
      }),
    );
  });
});
