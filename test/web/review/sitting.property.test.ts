import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, type Question } from '../../../web/review/question.ts';
import {
  NEW_SITTING,
  nextOf,
  type QueuePage,
  type Sitting,
  wantsPage,
  withDecision,
  withoutLast,
  withPage,
  withSkip,
} from '../../../web/review/sitting.ts';

type Move = 'same' | 'different' | 'skip' | 'undo';

const PAGE = 4;

/** The queue as the API answers it: what was decided is gone, and a cursor whose line is gone means its place. */
class Queue {
  readonly decided = new Set<string>();
  readonly #all: Question[];

  constructor(count: number) {
    this.#all = Array.from({ length: count }, (_, at) => ({
      childId: `child-${at >> 1}`,
      pairId: `pair-${at}`,
    }));
  }

  get open(): Question[] {
    return this.#all.filter(({ pairId }) => !this.decided.has(pairId));
  }

  page(cursor: string | undefined): QueuePage {
    const [after = '', place = '0'] = cursor?.split(' ') ?? [];
    const known = this.open.findIndex(({ pairId }) => pairId === after);
    const from = cursor !== undefined && known < 0 ? Number(place) : known + 1;
    const lines = this.open.slice(from, from + PAGE);
    const last = lines.at(-1);
    if (from + PAGE >= this.open.length || last === undefined) return { lines };
    return { lines, next: `${last.pairId} ${from + PAGE - 1}` };
  }
}

function readOn(sitting: Sitting, queue: Queue): Sitting {
  let read = sitting;
  while (wantsPage(read)) read = withPage(read, queue.page(read.more?.cursor));
  return read;
}

/** Walks a queue by the moves given, then decides whatever is shown until nothing is; tells what was shown. */
function walk(count: number, moves: readonly Move[]): { queue: Queue; sitting: Sitting; shown: Question[] } {
  const queue = new Queue(count);
  const shown: Question[] = [];
  let sitting = readOn(NEW_SITTING, queue);
  const step = (move: Move): boolean => {
    const question = nextOf(sitting);
    if (move === 'undo') {
      const last = sitting.acts.at(-1);
      if (last?.did === 'decided') queue.decided.delete(last.pairId);
      sitting = withoutLast(sitting);
      return true;
    }
    if (question === undefined) return false;
    expect(queue.decided.has(question.pairId)).toBe(false);
    shown.push(question);
    if (move === 'skip') sitting = withSkip(sitting, question);
    else {
      queue.decided.add(question.pairId);
      sitting = withDecision(sitting, { ...question, did: 'decided', decision: move });
    }
    sitting = readOn(sitting, queue);
    return true;
  };
  for (const move of moves) step(move);
  while (step('same'));
  return { queue, sitting, shown };
}

const MOVES = fc.array(fc.constantFrom<Move>('same', 'different', 'skip', 'skip', 'undo'), { maxLength: 60 });

describe('a sitting', () => {
  it('never shows a decided pair again, and shows every pair there is', () => {
    fc.assert(
      fc.property(fc.nat(30), MOVES, (count, moves) => {
        const { queue, sitting, shown } = walk(count, moves);

        expect(new Set(shown.map(({ pairId }) => pairId)).size).toBe(count);
        expect(queue.open.length).toBe(sitting.left.length);
      }),
    );
  });

  it('loses no skipped pair: each is decided, or left for another sitting', () => {
    fc.assert(
      fc.property(fc.nat(30), MOVES, (count, moves) => {
        const { queue, sitting } = walk(count, moves);

        const isKept = (one: Question) => sitting.left.some((other) => isSame(one, other));
        expect(queue.open.every(isKept)).toBe(true);
        expect(queue.decided.size + sitting.left.length).toBe(count);
      }),
    );
  });

  it('is as it was once everything is undone, but for the order of what was skipped', () => {
    fc.assert(
      fc.property(
        fc.nat(4),
        fc.array(fc.constantFrom<Move>('same', 'skip'), { maxLength: 8 }),
        (count, moves) => {
          const queue = new Queue(count);
          const before = readOn(NEW_SITTING, queue);
          let sitting = before;
          for (const move of moves) {
            const question = nextOf(sitting);
            if (question === undefined) break;
            sitting =
              move === 'skip'
                ? withSkip(sitting, question)
                : withDecision(sitting, { ...question, did: 'decided', decision: 'same' });
          }
          while (sitting.acts.length > 0) sitting = withoutLast(sitting);

          expect(sitting.waiting).toEqual(before.waiting);
          expect([sitting.skipped, sitting.left]).toEqual([[], []]);
        },
      ),
    );
  });
});
