import { Stack, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useText } from '../language/language.tsx';
import { Comparison } from './comparison.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { DoubtNote } from './doubt-note.tsx';
import { EffectPanel } from './effect-panel.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { OtherPairs } from './other-pairs.tsx';
import classes from './pair.module.css';
import { ReasonChoice } from './reason-choice.tsx';
import type { Pair } from './said.ts';
import { SaidPanel } from './said-panel.tsx';
import { type PairInHand, usePairActs } from './use-pair-acts.ts';
import { WaterfallPanel } from './waterfall-panel.tsx';
import { QUESTION } from './words.ts';

export interface PairViewProps extends PairInHand {
  /** Of the same child. */
  others: readonly Pair[];
}

/** One pair, and everything that can be done with it. */
export function PairView(props: PairViewProps) {
  const t = useText();
  const { childId, pair, others, isOfQueue } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const doing = usePairActs(props);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Stack gap="md" aria-busy={!doing.isReady} data-pair={pair.pairId}>
      <Title order={2} ref={heading} tabIndex={-1} className={classes.question}>
        {t(QUESTION[pair.about])}
      </Title>
      {doing.conflict && <ConflictNotice conflict={doing.conflict} />}
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
      <DecisionBar doing={doing} isOfQueue={isOfQueue} />
      <HelpDialog isOpen={doing.dialog === 'help'} onClose={doing.close} />
      <ReasonChoice isOpen={doing.dialog === 'reason'} onClose={doing.close} onChosen={doing.choose} />
    </Stack>
  );
}
