import type { IsoDate, WrittenDate } from '../../../shared/time/calendar.ts';
import { dayOf, isoOf } from '../days.ts';
import { type Random, weighted } from '../random.ts';

type Spoil = (date: IsoDate, random: Random) => WrittenDate;

const KINDS = weighted<Spoil>([
  [swapped, 28],
  [oneDigitOff, 26],
  [(date, random) => isoOf(dayOf(date) + random.pick([-1, 1])), 16],
  [(date) => `${date.slice(0, 4)}-01-01`, 14],
  [(date) => date.slice(0, 4), 10],
  [(date) => date.slice(0, 7), 6],
]);

/** A date of birth as files get it wrong: day and month swapped, a digit off, a day off, 1 January, the year only. Always a real day. */
export function misdate(date: IsoDate, random: Random): WrittenDate {
  for (let tries = 0; tries < 8; tries += 1) {
    const spoiled = random.draw(KINDS)(date, random);
    if (spoiled !== date && exists(spoiled)) return spoiled;
  }
  return isoOf(dayOf(date) + 1);
}

function swapped(date: IsoDate): WrittenDate {
  const [year, month, day] = date.split('-');
  return `${year}-${day}-${month}`;
}

/** One digit of the day, the month or the last place of the year. */
function oneDigitOff(date: IsoDate, random: Random): WrittenDate {
  const position = random.pick([3, 6, 8, 9, 9, 9]);
  const digit = (Number(date[position]) + random.pick([1, 9, 3])) % 10;
  return `${date.slice(0, position)}${digit}${date.slice(position + 1)}`;
}

function exists(date: WrittenDate): boolean {
  if (date.length < 10) return true;
  const day = dayOf(date);
  return !Number.isNaN(day) && isoOf(day) === date;
}
