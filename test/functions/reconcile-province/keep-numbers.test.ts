import { describe, expect, it } from 'vitest';
import { sealWith } from '../../../functions/papers/seal.ts';
import { keepNumbers, numbersOfRun, readNumber } from '../../../functions/reconcile-province/keep-numbers.ts';
import type { CardRecord } from '../../../shared/feeds/records.ts';
import { classifyNumber } from '../../../shared/identity/number.ts';
import { temporaryCloud } from '../../shared/store/temporary-cloud.ts';

const { store } = temporaryCloud();
const SEAL = sealWith('a secret of this test');

/** A child with one own number and these cards. */
function run(cards: readonly Partial<CardRecord>[]) {
  const held = cards.map((card) => ({ card: { key: 'C1', status: 'active', ...card }, probability: 1 }));
  return {
    children: [{ id: 'child-1', personalIds: ['094321000001'] }],
    outcomes: [{ dateOfBirth: '2021-03-05' }],
    cards: { held: [held] },
  } as unknown as Parameters<typeof numbersOfRun>[0];
}

async function find(cards: readonly Partial<CardRecord>[], number: string, seal = SEAL) {
  const objects = await keepNumbers(store(), '94', numbersOfRun(run(cards), SEAL));
  const read = classifyNumber(number);
  return read.kind === 'none' ? [] : readNumber(store(), objects, { number: read, seal });
}

describe('the numbers a run keeps', () => {
  const CARDS = [{ card_no: 'TE1949400000001' }, { social_insurance_no: '9400000002' }];

  it.each([
    ['its personal number', '094321000001'],
    ['the number of a card', 'TE1949400000001'],
    ['the insurance number in a card', '9400000001'],
    ['the insurance number beside a card', '9400000002'],
    ['another card with that number', 'TE4799400000002'],
  ])('lead to a child by %s', async (_, number) => {
    expect(await find(CARDS, number)).toMatchObject([{ childId: 'child-1', cohort: '2021-03' }]);
  });

  it('lead to a child by a temporary code, which has no insurance number', async () => {
    expect(await find([{ card_no: 'TE194ABC12345' }], 'te1 94 abc12345')).toMatchObject([
      { childId: 'child-1' },
    ]);
  });

  it('lead nowhere by a number of nobody, nor by one taken for another kind', async () => {
    expect(await find(CARDS, '094321000002')).toEqual([]);
    expect(await find([{ card_no: 'TE1949432100000' }], '094321000000')).toEqual([]);
  });

  it('lead nowhere to whoever tries them without the secret of the run', async () => {
    expect(await find(CARDS, '094321000001', sealWith('another secret'))).toEqual([]);
  });

  it('are kept once a child, and not as they are', () => {
    const numbers = numbersOfRun(
      run([{ personal_id: '094321000001', card_no: 'TE1949400000001' }, { card_no: 'TE1949400000001' }]),
      SEAL,
    );

    expect(numbers).toHaveLength(2);
    expect(JSON.stringify(numbers)).not.toMatch(/094321000001|9400000001/);
  });
});
