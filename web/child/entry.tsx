import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HistoryLine } from '../../shared/follow-up/corrections.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { useUnits } from '../units/use-units.ts';
import classes from './child.module.css';
import { factInWords } from './facts.ts';

/** One entry of a case's history: what, of which day, by whom; one that was taken back is struck out and says so. */
export function Entry({
  line: { number, fact, stands },
  children,
}: {
  line: HistoryLine;
  children?: ReactNode;
}) {
  const t = useText();
  const { day, moment } = useFormat();
  const { nameOf } = useUnits();
  const by = 'by' in fact ? shortened(fact.by) : t({ vi: 'đối soát', en: 'the nightly run' });
  return (
    <div className={classes.entry}>
      <Text span className={stands ? undefined : classes.struck}>
        <strong>{day(fact.on)}</strong> {t(factInWords(fact, nameOf))}
      </Text>
      {!stands && <Text span> ({t({ vi: 'đã đính chính', en: 'taken back' })})</Text>}
      <Text size="sm" className="quiet">
        {t({ vi: 'Mục', en: 'Entry' })} {number} · {t({ vi: 'ghi lúc', en: 'written' })} {moment(fact.at)} ·{' '}
        {by}
      </Text>
      {children}
    </div>
  );
}

const SHOWN = 24;

/** Enough of an account's id to tell colleagues apart. */
const shortened = (account: string): string =>
  account.length > SHOWN ? `${account.slice(0, SHOWN)}…` : account;
