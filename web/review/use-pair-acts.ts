import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DecisionReason } from '../../shared/linkage/memory/decision.ts';
import { useBackPath } from './back-link.tsx';
import type { Stroke } from './keys.ts';
import { type Conflict, hasStandingWord, type Pair } from './said.ts';
import { useDeciding } from './use-deciding.ts';
import { useKeys } from './use-keys.ts';
import { useSettled } from './use-settled.ts';
import { type Task, useTask } from './use-task.ts';
import { useUndo } from './use-undo.ts';

/** A pair of a child as it is shown. */
export interface PairInHand {
  childId: string;
  pair: Pair;
  /** Whether the next question follows it. */
  isOfQueue: boolean;
  /** Whether it is being read again. */
  isOld: boolean;
}

export interface PairActs {
  /** What each key does now; nothing where it does nothing. */
  acts: Readonly<Record<Stroke, (() => void) | undefined>>;
  task: Task;
  conflict: Conflict | undefined;
  /** Whether the pair can be decided at this moment. */
  isReady: boolean;
  /** Whether somebody's decision on it stands. */
  isDecided: boolean;
  reason: DecisionReason | undefined;
  choose(reason: DecisionReason | undefined): void;
  dialog: 'help' | 'reason' | undefined;
  close(): void;
}

/** All that can be done with the pair that is shown, by keys and by buttons. */
export function usePairActs({ childId, pair, isOfQueue, isOld }: PairInHand): PairActs {
  const task = useTask();
  const shown = { childId, pairId: pair.pairId, seen: pair.seen, isOfQueue };
  const { conflict, ...deciding } = useDeciding(shown, task);
  const undo = useUndo(task);
  const [dialog, setDialog] = useState<'help' | 'reason'>();
  const [reason, setReason] = useState<DecisionReason>();
  const back = useBackPath(isOfQueue);
  const navigate = useNavigate();
  const isSettled = useSettled();
  const isReady = isSettled && !isOld && !task.isBusy;
  const isDecided = hasStandingWord(pair);
  const acts: PairActs['acts'] = {
    same: isReady ? () => deciding.decide('same', reason) : undefined,
    different: isReady ? () => deciding.decide('different', reason) : undefined,
    skip: isReady && isOfQueue ? deciding.skip : undefined,
    undo: isOfQueue ? undo : undefined,
    withdraw: isReady && isDecided ? deciding.withdraw : undefined,
    reason: () => setDialog('reason'),
    back: () => void navigate(back),
    help: () => setDialog('help'),
  };
  useKeys((stroke) => acts[stroke]?.(), dialog === undefined);
  const close = () => setDialog(undefined);
  const choose = (chosen: DecisionReason | undefined) => {
    setReason(chosen);
    close();
  };
  return { acts, task, conflict, isReady, isDecided, reason, choose, dialog, close };
}
