import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTone, fold, headingKey, tidy } from '../../../shared/identity/text.ts';
import { anyDress, realName, SYLLABLES, toneAnywhere } from './vietnamese.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), realName);

describe('reading text', () => {
  it.each([
    ['tidy', tidy],
    ['fold', fold],
    ['headingKey', headingKey],
    ['canonicalTone', canonicalTone],
  ])('%s changes nothing the second time', (_, read) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(read(text))).toBe(read(text));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same whatever the capitals and the composition', () => {
    fc.assert(
      fc.property(realName, anyDress, (name, dress) => {
        expect(fold(dress(name))).toBe(fold(name));
        expect(canonicalTone(dress(name))).toBe(canonicalTone(name));
      }),
    );
  });

  it('gives the same wherever the writer put the tone', () => {
    const seats = SYLLABLES.map((spellings) => new Set(spellings.map(canonicalTone)));

    expect(seats.filter(({ size }) => size > 1).map((set) => [...set])).toEqual([]);
  });

  it('loses only the seat of the tone', () => {
    fc.assert(
      fc.property(toneAnywhere, ({ one }) => {
        const marks = (text: string) => Array.from(text.normalize('NFD')).sort().join('');

        expect(marks(canonicalTone(one))).toBe(marks(one));
      }),
    );
  });
});
