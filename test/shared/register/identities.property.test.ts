import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChildDraft, draftOf } from '../../../shared/register/draft.ts';
import { identify } from '../../../shared/register/identities.ts';
import {
  type IdentityMemory,
  linesOfMemory,
  memoryOfLines,
  noMemory,
  survivorOf,
} from '../../../shared/register/identity-memory.ts';

const partition = fc
  .array(fc.record({ feed: fc.constantFrom('births' as const, 'residents' as const), child: fc.nat(6) }), {
    maxLength: 14,
  })
  .map(draftsOf);

function draftsOf(rows: { feed: 'births' | 'residents'; child: number }[]): ChildDraft[] {
  const keyed = rows.map((row, at) => ({ ...row, key: `k${at}` }));
  return [...Map.groupBy(keyed, ({ child }) => child).values()].map((mine) => ({
    ...draftOf({ births: [], residents: [] }),
    births: mine.filter(({ feed }) => feed === 'births').map(({ key }) => key),
    residents: mine.filter(({ feed }) => feed === 'residents').map(({ key }) => key),
  }));
}

const history = fc.array(partition, { minLength: 1, maxLength: 4 });

/** The same fourteen rows every night, parted in another way each time. */
const rowsOverNights = fc.array(
  fc
    .array(fc.nat(6), { minLength: 14, maxLength: 14 })
    .map((children) =>
      draftsOf(children.map((one, at) => ({ feed: at % 2 === 0 ? 'births' : 'residents', child: one }))),
    ),
  { minLength: 1, maxLength: 6 },
);

function memoryAfter(nights: readonly ChildDraft[][]): IdentityMemory {
  return nights.reduce((memory, drafts) => identify(drafts, memory).memory, noMemory('94'));
}

/** The drafts with each named one taken in by the first. */
function joined(drafts: readonly ChildDraft[], names: readonly number[]): ChildDraft[] {
  const [first, ...others] = drafts;
  if (first === undefined) return [];
  const taken = others.filter((_, at) => names.includes(at));
  const whole = {
    ...first,
    births: [first, ...taken].flatMap(({ births: keys }) => keys),
    residents: [first, ...taken].flatMap(({ residents: keys }) => keys),
  };
  return [whole, ...others.filter((_, at) => !names.includes(at))];
}

describe('stable ids', () => {
  it('are unique after any sequence of merges and splits', () => {
    fc.assert(
      fc.property(fc.array(partition, { minLength: 1, maxLength: 5 }), (nights) => {
        let memory = noMemory('94');
        for (const drafts of nights) {
          const night = identify(drafts, memory);
          memory = night.memory;

          expect(new Set(night.children.map(({ id }) => id)).size).toBe(drafts.length);
          for (const { childId } of night.tombstones) {
            expect(night.children.map(({ id }) => id)).not.toContain(childId);
          }
        }
      }),
    );
  });

  it('do not change when the same children come again, whatever else is known of them by then', () => {
    fc.assert(
      fc.property(partition, partition, (before, drafts) => {
        const first = identify(drafts, identify(before, noMemory('94')).memory);

        const richer = drafts.map((draft, at) => ({
          ...draft,
          personalIds: ['094321000417'],
          residents: [...draft.residents, `new${at}`],
        }));
        const again = identify(richer, first.memory);

        expect(again.children.map(({ id }) => id)).toEqual(first.children.map(({ id }) => id));
        expect(again.tombstones).toEqual([]);
      }),
    );
  });

  it('come back to every part when children that were merged part again', () => {
    fc.assert(
      fc.property(rowsOverNights, fc.array(fc.nat(6), { maxLength: 4 }), (nights, joins) => {
        const drafts = nights.at(-1) ?? [];
        const apart = identify(drafts, memoryAfter(nights));

        const merged = identify(joined(drafts, joins), apart.memory);
        const again = identify(drafts, merged.memory);

        expect(again.children.map(({ id }) => id)).toEqual(apart.children.map(({ id }) => id));
      }),
    );
  });

  it('lead through their tombstones to a living child, whatever was merged and parted since', () => {
    fc.assert(
      fc.property(rowsOverNights, (nights) => {
        const given = new Set<string>();
        let memory = noMemory('94');
        for (const drafts of nights) {
          const night = identify(drafts, memory);
          memory = night.memory;
          const living = new Set(night.children.map(({ id }) => id));
          for (const id of living) given.add(id);

          for (const id of given) expect(living).toContain(survivorOf(id, memory));
          for (const id of living) expect(survivorOf(id, memory)).toBe(id);
        }
      }),
    );
  });

  it('leave the memory as it is when the same children come again, and as it was after writing and reading', () => {
    fc.assert(
      fc.property(history, (nights) => {
        const memory = memoryAfter(nights);
        const last = nights.at(-1) ?? [];

        expect(identify(last, memory).memory).toBe(memory);
        expect(memoryOfLines('94', linesOfMemory(memory).toReversed())).toEqual(memory);
      }),
    );
  });

  it('stay with a numbered child whose every key changes, as keys made of a name do when it is corrected', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(999_999), { minLength: 1, maxLength: 6 }),
        fc.nat(9),
        (tails, salt) => {
          const draftsWith = (turn: number) =>
            tails.map((tail, at) => ({
              ...draftOf({ births: [], residents: [] }),
              births: [hash('md5', `${at} ${turn} ${salt}`)],
              personalIds: [`094321${String(tail).padStart(6, '0')}`],
            }));

          const before = identify(draftsWith(0), noMemory('94'));
          const after = identify(draftsWith(1).toReversed(), before.memory);

          expect(after.children.map(({ id }) => id).toReversed()).toEqual(
            before.children.map(({ id }) => id),
          );
        },
      ),
    );
  });

  it('do not depend on the order of the children', () => {
    fc.assert(
      fc.property(partition, partition, (before, drafts) => {
        const { memory } = identify(before, noMemory('94'));

        const straight = identify(drafts, memory).children.map(({ id }) => id);
        const turned = identify(drafts.toReversed(), memory).children.map(({ id }) => id);

        expect(turned.toReversed()).toEqual(straight);
      }),
    );
  });
});
