import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classifyNumber,
  differsByOneDigit,
  readInsuranceNo,
  readPersonalId,
} from '../../../shared/identity/number.ts';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const fewDigits = fc.string({ unit: fc.constantFrom(...'012'), maxLength: 5 });

describe('differing by one digit', () => {
  it('is symmetric and never true of a number and itself', () => {
    fc.assert(
      fc.property(fewDigits, fewDigits, (a, b) => {
        expect(differsByOneDigit(a, b)).toBe(differsByOneDigit(b, a));
        expect(differsByOneDigit(a, a)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is what one slip makes of a number', () => {
    fc.assert(
      fc.property(digits(12), fc.nat(11), fc.constantFrom(...'0123456789'), (id, at, digit) => {
        const slipped = `${id.slice(0, at)}${digit}${id.slice(at + 1)}`;
        const swapped = `${id.slice(0, at)}${id
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('')}${id.slice(at + 2)}`;

        expect(differsByOneDigit(id, slipped)).toBe(slipped !== id);
        expect(differsByOneDigit(id, swapped)).toBe(swapped !== id);
      }),
    );
  });
});

describe('reading numbers', () => {
  it('gives back what a spreadsheet took from a number that begins with one zero', () => {
    const ofSocTrang = digits(8).map((tail) => `0942${tail}`);
    const oneZero = digits(8).map((tail) => `01${tail}`);

    fc.assert(
      fc.property(ofSocTrang, oneZero, (id, insuranceNo) => {
        expect(readPersonalId(String(Number(id)))).toMatchObject({ value: id, restoredZero: true });
        fc.pre(!/^(\d)\1*$/u.test(insuranceNo.slice(1)));
        expect(readInsuranceNo(String(Number(insuranceNo)))).toMatchObject({
          value: insuranceNo,
          restoredZero: true,
        });
      }),
    );
  });

  it('changes nothing the second time, and never throws', () => {
    const anyNumber = fc.oneof(
      fc.string(),
      digits(9),
      digits(10),
      digits(11),
      digits(12),
      digits(14),
      digits(15),
    );

    fc.assert(
      fc.property(anyNumber, (raw) => {
        const first = classifyNumber(raw);
        if (first.kind === 'none') return;

        expect(classifyNumber(first.value)).toMatchObject({ kind: first.kind, value: first.value });
      }),
    );
  });
});
