import { Text } from '@mantine/core';
import type { AnswerOf } from '../api/types.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import classes from './forecast.module.css';
import { rangeWords } from './words.ts';

type Foretold = AnswerOf<'readForecast'>['births'];

/** A figure that is foretold, with the ends it will lie between. */
export function Estimate({ words, estimate }: { words: Words; estimate: Foretold }) {
  const t = useText();
  const { number } = useFormat();
  const { expected, low, high } = estimate;
  return (
    <div>
      <Text fw={600}>{t(words)}</Text>
      <div className={classes.figure}>≈ {number(Math.round(expected))}</div>
      <Text size="sm">{t(rangeWords(number(low), number(high)))}</Text>
    </div>
  );
}
