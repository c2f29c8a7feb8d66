import { type Guard, MISSING, type Verdict } from '../../spec.ts';
import { datesOfBirth } from '../measures/date.ts';
import { guardians } from '../measures/name.ts';
import type { Person } from '../person.ts';
import { STRONG_NAME } from '../same-person.ts';
import { areToldApart, isAdultShared, nameRankOf, numbersOf } from './agreement.ts';

type Pair = Readonly<Record<'left' | 'right', Person>>;

/**
 * Between two provinces nobody sees the neighbours: a namesake of the same day is to be expected among a hundred thousand
 * records, and a twin may stand on neither list. So a card is given only under one spelling of the name, on the very day of
 * birth, and where an adult or all but one digit of the number vouches for it. What comes near that is a question.
 */
export const anotherProvince: Guard<Person> = {
  id: 'another_province',
  label: {
    vi: 'Thẻ cấp ở tỉnh khác, chưa đủ căn cứ là của trẻ này',
    en: 'Issued in another province, and not enough says that it is this child’s',
  },
  over: () => (pair) => {
    const number = numbersOf(pair);
    const name = nameRankOf(pair);
    if (number === 'equal') return name === 0 ? undefined : 'unsure';
    if (number === 'conflict' || name === MISSING || name > STRONG_NAME) return 'refuse';
    return verdictOn(pair, { isName: name === 0, isDay: isSameDay(pair), isNear: number === 'one_digit' });
  },
};

interface Agreeing {
  /** Spelt alike. */
  isName: boolean;
  isDay: boolean;
  /** A number with one digit off. */
  isNear: boolean;
}

function verdictOn(pair: Pair, { isName, isDay, isNear }: Agreeing): Verdict | undefined {
  if (!isName && !isDay) return 'refuse';
  const isVouched = isNear || isAdultShared(pair);
  if (isVouched) return isName && isDay && !areToldApart(pair) ? undefined : 'unsure';
  return isName && isDay && !areToldApart(pair) && !isAdultAgainst(pair) ? 'unsure' : 'refuse';
}

function isSameDay({ left, right }: Pair): boolean {
  return datesOfBirth.of(left, right) === 0;
}

/** Adults on both sides, and none of them in common. */
function isAdultAgainst({ left, right }: Pair): boolean {
  return guardians.of(left, right) > STRONG_NAME;
}
