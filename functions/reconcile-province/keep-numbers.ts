import { hash } from 'node:crypto';
import type { CardRecord } from '../../shared/feeds/records.ts';
import type { Seal } from '../../shared/follow-up/papers/round-trip/seal.ts';
import { type ClassifiedNumber, insuranceNoOfCard } from '../../shared/identity/number.ts';
import type { ChildId } from '../../shared/register/child.ts';
import { compareText } from '../../shared/register/row-order.ts';
import type { OutcomeObject } from '../../shared/store/book/outcomes.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { Answered } from './worklists.ts';

/** A number as it is kept: which child it leads to. */
export interface KeptNumber {
  /**
   * 48 bits of a digest keyed by the deployment's secret, so that trying all numbers tells nobody without it whose are kept. Of half a
   * million numbers two share one with a chance of one in 2,000; a search then finds a child too many.
   */
  number: string;
  childId: ChildId;
  /** Birth month whose object holds the outcome. */
  cohort: string;
}

/** A number of a person, as `classifyNumber` reads it. */
export type PersonNumber = Exclude<ClassifiedNumber, { kind: 'none' }>;

const KIND = 'numbers';
/** Parts of some 4,000 lines: finding one number reads one part. */
const PARTS = 64;
const WRITES_AT_ONCE = 8;

/** The numbers of every child: its own, and those of the cards that were found to be its. */
export function numbersOfRun({ children, outcomes, cards }: Answered, seal: Seal): KeptNumber[] {
  const key = keyOf(seal);
  return children.flatMap(({ id, personalIds }, at) => {
    const cohort = outcomes[at]?.dateOfBirth?.slice(0, 7) ?? 'none';
    const words = new Set(personalIds.map(personalWord));
    for (const { card } of cards.held[at] ?? []) for (const word of wordsOfCard(card)) words.add(word);
    return [...words].map((word) => ({ number: keyedDigest(key, word), childId: id, cohort }));
  });
}

/** Keeps the numbers beside the outcomes, in parts that depend on nothing but the numbers. */
export async function keepNumbers(
  store: Store,
  province: UnitCode,
  numbers: readonly KeptNumber[],
): Promise<OutcomeObject[]> {
  const parts = [...Map.groupBy(numbers, ({ number }) => cohortOf(number))];
  return mapLimit(parts.sort(byName), WRITES_AT_ONCE, ([part, lines]) =>
    store.outcome.write(KIND, province, part, lines.sort(byNumber)),
  );
}

/**
 * Where the children are that a number leads to: nearly always one, and none where nobody has it. With another secret than the
 * run had, every number is nobody's.
 */
export async function readNumber(
  store: Store,
  objects: readonly OutcomeObject[],
  { number, seal }: { number: PersonNumber; seal: Seal },
): Promise<KeptNumber[]> {
  const digest = keyedDigest(keyOf(seal), wordOf(number));
  const part = objects.find(({ cohort }) => cohort === cohortOf(digest));
  const lines = part === undefined ? [] : await store.outcome.read<KeptNumber>(part, [digest]);
  return lines.filter((line) => line.number === digest);
}

function* wordsOfCard({ personal_id: id, social_insurance_no: own, card_no: card }: CardRecord) {
  if (id !== undefined) yield personalWord(id);
  if (own !== undefined) yield insuranceWord(own);
  if (card !== undefined) yield cardWord(card);
}

function wordOf({ kind, value }: PersonNumber): string {
  switch (kind) {
    case 'personal_id':
      return personalWord(value);
    case 'social_insurance_no':
      return insuranceWord(value);
    case 'card_no':
      return cardWord(value);
  }
}

const personalWord = (id: string): string => `p${id}`;
const insuranceWord = (number: string): string => `i${number}`;

/** A card is found by the person's number in it, which stays when the card is replaced; a temporary code has none. */
function cardWord(card: string): string {
  const number = insuranceNoOfCard(card);
  return number === undefined ? `c${card}` : insuranceWord(number);
}

/** A key for numbers alone. With it one hash a number does, at a fifth of what a seal each would take of a run. */
const keyOf = (seal: Seal): string => seal('numbers of persons');

const keyedDigest = (key: string, word: string): string => hash('sha256', key + word).slice(0, 12);

const cohortOf = (digest: string): string =>
  `part-${Number.parseInt(digest.slice(0, 2), 16) % PARTS}-of-${PARTS}`;

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => compareText(a, b);

function byNumber(a: KeptNumber, b: KeptNumber): number {
  return compareText(a.number, b.number) || compareText(a.childId, b.childId);
}
