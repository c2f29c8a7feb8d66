import type { CardStatus } from '../../shared/feeds/records.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { type Day, isoOf, monthsAfter } from './days.ts';
import { cardNoOf, type NumberOffice } from './numbers.ts';
import type { Kid } from './people.ts';
import type { Random } from './random.ts';
import type { CardCause } from './uncovered.ts';

/** A card as its issuing office truly knows it, before the file spoils it. */
export interface Card {
  kid: Kid;
  insuranceNo?: string;
  cardNo: string;
  unit: UnitCode;
  from: Day;
  to: Day;
  issuedOn: Day;
  status: CardStatus;
  statusCode: string;
}

export interface CardWorld {
  province: UnitCode;
  asOf: Day;
  random: Random;
  numbers: NumberOffice;
}

/** Result codes of the insurer's portal (domain 6.4). */
const CODE = {
  valid: '000',
  expired: '010',
  withdrawn: '110',
  movedOut: '121',
  movedWithin: '122',
  stopped: '124',
  noCard: '130',
};

/** Shares of those out of scope who still hold a card row; assumptions. */
const STILL_IN_FILE = { aged_out: 0.975, moved_out: 0.85, deceased: 0.85, not_yet_born: 0.25 };
const TAKEN_OFF = { moved_out: 0.6, deceased: 0.7 };

/** A card valid on the reference day: from birth, or from the day it was issued, to the end of the sixth year. */
export function validCard(kid: Kid, world: CardWorld): Card {
  const { random, asOf } = world;
  const issuedOn = Math.min(Math.max(asOf, kid.born), kid.papers.registeredOn + random.int(1, 20));
  const fromBirth = random.chance(0.7);
  return { ...blank(kid, world), from: fromBirth ? kid.born : issuedOn, to: lastDayOf(kid.born), issuedOn };
}

/** The cards, if any, of a child that lacks a valid one. None of them is valid on the reference day. */
export function cardsBehind(kid: Kid, cause: CardCause, world: CardWorld): Card[] {
  const { random, asOf } = world;
  const card = validCard(kid, world);
  if (cause === 'never_issued') return [];
  if (cause === 'temporary_code') return [temporaryCode(kid, world)];
  if (cause === 'not_yet_valid') return [{ ...card, issuedOn: asOf, from: asOf + random.int(1, 28) }];
  if (cause === 'expired')
    return [
      {
        ...card,
        from: kid.born,
        to: pastDay(kid, world),
        statusCode: random.chance(0.5) ? CODE.expired : '',
      },
    ];
  const taken = cause === 'withdrawn' ? CODE.withdrawn : random.pick([CODE.movedWithin, CODE.stopped]);
  return [{ ...card, status: cause, statusCode: taken }];
}

/** The card row of a child who is not in scope, if the file still has one. */
export function cardsOutOfScope(kid: Kid, world: CardWorld): Card[] {
  const { random } = world;
  if (kid.standing === 'in_scope' || !random.chance(STILL_IN_FILE[kid.standing])) return [];
  const card = validCard(kid, world);
  if (kid.standing === 'moved_out' && random.chance(TAKEN_OFF.moved_out))
    return [{ ...card, status: 'decreased', statusCode: CODE.movedOut }];
  if (kid.standing === 'deceased' && random.chance(TAKEN_OFF.deceased))
    return [{ ...card, status: 'decreased', statusCode: CODE.stopped }];
  return [card];
}

/**
 * A covered child's earlier card, with the current one adjusted to follow it: a short-dated first card, a card
 * withdrawn at its re-issue (lost, wrong name), or the temporary code of the newborn's hospital stay.
 */
export function earlierCard(current: Card, world: CardWorld): { earlier: Card; current: Card } {
  const { random, asOf } = world;
  const { kid } = current;
  const drawn = random.next();
  if (drawn < 0.2) return { earlier: temporaryCode(kid, world), current };
  const changedOn = random.int(Math.min(kid.born + 90, asOf), asOf);
  const renewed = { ...current, from: changedOn, issuedOn: Math.max(kid.born, changedOn - 2) };
  if (drawn < 0.65) return { earlier: { ...current, from: kid.born, to: changedOn - 1 }, current: renewed };
  const newNumber = drawn > 0.95 ? world.numbers.insuranceNo(world.province) : undefined;
  return {
    earlier: { ...current, status: 'withdrawn', statusCode: CODE.withdrawn },
    current: newNumber
      ? { ...renewed, insuranceNo: newNumber, cardNo: cardNoOf(newNumber, world.province) }
      : renewed,
  };
}

/**
 * The last day by the practice of the insurance office (domain 1.5): 30 September of the year of the sixth birthday,
 * or the last day of its month for children born after 30 September.
 */
export function lastDayOf(born: Day): Day {
  const month = Number(isoOf(born).slice(5, 7));
  const january = monthsAfter(born, 72 - month + 1);
  return monthsAfter(january - dayOfMonth(january) + 1, Math.max(9, month)) - 1;
}

function dayOfMonth(day: Day): number {
  return Number(isoOf(day).slice(8, 10));
}

function blank(kid: Kid, { province }: CardWorld): Card {
  return {
    kid,
    insuranceNo: kid.insuranceNo,
    cardNo: cardNoOf(kid.insuranceNo, province),
    unit: kid.unit,
    from: kid.born,
    to: lastDayOf(kid.born),
    issuedOn: kid.born,
    status: 'active',
    statusCode: '',
  };
}

/** Some offices list a temporary code as if it were an ordinary active card: only its shape tells. */
const CODE_PASSED_OFF = 0.3;

function temporaryCode(kid: Kid, { province, random, numbers }: CardWorld): Card {
  const passedOff = random.chance(CODE_PASSED_OFF);
  return {
    kid,
    cardNo: numbers.temporaryCode(province, kid.born),
    unit: kid.unit,
    from: kid.born,
    to: passedOff ? lastDayOf(kid.born) : kid.born + 60,
    issuedOn: kid.born,
    status: passedOff ? 'active' : 'temporary',
    statusCode: passedOff ? '' : CODE.noCard,
  };
}

function pastDay(kid: Kid, { random, asOf }: CardWorld): Day {
  const last = Math.min(asOf - 1, monthsAfter(kid.born, 60));
  return Math.max(kid.born, random.int(Math.min(kid.born + 30, last), last));
}
