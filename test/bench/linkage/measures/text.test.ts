import { describe, expect, it } from 'vitest';
import { texts } from '../../../../bench/linkage/measures/text.ts';
import { jaroWinkler } from '../../../../shared/identity/jaro-winkler.ts';
import { record } from '../records.ts';

describe('a text column', () => {
  const { similarity } = texts('city');

  it('is as alike as Jaro and Winkler say', () => {
    expect(similarity(record({ city: 'london' }), record({ city: 'lodnon' }))).toBe(
      jaroWinkler('london', 'lodnon'),
    );
  });

  it('is no evidence where a side is empty or lacks the column', () => {
    expect(similarity(record({ city: 'london' }), record({ city: '' }))).toBeNaN();
    expect(similarity(record({}), record({ city: 'london' }))).toBeNaN();
  });
});
