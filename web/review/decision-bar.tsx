import { Button, type ButtonProps, Kbd, Text } from '@mantine/core';
import { REASON_WORDS } from '../../shared/linkage/memory/reason-words.ts';
import { Failed } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import type { Stroke } from './keys.ts';
import classes from './pair.module.css';
import type { PairActs } from './use-pair-acts.ts';
import { useNotice } from './use-sitting.ts';
import { STROKE_WORDS } from './words.ts';

/** What can be done, each with its key, and what was done last; it stays in sight. */
export function DecisionBar({
  doing: { acts, task, reason, isDecided },
  isOfQueue,
}: {
  doing: PairActs;
  isOfQueue: boolean;
}) {
  const t = useText();
  const notice = useNotice();
  const act = (stroke: Stroke) => ({ stroke, onAct: acts[stroke] });
  return (
    <section className={`${classes.bar} no-print`} aria-label={t({ vi: 'Quyết định', en: 'Decision' })}>
      {task.failure && <Failed error={task.failure.error} retry={task.failure.retry} />}
      <div className={classes.buttons}>
        <KeyButton
          {...act('same')}
          mark="S"
          className={classes.answer}
          variant="filled"
          loading={task.isBusy}
        />
        <KeyButton
          {...act('different')}
          mark="D"
          className={classes.answer}
          variant="filled"
          loading={task.isBusy}
        />
        {isOfQueue && <KeyButton {...act('skip')} mark="K" />}
        {isOfQueue && <KeyButton {...act('undo')} mark="U" isOff={acts.undo === undefined} />}
        {isDecided && <KeyButton {...act('withdraw')} mark="W" />}
        <KeyButton {...act('reason')} mark="R" />
        <KeyButton {...act('help')} mark="?" className={classes.forKeys} />
      </div>
      <Text size="sm" className={classes.notice}>
        <span role="status">{notice && t(notice)}</span>
        {reason !== undefined && (
          <span>
            {t(STROKE_WORDS.reason)}: {t(REASON_WORDS[reason])}
          </span>
        )}
      </Text>
    </section>
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
  return (
    <Button
      variant="default"
      size="md"
      {...props}
      disabled={isOff}
      aria-keyshortcuts={mark}
      onClick={() => onAct?.()}
      rightSection={<Kbd aria-hidden>{mark}</Kbd>}
    >
      {t(STROKE_WORDS[stroke])}
    </Button>
  );
}
