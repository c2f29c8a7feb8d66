import { addTallies, type Tally } from './effect.ts';
import { isSame, type Question } from './question.ts';

export type Answer = 'same' | 'different';

/** What a reviewer did with a question. */
export type Act = Question &
  (
    | {
        did: 'decided';
        decision: Answer;
        /** What it does to the counts of the province, where that could be told. */
        expected?: Tally | undefined;
        /** Names the pair as it stood afterwards; what takes the decision back states it. Not kept over a reload. */
        seen?: string | undefined;
      }
    | { did: 'skipped' }
  );

/** One sitting of a reviewer. A question stands in one of the three lists, or was decided. */
export interface Sitting {
  /** Not looked at yet, in the order of the queue. */
  waiting: readonly Question[];
  /** Skipped; they come once more when nothing waits any longer. */
  skipped: readonly Question[];
  /** Skipped twice: they are left for another sitting. */
  left: readonly Question[];
  acts: readonly Act[];
  /**
   * Where the queue goes on: at a cursor, or from its beginning. Decided questions leave the queue, so that a cursor can pass over
   * some; the queue is at its end when a walk from the beginning brought nothing new.
   */
  more: { cursor?: string | undefined; hasGained: boolean } | undefined;
}

export interface QueuePage {
  lines: readonly Question[];
  next?: string | undefined;
}

export const NEW_SITTING: Sitting = {
  waiting: [],
  skipped: [],
  left: [],
  acts: [],
  more: { hasGained: false },
};

/** Adds a page of the queue, leaving out what this sitting knows. */
export function withPage(sitting: Sitting, { lines, next }: QueuePage): Sitting {
  const fresh = lines.filter((line) => !isKnown(sitting, line)).map(idsOf);
  const hasGained = sitting.more?.hasGained === true || fresh.length > 0;
  const again = hasGained ? { hasGained: false } : undefined;
  return {
    ...sitting,
    waiting: [...sitting.waiting, ...fresh],
    more: next === undefined ? again : { cursor: next, hasGained },
  };
}

/** How many may be waiting when the next page is fetched: its cursor names the last line, which has to be there still. */
const FEW = 5;

/** Whether the queue has to be read on before the next question is known, or soon after. */
export function wantsPage({ more, waiting }: Sitting): boolean {
  if (more === undefined) return false;
  return waiting.length <= (more.cursor === undefined ? 0 : FEW);
}

/** The question to be shown next; nothing where all have been decided or left. */
export const nextOf = ({ waiting, skipped }: Sitting): Question | undefined => waiting[0] ?? skipped[0];

/** The sitting after a decision. */
export function withDecision(sitting: Sitting, act: Act & { did: 'decided' }): Sitting {
  return { ...without(sitting, act), acts: [...sitting.acts, act] };
}

/** The sitting after a question was passed over: it comes last, and the second time not again. */
export function withSkip(sitting: Sitting, question: Question): Sitting {
  const ids = idsOf(question);
  const { waiting, skipped, left, ...rest } = without(sitting, question);
  const isSecond = sitting.skipped.some((one) => isSame(one, question));
  return {
    ...rest,
    waiting,
    skipped: isSecond ? skipped : [...skipped, ids],
    left: isSecond ? [...left, ids] : left,
    acts: [...sitting.acts, { ...ids, did: 'skipped' }],
  };
}

/** The sitting as if its last act had not been. */
export function withoutLast(sitting: Sitting): Sitting {
  const last = sitting.acts.at(-1);
  return last === undefined ? sitting : withoutLastOn(sitting, last);
}

/** The sitting as if the last act on a question had not been; it comes first then, unless an earlier decision on it stands. */
export function withoutLastOn(sitting: Sitting, question: Question): Sitting {
  const at = sitting.acts.findLastIndex((act) => isSame(act, question));
  const before = { ...without(sitting, question), acts: sitting.acts.filter((_, index) => index !== at) };
  return isDecided(before, question) ? before : { ...before, waiting: [idsOf(question), ...before.waiting] };
}

/** Those left come to be looked at again. */
export function withLeftAgain(sitting: Sitting): Sitting {
  return { ...sitting, skipped: [...sitting.skipped, ...sitting.left], left: [] };
}

export interface Totals {
  same: number;
  different: number;
  left: number;
  expected: Tally;
}

/** What came of a sitting; of several decisions on a pair the last one counts. */
export function totalsOf({ acts, skipped, left }: Sitting): Totals {
  const last = new Map(acts.flatMap((act) => (act.did === 'decided' ? [[nameOf(act), act]] : [])));
  const decided = [...last.values()];
  const count = (answer: Answer): number => decided.filter(({ decision }) => decision === answer).length;
  return {
    same: count('same'),
    different: count('different'),
    left: skipped.length + left.length,
    expected: addTallies(decided.flatMap(({ expected }) => expected ?? [])),
  };
}

const idsOf = ({ childId, pairId }: Question): Question => ({ childId, pairId });
const nameOf = ({ childId, pairId }: Question): string => `${childId} ${pairId}`;

function isDecided({ acts }: Sitting, question: Question): boolean {
  return acts.some((act) => act.did === 'decided' && isSame(act, question));
}

function isKnown(sitting: Sitting, question: Question): boolean {
  const { waiting, skipped, left } = sitting;
  return (
    [...waiting, ...skipped, ...left].some((one) => isSame(one, question)) || isDecided(sitting, question)
  );
}

function without(sitting: Sitting, question: Question): Sitting {
  const others = (list: readonly Question[]) => list.filter((one) => !isSame(one, question));
  const { waiting, skipped, left } = sitting;
  return { ...sitting, waiting: others(waiting), skipped: others(skipped), left: others(left) };
}
