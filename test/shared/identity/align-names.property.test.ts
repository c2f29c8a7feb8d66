import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignedSyllable, alignNames, nameOf } from '../../../shared/identity/name.ts';
import { anyDress, anySyllable, kinhName, realName } from './vietnamese.ts';

const anyName = fc.oneof(
  realName,
  kinhName,
  fc.array(anySyllable, { maxLength: 5 }).map((words) => words.join(' ')),
);

const sideOf = (aligned: readonly AlignedSyllable[], side: 'left' | 'right'): string =>
  aligned.flatMap((one) => one[side] ?? []).join(' ');

describe('two names side by side', () => {
  it('hold every syllable of both, in order', () => {
    fc.assert(
      fc.property(anyName, anyName, (left, right) => {
        const aligned = alignNames(left, right);

        expect(nameOf(sideOf(aligned, 'left'))).toEqual(nameOf(left));
        expect(nameOf(sideOf(aligned, 'right'))).toEqual(nameOf(right));
      }),
    );
  });

  it('agree throughout where they are one name in another dress', () => {
    fc.assert(
      fc.property(anyName, anyDress, (raw, dress) => {
        expect(alignNames(raw, dress(raw)).every(({ agreement }) => agreement === 'equal')).toBe(true);
      }),
    );
  });

  it('agree as much seen from the other side', () => {
    const equals = (aligned: readonly AlignedSyllable[]) =>
      aligned.filter(({ agreement }) => agreement === 'equal').length;
    fc.assert(
      fc.property(anyName, anyName, (left, right) => {
        expect(equals(alignNames(right, left))).toBe(equals(alignNames(left, right)));
      }),
    );
  });
});
