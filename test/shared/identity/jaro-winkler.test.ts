import { describe, expect, it } from 'vitest';
import { jaroWinkler } from '../../../shared/identity/jaro-winkler.ts';

describe('the grade of Jaro and Winkler', () => {
  it.each([
    ['SHACKLEFORD', 'SHACKELFORD', 0.982],
    ['DUNNINGHAM', 'CUNNIGHAM', 0.896],
    ['NICHLESON', 'NICHULSON', 0.956],
    ['JONES', 'JOHNSON', 0.832],
    ['MASSEY', 'MASSIE', 0.933],
    ['ABROMS', 'ABRAMS', 0.922],
    ['HARDIN', 'MARTINEZ', 0.722],
    ['JERALDINE', 'GERALDINE', 0.926],
    ['MARTHA', 'MARHTA', 0.961],
    ['MICHELLE', 'MICHAEL', 0.921],
    ['JULIES', 'JULIUS', 0.933],
    ['TANYA', 'TONYA', 0.88],
    ['DWAYNE', 'DUANE', 0.84],
    ['SEAN', 'SUSAN', 0.805],
    ['JON', 'JOHN', 0.933],
    ['DIXON', 'DICKSONX', 0.813],
  ])('of %s and %s is the published %d', (a, b, published) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(published, 3);
    expect(jaroWinkler(b, a)).toBeCloseTo(published, 3);
  });

  it('is 0 where nothing agrees and 1 for equal texts, empty ones too', () => {
    expect(jaroWinkler('lan', 'mỹ')).toBe(0);
    expect(jaroWinkler('lan', '')).toBe(0);
    expect(jaroWinkler('lan', 'lan')).toBe(1);
    expect(jaroWinkler('', '')).toBe(1);
  });

  it('matches letters no further apart than half the longer text, to either side', () => {
    expect(jaroWinkler('ad', 'db')).toBe(0);
    expect(jaroWinkler('xabc', 'defx')).toBe(0);
    expect(jaroWinkler('axbc', 'defx')).toBe(0);
    expect(jaroWinkler('abxc', 'defx')).toBeCloseTo(0.5, 3);
  });

  it('rewards no more than four common first letters', () => {
    expect(jaroWinkler('abcdx', 'abcdy')).toBeCloseTo(0.8667 + 0.4 * 0.1333, 3);
    expect(jaroWinkler('abcdex', 'abcdey')).toBeCloseTo(0.8889 + 0.4 * 0.1111, 3);
  });

  it('looks at the first 255 letters', () => {
    const long = 'lan '.repeat(64);

    expect(jaroWinkler(`${long}a`, `${long}b`)).toBe(1);
  });
});
