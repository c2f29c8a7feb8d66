import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/coverage/assess.ts';
import type { AssessmentInput } from '../../../shared/coverage/assessment.ts';
import { addDays } from '../../../shared/time/calendar.ts';
import { AS_OF, card, child, dossier, linked, temporaryCode } from './samples.ts';

function assessed(values: Partial<AssessmentInput>, asOf = AS_OF) {
  return assess(
    { child: child(), standing: 'in_scope', cards: [], doubts: [], dossiers: [], ...values },
    asOf,
  );
}

describe('a covering card', () => {
  it.each([
    ['the day before it begins', '2023-04-30', 'uncovered'],
    ['its first day', '2023-05-01', 'covered'],
    ['its last day', '2023-06-30', 'covered'],
    ['the day after it ended', '2023-07-01', 'uncovered'],
  ])('on %s', (_, day, status) => {
    const cards = [linked(card({ valid_from: '2023-05-01', valid_to: '2023-06-30' }))];

    const answer = assessed({ cards }, day);

    expect(answer.status).toBe(status);
  });

  it('is given with its probability and nothing else is asked', () => {
    const proof = card();

    const answer = assessed({ cards: [linked(proof, 0.97)], dossiers: [dossier()] });

    expect(answer).toMatchObject({ status: 'covered', card: proof, probability: 0.97 });
    expect(answer).not.toHaveProperty('cause');
  });

  it('may be of any category, Defence and Public Security among them', () => {
    const answer = assessed({ cards: [linked(card({ card_no: 'QN5979420012345', category: 'QN' }))] });

    expect(answer.status).toBe('covered');
  });

  it.each([
    ['its last day', {}, '2027-09-30', 'covered'],
    ['its last day', {}, '2027-10-01', 'uncovered'],
    ['its first day', { issued_on: '2021-04-02' }, '2021-04-01', 'uncovered'],
    ['its first day', { issued_on: '2021-04-02' }, '2021-04-02', 'covered'],
    ['its first day and its issue', {}, '2021-03-14', 'covered'],
  ])('that lacks %s holds as long as the law gives the child a card (%#)', (lacks, values, day, status) => {
    const { valid_from, valid_to, ...rest } = card(values);
    const kept = lacks === 'its last day' ? { ...rest, valid_from } : { ...rest, valid_to };

    const answer = assessed({ cards: [linked(kept as ReturnType<typeof card>)] }, day);

    expect(answer.status).toBe(status);
  });

  it('without a last day takes its own date of birth where the register has none', () => {
    const { dateOfBirth: _, ...unknown } = child();
    const { valid_to: __, ...open } = card({ date_of_birth: '2016-10-05' });

    const on = (day: string) => assessed({ child: unknown, cards: [linked(open)] }, day).status;

    expect([on('2022-10-05'), on('2022-10-06')]).toEqual(['covered', 'uncovered']);
  });

  it('of the surest link is quoted, even where another lasts longer', () => {
    const sure = card({ key: 'sure', valid_to: '2023-12-31' });

    const answer = assessed({ cards: [linked(card({ key: 'likely' }), 0.95), linked(sure, 1)] });

    expect(answer.card).toEqual(sure);
  });

  it('is the same one whatever the order of the cards', () => {
    const cards = [
      linked(card({ key: 'b' })),
      linked(card({ key: 'a' })),
      linked(card({ key: 'c', valid_to: '2023-12-31' })),
    ];

    const keys = [cards, cards.toReversed()].map((order) => assessed({ cards: order }).card?.key);

    expect(keys).toEqual(['a', 'a']);
  });
});

describe('a temporary TE1 code', () => {
  it.each(['active', 'temporary'] as const)('listed as %s covers nobody', (status) => {
    const answer = assessed({ cards: [linked(temporaryCode({ status }))] });

    expect(answer).toMatchObject({ status: 'uncovered', cause: 'temporary_code' });
  });

  it('makes nobody unsure', () => {
    expect(assessed({ doubts: [linked(temporaryCode(), 0.6)] }).status).toBe('uncovered');
  });

  it('is not the cause where a card was issued after it', () => {
    const expired = card({ valid_to: '2023-05-31' });

    expect(assessed({ cards: [linked(temporaryCode()), linked(expired)] }).cause).toBe('expired');
  });
});

describe('doubt', () => {
  it('matters only when the doubtful card would cover', () => {
    const wouldNot = linked(card({ key: 'old', valid_to: '2022-12-31' }), 0.7);
    const would = linked(card({ key: 'new' }), 0.6);

    expect(assessed({ doubts: [wouldNot] })).toMatchObject({ status: 'uncovered', cause: 'never_issued' });
    expect(assessed({ doubts: [wouldNot, would] })).toMatchObject({ status: 'unsure', probability: 0.6 });
  });

  it('gives way to a certain card that covers', () => {
    const answer = assessed({ cards: [linked(card())], doubts: [linked(card({ key: 'x' }), 0.6)] });

    expect(answer).toMatchObject({ status: 'covered', probability: 0.99 });
  });

  it('comes before a certain card that does not cover', () => {
    const cards = [linked(card({ status: 'withdrawn' }))];

    expect(assessed({ cards, doubts: [linked(card({ key: 'x' }), 0.6)] }).status).toBe('unsure');
  });
});

