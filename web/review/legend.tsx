import { useText } from '../language/language.tsx';
import classes from './comparison.module.css';
import type { Pair } from './said.ts';
import { MARK_WORDS, type Mark } from './words.ts';

const MARKS = Object.keys(MARK_WORDS) as Mark[];

/** What the marks of syllables mean: those of a pair, or all there are. */
export function Legend({ fields }: { fields?: Pair['fields'] }) {
  const t = useText();
  const used = new Set(fields?.flatMap(({ syllables = [] }) => syllables.map(({ agreement }) => agreement)));
  const marks = fields === undefined ? MARKS : MARKS.filter((mark) => used.has(mark));
  if (marks.length === 0) return null;
  return (
    <ul className={classes.legend} aria-label={t({ vi: 'Dấu trên các tiếng', en: 'Marks on syllables' })}>
      {marks.map((mark) => (
        <li key={mark}>
          <span className={classes[mark]} aria-hidden>
            {t({ vi: 'tiếng', en: 'abc' })}
          </span>{' '}
          {t(MARK_WORDS[mark])}
        </li>
      ))}
    </ul>
  );
}
