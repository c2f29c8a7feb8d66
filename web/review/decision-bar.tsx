import { Button, type ButtonProps, Text } from '@mantine/core';
import { REASON_WORDS } from '../../shared/linkage/memory/reason-words.ts';
import { Failed } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { KeyMark } from './key-mark.tsx';
import type { Stroke } from './keys.ts';
import classes from './pair.module.css';
import { ShortcutSwitch } from './shortcut-switch.tsx';
import { useShortcuts } from './shortcuts.ts';
import type { PairActs } from './use-pair-acts.ts';
import { useNotice } from './use-sitting.ts';
import { STROKE_WORDS } from './words.ts';

export interface DecisionBarProps {
  doing: PairActs;
  isOfQueue: boolean;
}

/** What can be done, each with its key, and what was done last; it stays in sight. */
export function DecisionBar({ doing, isOfQueue }: DecisionBarProps) {
  const t = useText();
  const notice = useNotice();
  const { task, reason } = doing;
  return (
    <section className={`${classes.bar} no-print`} aria-label={t({ vi: 'Quyết định', en: 'Decision' })}>
      {task.failure && <Failed error={task.failure.error} retry={task.failure.retry} />}
      <KeyButtons doing={doing} isOfQueue={isOfQueue} />
      <Text size="sm" component="div" className={classes.notice}>
        <span role="status">{notice && t(notice)}</span>
        {reason !== undefined && (
          <span>
            {t(STROKE_WORDS.reason)}: {t(REASON_WORDS[reason])}
          </span>
        )}
        <ShortcutSwitch />
      </Text>
    </section>
  );
}

function KeyButtons({ doing: { acts, task, isDecided }, isOfQueue }: DecisionBarProps) {
  const act = (stroke: Stroke) => ({ stroke, onAct: acts[stroke] });
  const answer = { className: classes.answer, variant: 'filled', loading: task.isBusy };
  return (
    <div className={classes.buttons}>
      <KeyButton {...act('same')} mark="S" {...answer} />
      <KeyButton {...act('different')} mark="D" {...answer} />
      {isOfQueue && <KeyButton {...act('skip')} mark="K" />}
      {isOfQueue && <KeyButton {...act('undo')} mark="U" isOff={acts.undo === undefined} />}
      {isDecided && <KeyButton {...act('withdraw')} mark="W" />}
      <KeyButton {...act('reason')} mark="R" />
      <KeyButton {...act('help')} mark="?" className={classes.forKeys} />
    </div>
  );
}

interface KeyButtonProps extends ButtonProps {
  className?: string | undefined;
  stroke: Stroke;
  mark: string;
  onAct: (() => void) | undefined;
  isOff?: boolean;
}

/** A button with its key on it. It is not shown as out of use for the moment in which a pair settles. */
function KeyButton({ stroke, mark, onAct, isOff = false, ...props }: KeyButtonProps) {
  const t = useText();
  const areWanted = useShortcuts();
  return (
    <Button
      variant="default"
      size="md"
      {...props}
      disabled={isOff}
      aria-keyshortcuts={areWanted ? mark : undefined}
      onClick={() => onAct?.()}
      rightSection={<KeyMark mark={mark} />}
    >
      {t(STROKE_WORDS[stroke])}
    </Button>
  );
}
