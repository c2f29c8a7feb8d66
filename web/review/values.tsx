import { Text, VisuallyHidden } from '@mantine/core';
import { useText } from '../language/language.tsx';
import classes from './comparison.module.css';
import type { Pair } from './said.ts';
import { unlikePlaces } from './unlike-places.ts';
import { MARK_WORDS, type Mark } from './words.ts';

type Field = Pair['fields'][number];
type Side = 'left' | 'right';

/** Values as they are written, the first place by place beside the first of the other side. */
export function Values({ own, beside }: { own: readonly string[]; beside: readonly string[] }) {
  const [first, ...more] = own;
  if (first === undefined) return <>–</>;
  const runs = unlikePlaces(first, beside[0] ?? '')?.left;
  return (
    <>
      <span className={classes.value}>
        {runs === undefined
          ? first
          : runs.map(({ text, isUnlike }, at) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: places are all that tells runs apart
              isUnlike ? <mark key={at}>{text}</mark> : text,
            )}
      </span>
      <More values={more} />
    </>
  );
}

/** The name that was compared, syllable by syllable, and below it what else stands there. */
export function NameOf({ field, side }: { field: Field; side: Side }) {
  const t = useText();
  const name = field.compared?.[side];
  if (name === undefined) return null;
  return (
    <>
      <span className={classes.value}>
        {field.syllables?.map((syllable, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: syllables have no name but their place
          <Syllable key={at} text={syllable[side]} agreement={syllable.agreement} />
        ))}
      </span>
      {name.field !== field.field && (
        <Text size="xs" className="quiet">
          {t(name.label)}
        </Text>
      )}
      <More values={field[side].filter((value) => value !== name.value)} />
    </>
  );
}

function Syllable({ text, agreement }: { text: string | undefined; agreement: Mark | 'equal' }) {
  const t = useText();
  if (text === undefined) return null;
  if (agreement === 'equal') return <>{text} </>;
  return (
    <>
      <span className={classes[agreement]} title={t(MARK_WORDS[agreement])}>
        {text}
      </span>
      <VisuallyHidden> ({t(MARK_WORDS[agreement])})</VisuallyHidden>{' '}
    </>
  );
}

function More({ values }: { values: readonly string[] }) {
  const t = useText();
  if (values.length === 0) return null;
  return (
    <Text size="xs" className="quiet">
      {t({ vi: 'cũng ghi', en: 'also' })}: {values.join('; ')}
    </Text>
  );
}
