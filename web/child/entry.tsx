import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HistoryLine } from '../../shared/follow-up/corrections.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { useScope } from '../sign-in/use-session.tsx';
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
  const { subject } = useScope();
  const by = 'by' in fact ? whoIn(fact.by, subject) : BY_NIGHT;
  return (
    <div className={classes.entry}>
      <Text span className={stands ? undefined : classes.struck}>
        <strong>{day(fact.on)}</strong> {t(factInWords(fact, nameOf))}
      </Text>
      {!stands && <Text span> ({t({ vi: 'đã đính chính', en: 'taken back' })})</Text>}
      <Text size="sm" className="quiet">
        {t({ vi: 'Mục', en: 'Entry' })} {number} · {t({ vi: 'ghi lúc', en: 'written' })} {moment(fact.at)} ·{' '}
        {t(by)}
      </Text>
      {children}
    </div>
  );
}

const SHOWN = 24;

const BY_NIGHT: Words = { vi: 'đối soát', en: 'the nightly run' };

/** The reader, or a colleague by their account. */
function whoIn(account: string, reader: string): Words {
  if (account === reader) return { vi: 'bạn', en: 'you' };
  const id = shortened(account);
  return { vi: `tài khoản ${id}`, en: `account ${id}` };
}

/** Enough of an account's id to tell colleagues apart. */
const shortened = (account: string): string =>
  account.length > SHOWN ? `${account.slice(0, SHOWN)}…` : account;
