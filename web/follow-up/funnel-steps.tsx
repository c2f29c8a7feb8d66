import { Text } from '@mantine/core';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import classes from './follow-up.module.css';
import { type FunnelRow, type Step, stepsOf } from './steps.ts';
import { IN_TIME_WORDS, ofDueWords, STEP_WORDS, shareWords } from './words.ts';

/** The steps from being flagged to having a card, each with what it keeps. */
export function FunnelSteps({ row }: { row: FunnelRow }) {
  return (
    <ol className={classes.steps}>
      {stepsOf(row).map((step) => (
        <StepLine key={step.step} {...step} />
      ))}
    </ol>
  );
}

function StepLine({ step, count, ofAll, ofBefore, inTime, ofDue }: Step) {
  const t = useText();
  const { number, percent } = useFormat();
  const words = IN_TIME_WORDS[step];
  const share = step === 'flagged' ? 1 : (ofAll ?? 0);
  return (
    <li>
      <div className={classes.head}>
        <span className={classes.count}>{number(count)}</span>
        <Text fw={600}>{t(STEP_WORDS[step])}</Text>
      </div>
      <div className={classes.track} aria-hidden>
        {count > 0 && <div className={classes.part} style={{ width: `${share * 100}%` }} />}
        {inTime !== undefined && inTime.count > 0 && (
          <div className={classes.inTime} style={{ width: `${share * (inTime.ofThese ?? 0) * 100}%` }} />
        )}
      </div>
      {step !== 'flagged' && <Text size="sm">{t(shareWords(percent(ofAll, 1), percent(ofBefore, 1)))}</Text>}
      {inTime !== undefined && words !== undefined && (
        <Text size="sm">
          {t({ vi: 'Trong đó ', en: 'Of these ' })}
          <b>{number(inTime.count)}</b> {t(words)} ({percent(inTime.ofThese, 1)})
        </Text>
      )}
      {ofDue !== undefined && ofDue.due > 0 && (
        <Text size="sm">
          {t(ofDueWords(number(ofDue.count), number(ofDue.due), percent(ofDue.share, 1)))}
        </Text>
      )}
    </li>
  );
}
