import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Panel } from '../design/panel.tsx';
import { StatusMark } from '../design/status-mark.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { useScope } from '../sign-in/use-session.tsx';
import { useMayAt } from '../units/use-place.ts';
import { listAddress, reviewAddress } from './addresses.ts';
import classes from './coverage.module.css';
import type { UnitRow } from './rated.ts';
import { useRate } from './use-rate.ts';
import { COVERAGE_WORDS, fractionWords, intervalWords, NONE_UNSURE } from './words.ts';

/** The rate with what it is made of, on which day, between which ends; and the two counts that are work. */
export function Headline({ row, asOf }: { row: UnitRow; asOf: string }) {
  const t = useText();
  const { number, day } = useFormat();
  const rate = useRate();
  const { covered, inScope } = row;
  return (
    <Panel>
      <div className={classes.headline}>
        <div>
          <div className={classes.rate}>{rate(row)}</div>
          <Text fw={600}>{t(fractionWords(number(covered), number(inScope)))}</Text>
          <Text>
            {t(COVERAGE_WORDS.asOf)}: <b>{day(asOf)}</b>
          </Text>
        </div>
        <Counts row={row} />
      </div>
      <Text className="quiet" mt="sm">
        {inScope === 0 ? t(COVERAGE_WORDS.noChildren) : <Interval row={row} />}
      </Text>
    </Panel>
  );
}

function Interval({ row }: { row: UnitRow }) {
  const t = useText();
  const { number } = useFormat();
  const rate = useRate();
  const { unsure, covered, inScope } = row;
  if (unsure === 0) return t(NONE_UNSURE);
  const high = rate({ covered: covered + unsure, inScope });
  return t(intervalWords(number(unsure), rate(row), high));
}

function Counts({ row: { unit, uncovered, unsure } }: { row: UnitRow }) {
  const mayList = useMayAt('list_cases')(unit);
  const { province } = useScope();
  const mayReview = useMayAt('list_reviews')(unit);
  return (
    <div className={classes.counts}>
      <Count to={mayList ? listAddress(unit) : undefined} words={SEE_LIST} value={uncovered}>
        <StatusMark status="uncovered" />
      </Count>
      <Count to={mayReview ? reviewAddress(unit, province) : undefined} words={REVIEW} value={unsure}>
        <StatusMark status="unsure" />
      </Count>
    </div>
  );
}

const SEE_LIST: Words = { vi: 'Xem danh sách', en: 'See the list' };
const REVIEW: Words = { vi: 'Rà soát', en: 'Review' };

interface CountProps {
  /** Where those who are counted are shown, where the reader may see them. */
  to: string | undefined;
  words: Words;
  value: number;
  children: ReactNode;
}

function Count({ to, words, value, children }: CountProps) {
  const { number } = useFormat();
  const t = useText();
  const content = (
    <Stack gap={0}>
      <span className={classes.figure}>{number(value)}</span>
      {children}
      {to !== undefined && (
        <Text span size="sm" td="underline">
          {t(words)}
        </Text>
      )}
    </Stack>
  );
  return to === undefined ? (
    <div className={classes.count}>{content}</div>
  ) : (
    <Link to={to} className={classes.count}>
      {content}
    </Link>
  );
}
