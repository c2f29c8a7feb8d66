import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewCandidate } from '../../../functions/reconcile-province/review-lines.ts';
import type { CardRecord } from '../../../shared/feeds/records.ts';
import { card } from '../../shared/coverage/samples.ts';
import { birth, resident } from '../../shared/register/rows.ts';
import { answerTo, differenceOf, type Night, nightOn, type SmallBook } from './nights.ts';

const NAMES = ['Trần Văn Bình', 'Lý Dũng', 'Võ Thị Giang', 'Đỗ Mỹ Hạnh', 'Ngô Gia Khang', 'Hồ Ngọc Lan'];

/** Neighbours about whom nothing is asked. */
const NEIGHBOURS: SmallBook = {
  births: NAMES.map((full_name, at) =>
    birth({ key: `n${at}`, full_name, date_of_birth: `2021-0${at + 1}-11`, personal_id: `09422100000${at}` }),
  ),
  residents: [],
  cards: NAMES.map((full_name, at) =>
    cardOf({
      key: `kn${at}`,
      full_name,
      date_of_birth: `2021-0${at + 1}-11`,
      personal_id: `09422100000${at}`,
    }),
  ),
};

const CHI = { full_name: 'Thạch Chi', date_of_birth: '2021-03-07' } as const;
const [NUMBER, OTHER_NUMBER] = ['094321000003', '094321000008'];

function cardOf(values: Partial<CardRecord> & { key: string }): CardRecord {
  return card({ card_no: `TE19494${values.key.length}0000${values.key}`, ...values });
}

const beside = ({ births = [], residents = [], cards = [] }: Partial<SmallBook>): SmallBook => ({
  births: [...NEIGHBOURS.births, ...births],
  residents: [...NEIGHBOURS.residents, ...residents],
  cards: [...NEIGHBOURS.cards, ...cards],
});

const unit = fc.constantFrom('31528', '31531', '01234');
const valid_to = fc.constantFrom('2027-09-30', '2022-01-01');
const isHere = fc.boolean();

/** Chi, and once more without her mother, in either feed, with numbers or without. */
const anyDouble = fc
  .record({
    units: fc.tuple(unit, unit),
    valid_to,
    numbers: fc.constantFrom('none', 'one', 'two'),
    hasBirth: fc.boolean(),
    hasStay: isHere,
  })
  .map(({ units, valid_to, numbers, hasBirth, hasStay }) => {
    const first = { ...CHI, ...(numbers !== 'none' && { personal_id: NUMBER }), mother_name: 'Kim Thị Sa' };
    const { mother_name: _, ...second } = birth({ key: 'b2', ...CHI });
    const again = { ...second, ...(numbers === 'two' && { personal_id: OTHER_NUMBER }) };
    const stay = {
      ...again,
      key: 'r2',
      residence_type: 'permanent',
      status: 'present',
      unit: units[1],
    } as const;
    return beside({
      births: [
        birth({ key: 'b1', ...first, residence_unit: units[0] }),
        ...(hasBirth ? [{ ...again, residence_unit: units[1] }] : []),
      ],
      residents: [
        ...(hasStay ? [resident({ key: 'r1', ...first, unit: units[0] })] : []),
        ...(hasBirth ? [] : [stay]),
      ],
      cards: [cardOf({ key: 'k1', ...CHI, unit: units[0], valid_to })],
    });
  });

/** A card that fits Chi by half and nobody else. */
const anyDoubt = fc
  .record({ unit, valid_to, date_of_birth: fc.constantFrom('2021-03-08', '2021-04-07', '2020-03-07') })
  .map(({ unit, valid_to, date_of_birth }) =>
    beside({
      births: [birth({ key: 'b1', ...CHI, residence_unit: '31528' })],
      cards: [cardOf({ key: 'k1', full_name: 'Thạch Chí', date_of_birth, unit, valid_to })],
    }),
  );

interface Asked {
  childId: string;
  candidate: ReviewCandidate;
}

function questionsOf({ questions }: Night): Asked[] {
  return questions.flatMap(({ childId, candidates }) =>
    candidates.map((candidate) => ({ childId, candidate })),
  );
}

/** Holds what an answer to every question of a night was told to do against what the next night makes of it. */
function expectTold(book: SmallBook, decision: 'same' | 'different', before = nightOn(book)): void {
  for (const { childId, candidate } of questionsOf(before)) {
    const after = nightOn(book, [answerTo(childId, candidate, { decision })], before.memory);

    expect(candidate.effect?.[decision]).toEqual(differenceOf(before, after));
  }
}

/** Whether a question of this kind comes up at all, lest a property hold of nothing. */
function asks(books: fc.Arbitrary<SmallBook>, code: string): boolean {
  const found = fc
    .sample(books, { numRuns: 40, seed: 1 })
    .flatMap((book) => questionsOf(nightOn(book)).map(({ candidate }) => candidate.doubt?.code));
  return found.includes(code);
}

describe('what an answer is told to do', () => {
  it.each(['same', 'different'] as const)(
    'is what the next night does, of a card in doubt: %s',
    (decision) => {
      expect(asks(anyDoubt, 'low_probability')).toBe(true);

      fc.assert(
        fc.property(anyDoubt, (book) => expectTold(book, decision)),
        { numRuns: 30 },
      );
    },
  );

  it.each(['same', 'different'] as const)('is what the next night does, of two children: %s', (decision) => {
    const books = anyDouble.filter((book) =>
      questionsOf(nightOn(book)).every(({ candidate }) => candidate.sameAs !== undefined),
    );
    expect(asks(books, 'double')).toBe(true);

    fc.assert(
      fc.property(books, (book) => expectTold(book, decision)),
      { numRuns: 60 },
    );
  });

  it.each(['same', 'different'] as const)(
    'is what the next night does, of two that were called one and stayed two: %s',
    (decision) => {
      let times = 0;
      fc.assert(
        fc.property(anyDouble, (book) => {
          const first = nightOn(book);
          const [asked] = questionsOf(first);
          fc.pre(asked?.candidate.sameAs !== undefined);
          const word = answerTo(asked.childId, asked.candidate, {
            decision: 'same',
            at: '2023-07-01T00:00:00.000Z',
          });
          const second = nightOn(book, [word], first.memory);
          fc.pre(second.children.length === first.children.length);
          times += 1;

          for (const { childId, candidate } of questionsOf(second)) {
            const after = nightOn(book, [word, answerTo(childId, candidate, { decision })], second.memory);

            expect(candidate.doubt?.code).toBe('two_numbers');
            expect(candidate.effect?.[decision]).toEqual(differenceOf(second, after));
          }
          expect(questionsOf(second)).toHaveLength(1);
        }),
        { numRuns: 20 },
      );
      expect(times).toBeGreaterThan(0);
    },
  );
});
