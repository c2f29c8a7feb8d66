import { describe, expect, it } from 'vitest';
import { twoParts } from '../../../../bench/linkage/measures/two-parts.ts';
import { MISSING } from '../../../../shared/linkage/spec.ts';
import { record } from '../records.ts';

const measure = twoParts(['given', 'surname']);
const named = ([given = '', surname = '']: readonly string[]) => record({ given, surname });

function outcome(left: readonly string[], right: readonly string[]): string | undefined {
  return measure.outcomes[measure.of(named(left), named(right))];
}

describe('two parts of a name', () => {
  it.each([
    [['mia', 'green'], 'both_equal'],
    [['mia', 'greem'], 'equal_and_alike'],
    [['miia', 'greem'], 'both_alike'],
    [['mia', ''], 'equal_only'],
    [['', 'greem'], 'alike_only'],
    [['mia', 'white'], 'equal_and_other'],
    [['otto', 'greem'], 'alike_and_other'],
    [['otto', ''], 'other'],
    [['otto', 'white'], 'other'],
    [['green', 'mia'], 'crossed_both_equal'],
    [['greem', 'mia'], 'crossed_equal_and_alike'],
    [['', 'mia'], 'crossed_equal_only'],
    [['green', 'white'], 'crossed_equal_and_other'],
  ])('mia green and %j agree as %s', (other, expected) => {
    expect(outcome(['mia', 'green'], other)).toBe(expected);
  });

  it('are compared as written where both orders agree as well', () => {
    expect(outcome(['mia', 'mia'], ['mia', 'mia'])).toBe('both_equal');
  });

  it('say nothing when no two values meet', () => {
    expect(measure.of(named(['mia']), named([]))).toBe(MISSING);
    expect(measure.of(named(['mia', '']), named(['', 'green']))).toBe(MISSING);
  });
});
