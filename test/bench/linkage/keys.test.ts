import { describe, expect, it } from 'vitest';
import { both, either, end, letterSet, start } from '../../../bench/linkage/keys.ts';
import { record } from './records.ts';

const NAME = ['given', 'surname'];
const straight = record({ given: 'mia', surname: 'green' });
const turned = record({ given: 'green', surname: 'mia' });

describe('keys of two columns that are filled in either order', () => {
  it('meet in either of their values', () => {
    expect(either(NAME)(straight)).toEqual(['mia', 'green']);
    expect(either(NAME)(record({ given: 'mia', surname: '' }))).toEqual(['mia']);
    expect(either(NAME)(record({ given: 'mia', surname: 'mia' }))).toEqual(['mia']);
  });

  it('meet in both together', () => {
    expect(both(NAME)(straight)).toEqual(both(NAME)(turned));
    expect(both(NAME)(record({ given: 'mia', surname: '' }))).toEqual([]);
  });
});

describe('shortened values', () => {
  it('are the beginning, the end, or the letters in order', () => {
    expect(either(['surname'], start(3))(straight)).toEqual(['gre']);
    expect(either(['surname'], end(2))(straight)).toEqual(['en']);
    expect(letterSet('bbrown')).toBe(letterSet('brwno'));
  });
});
