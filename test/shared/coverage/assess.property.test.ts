import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../../shared/coverage/assess.ts';
import type { AssessmentInput } from '../../../shared/coverage/assessment.ts';
import type { CardRecord, DossierRecord } from '../../../shared/feeds/records.ts';
import type { Residence } from '../../../shared/register/child.ts';
import { standingOn } from '../../../shared/register/standing.ts';
import { addDays, daysBetween } from '../../../shared/time/calendar.ts';
import { AS_OF, card, child, dossier } from './samples.ts';

const day = fc.integer({ min: -500, max: 500 }).map((days) => addDays(AS_OF, days));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

const anyCard = fc
  .record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    card_no: fc.constantFrom('TE1949420012345', 'TE194KT2112345'),
    status: fc.constantFrom('active', 'active', 'withdrawn', 'decreased', 'temporary'),
    valid_from: maybe(day),
    valid_to: maybe(day),
    issued_on: maybe(day),
  })
  .map((values) => known<CardRecord>({ ...card(), ...values }));

const anyDossier = fc
  .record({
    state: fc.constantFrom('waiting', 'received', 'accepted', 'rejected'),
    submitted_on: maybe(day),
    state_date: maybe(day),
  })
  .map((values) => known<DossierRecord>({ ...dossier(), ...values }));

const someCards = fc.uniqueArray(fc.record({ card: anyCard, probability: fc.constantFrom(0.5, 0.9, 1) }), {
  maxLength: 3,
  selector: ({ card: { key } }) => key,
});

const anyStay = fc
  .record({
    type: fc.constantFrom('permanent', 'temporary', 'absent'),
    status: fc.constantFrom('present', 'moved_out', 'deceased'),
    unit: fc.constantFrom('31639', '31645'),
    from: maybe(day),
    to: maybe(day),
    statusDate: maybe(day),
  })
  .map((values) => known<Residence>(values));

const anyInput: fc.Arbitrary<Omit<AssessmentInput, 'standing'>> = fc.record({
  child: fc
    .tuple(fc.integer({ min: -100, max: 2700 }), fc.array(anyStay, { maxLength: 2 }))
    .map(([age, residences]) => child({ dateOfBirth: addDays(AS_OF, -age), residences })),
  cards: someCards,
  doubts: someCards,
  dossiers: fc.array(anyDossier, { maxLength: 2 }),
});

function known<T>(values: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function answerOn(input: Omit<AssessmentInput, 'standing'>, on: string) {
  const { nextChange, ...answer } = assess({ ...input, standing: standingOn(input.child, on) }, on);
  return { answer, nextChange };
}

it('gives one status, and a cause exactly to the uncovered', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { status, cause, card: quoted } = assess({ ...input, standing: 'in_scope' }, AS_OF);

      expect(['covered', 'uncovered', 'unsure']).toContain(status);
      expect(cause !== undefined).toBe(status === 'uncovered');
      expect(quoted !== undefined).toBe(status !== 'uncovered');
    }),
  );
});

it('does not depend on the order of cards and dossiers', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const turned = { ...input, cards: input.cards.toReversed(), doubts: input.doubts.toReversed() };

      expect(answerOn(turned, AS_OF)).toEqual(answerOn(input, AS_OF));
    }),
  );
});

it('says the same on every day before the next change it announced', () => {
  fc.assert(
    fc.property(anyInput, fc.double({ min: 0, max: 1, noNaN: true }), (input, share) => {
      const { answer, nextChange } = answerOn(input, AS_OF);
      const days = nextChange === undefined ? 3000 : daysBetween(AS_OF, nextChange);

      const later = answerOn(input, addDays(AS_OF, Math.floor(share * (days - 1))));

      expect(later.answer).toEqual(answer);
    }),
    { numRuns: 500 },
  );
});

it('takes away no cover when a further card is linked', () => {
  fc.assert(
    fc.property(anyInput, anyCard, (input, further) => {
      const before = answerOn(input, AS_OF).answer;
      const cards = [...input.cards, { card: { ...further, key: 'further' }, probability: 1 }];

      const after = answerOn({ ...input, cards }, AS_OF).answer;

      if (before.status === 'covered') expect(after.status).toBe('covered');
    }),
  );
});