describe('the cause', () => {
  it.each([
    ['never_issued', []],
    ['expired', [card({ valid_to: '2023-06-29' })]],
    ['not_yet_valid', [card({ valid_from: '2023-07-01' })]],
    ['withdrawn', [card({ status: 'withdrawn' })]],
    ['decreased', [card({ status: 'decreased' })]],
  ] as const)('is %s', (cause, records) => {
    expect(assessed({ cards: records.map((record) => linked(record)) }).cause).toBe(cause);
  });

  it.each([
    [
      'expired',
      'a card withdrawn at its re-issue, the new one short-dated',
      [
        card({ key: 'old', status: 'withdrawn' }),
        card({ key: 'new', valid_from: '2022-01-01', valid_to: '2022-12-31' }),
      ],
    ],
    [
      'withdrawn',
      'a short-dated card, its renewal withdrawn',
      [
        card({ key: 'old', valid_to: '2022-12-31' }),
        card({ key: 'new', valid_from: '2023-01-01', status: 'withdrawn' }),
      ],
    ],
    [
      'not_yet_valid',
      'two cards to begin, the later one withdrawn',
      [
        card({ key: 'next', valid_from: '2023-07-10' }),
        card({ key: 'void', valid_from: '2023-08-01', status: 'withdrawn' }),
      ],
    ],
    [
      'not_yet_valid',
      'an expired card and its renewal',
      [card({ key: 'old', valid_to: '2022-12-31' }), card({ key: 'new', valid_from: '2023-07-05' })],
    ],
  ] as const)('is %s for %s', (cause, _, records) => {
    const cards = records.map((record) => linked(record));

    expect(assessed({ cards }).cause).toBe(cause);
    expect(assessed({ cards: cards.toReversed() }).cause).toBe(cause);
  });

  it.each([
    ['in progress', dossier(), 'dossier_in_progress'],
    ['accepted, the card not here yet', dossier({ state: 'accepted' }), 'dossier_in_progress'],
    ['rejected', dossier({ state: 'rejected' }), 'dossier_rejected'],
    [
      'rejected later than the date',
      dossier({ state: 'rejected', state_date: '2023-07-03' }),
      'dossier_in_progress',
    ],
    [
      'filed later than the date',
      dossier({ submitted_on: '2023-07-03', state_date: '2023-07-03' }),
      'never_issued',
    ],
  ])('follows a dossier %s', (_, filed, cause) => {
    expect(assessed({ dossiers: [filed] }).cause).toBe(cause);
  });

  it('does not follow the dossier that led to the card which then failed', () => {
    const old = dossier({ submitted_on: '2021-03-20', state_date: '2021-03-25', state: 'accepted' });
    const cards = [linked(card({ valid_to: '2023-05-31' }))];

    expect(assessed({ cards, dossiers: [old] }).cause).toBe('expired');
  });

  it.each([
    [60, 'dossier_in_progress'],
    [61, 'expired'],
  ])('follows an undecided dossier filed %i days before the card ended: %s', (days, cause) => {
    const filed = addDays('2023-05-31', -days);
    const renewal = dossier({ submitted_on: filed, state_date: filed });

    const answer = assessed({ cards: [linked(card({ valid_to: '2023-05-31' }))], dossiers: [renewal] });

    expect(answer.cause).toBe(cause);
  });

  it('follows the last of several dossiers', () => {
    const first = dossier({
      key: 'd1',
      submitted_on: '2023-05-01',
      state_date: '2023-05-09',
      state: 'rejected',
    });
    const again = dossier({ key: 'd2', submitted_on: '2023-06-01', state: 'waiting' });

    expect(assessed({ dossiers: [again, first] }).cause).toBe('dossier_in_progress');
  });
});

describe('a child out of scope', () => {
  it('gets no status, whatever cards it has', () => {
    const answer = assessed({ standing: 'moved_out', cards: [linked(card())] });

    expect(answer).toMatchObject({ probability: 0 });
    expect(answer).not.toHaveProperty('status');
  });
});

describe('the next change', () => {
  it.each([
    ['the day after a card ends', { cards: [linked(card({ valid_to: '2023-08-31' }))] }, '2023-09-01'],
    ['the day a card begins', { cards: [linked(card({ valid_from: '2023-07-15' }))] }, '2023-07-15'],
    ['the day of 72 months', {}, '2027-03-14'],
    [
      'the day after a stay ends',
      {
        child: child({ residences: [{ type: 'temporary', status: 'present', to: '2023-07-09' }] }),
      },
      '2023-07-10',
    ],
  ] as const)('is %s', (_, values, day) => {
    expect(assessed(values).nextChange).toBe(day);
  });

  it('is none for a child that is six', () => {
    expect(assessed({ standing: 'aged_out' }, '2027-03-14')).not.toHaveProperty('nextChange');
  });
});
