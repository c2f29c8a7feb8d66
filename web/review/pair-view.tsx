import { Stack, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { DecisionReason } from '../../shared/linkage/memory/decision.ts';
import { useText } from '../language/language.tsx';
import { useBackPath } from './back-link.tsx';
import { Comparison } from './comparison.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { DoubtNote } from './doubt-note.tsx';
import { EffectPanel } from './effect-panel.tsx';
import { HelpDialog } from './help-dialog.tsx';
import type { Stroke } from './keys.ts';
import { OtherPairs } from './other-pairs.tsx';
import classes from './pair.module.css';
import { ReasonChoice } from './reason-choice.tsx';
import { hasStandingWord, type Pair } from './said.ts';
import { SaidPanel } from './said-panel.tsx';
import { useDeciding } from './use-deciding.ts';
import { useKeys } from './use-keys.ts';
import { useSettled } from './use-settled.ts';
import { useTask } from './use-task.ts';
import { useUndo } from './use-undo.ts';
import { WaterfallPanel } from './waterfall-panel.tsx';
import { QUESTION } from './words.ts';

export interface PairViewProps {
  childId: string;
  pair: Pair;
  /** Of the same child. */
  others: readonly Pair[];
  isOfQueue: boolean;
  /** Whether it is being read again. */
  isOld: boolean;
}

/** One pair, and everything that can be done with it. */
export function PairView({ childId, pair, others, isOfQueue, isOld }: PairViewProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const isSettled = useSettled();
  const task = useTask();
  const shown = { childId, pairId: pair.pairId, seen: pair.seen, isOfQueue };
  const { conflict, ...deciding } = useDeciding(shown, task);
  const undo = useUndo(task);
  const [open, setOpen] = useState<'help' | 'reason'>();
  const [reason, setReason] = useState<DecisionReason>();
  const back = useBackPath(isOfQueue);
  const navigate = useNavigate();
  const isDecided = hasStandingWord(pair);
  const isReady = isSettled && !isOld && !task.isBusy;
  const acts: Record<Stroke, (() => void) | undefined> = {
    same: isReady ? () => deciding.decide('same', reason) : undefined,
    different: isReady ? () => deciding.decide('different', reason) : undefined,
    skip: isReady && isOfQueue ? deciding.skip : undefined,
    undo: isOfQueue ? undo : undefined,
    withdraw: isReady && isDecided ? deciding.withdraw : undefined,
    reason: () => setOpen('reason'),
    back: () => void navigate(back),
    help: () => setOpen('help'),
  };
  useKeys((stroke) => acts[stroke]?.(), open === undefined);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Stack gap="md" aria-busy={!isReady} data-pair={pair.pairId} className={classes.pair}>
      <Title order={2} ref={heading} tabIndex={-1} className={classes.question}>
        {t(QUESTION[pair.about])}
      </Title>
      {conflict && <ConflictNotice conflict={conflict} />}
      <DoubtNote pair={pair} />
      <div className={classes.halves}>
        <Comparison pair={pair} />
        <Stack gap="md">
          <SaidPanel pair={pair} />
          <EffectPanel pair={pair} />
          <WaterfallPanel pair={pair} />
          <OtherPairs childId={childId} pairs={others} />
        </Stack>
      </div>
      <DecisionBar acts={acts} task={task} reason={reason} isDecided={isDecided} isOfQueue={isOfQueue} />
      <HelpDialog isOpen={open === 'help'} onClose={() => setOpen(undefined)} />
      <ReasonChoice
        isOpen={open === 'reason'}
        onClose={() => setOpen(undefined)}
        onChosen={(chosen) => {
          setReason(chosen);
          setOpen(undefined);
        }}
      />
    </Stack>
  );
}
