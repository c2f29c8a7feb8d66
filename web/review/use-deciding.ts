import { useState } from 'react';
import type { DecisionReason } from '../../shared/linkage/memory/decision.ts';
import { call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import type { AnswerOf } from '../api/types.ts';
import type { Question } from './question.ts';
import { type Conflict, conflictIn } from './said.ts';
import { type Answer, withDecision, withoutLastOn, withSkip } from './sitting.ts';
import { sittings } from './sittings.ts';
import { useMadeOld } from './use-made-old.ts';
import { useSitting } from './use-sitting.ts';
import type { Step, Task } from './use-task.ts';
import { DECIDED, SKIPPED, WITHDRAWN } from './words.ts';

/** The pair that is shown. */
export interface Shown extends Question {
  seen: string;
  /** Whether the next question follows it; a pair that was opened among past decisions stays. */
  isOfQueue: boolean;
}

export interface Deciding {
  conflict: Conflict | undefined;
  decide(answer: Answer, reason: DecisionReason | undefined): void;
  withdraw(): void;
  skip(): void;
}

interface Word {
  decision: Answer | 'withdrawn';
  reason?: DecisionReason;
}

type Made = AnswerOf<'decideReview'>;

/** What can be done with the pair that is shown. Each word on it is one request, which may be sent again as it is. */
export function useDeciding(shown: Shown, task: Task): Deciding {
  const { change, goOn } = useSitting();
  const { send, readAgain, conflict } = useSending(shown, task);
  const { childId, pairId } = shown;
  return {
    conflict,
    decide: (decision, reason) =>
      send({ decision, ...(reason !== undefined && { reason }) }, ({ expected, seen }) => {
        sittings.say(DECIDED[decision]);
        if (!shown.isOfQueue) return readAgain;
        const about = { childId, pairId, decision, expected: expected?.province, seen };
        change((sitting) => withDecision(sitting, { ...about, did: 'decided' }));
        return goOn;
      }),
    withdraw: () =>
      send({ decision: 'withdrawn' }, () => {
        sittings.say(WITHDRAWN);
        if (shown.isOfQueue) change((sitting) => withoutLastOn(sitting, shown));
        return readAgain;
      }),
    skip: () =>
      task.run(async () => {
        sittings.say(SKIPPED);
        change((sitting) => withSkip(sitting, shown));
        return goOn;
      }),
  };
}

/** Sends a word on the pair; where it is no longer what was shown, reads it again and keeps why. */
function useSending(shown: Shown, { run }: Task) {
  const madeOld = useMadeOld();
  const [conflict, setConflict] = useState<Conflict>();
  const readAgain: Step = () => madeOld.readAgain(shown.childId);
  const send = (word: Word, then: (made: Made) => Step): void => {
    const key = crypto.randomUUID();
    setConflict(undefined);
    run(async () => {
      try {
        const made = await sayOn(shown, word, key);
        await madeOld.mark();
        return then(made);
      } catch (error) {
        const found = error instanceof ApiProblem ? conflictIn(error) : undefined;
        if (found === undefined) throw error;
        setConflict(found);
        return readAgain;
      }
    });
  };
  return { send, readAgain, conflict };
}

/** One word on a pair. @throws ApiProblem */
export function sayOn(
  { childId, pairId, seen }: Question & { seen: string },
  word: Word,
  key: string,
): Promise<Made> {
  return call('decideReview', { params: { childId }, body: { pairId, ...word, seen } }, { key });
}
