import { describe, expect, it } from 'vitest';
import { readSex } from '../../../shared/identity/sex.ts';

describe('a sex', () => {
  it.each(['Nam', 'NAM', ' nam ', 'male', 'M', 'trai', 'bé trai', 'Con trai', 'boy'])('%s is male', (raw) => {
    expect(readSex(raw)).toEqual({ value: 'male' });
  });

  it.each(['Nữ', 'NỮ'.normalize('NFD'), 'nu', 'Female', 'f', 'gái', 'Bé gái', 'con gái', 'girl'])(
    '%s is female',
    (raw) => {
      expect(readSex(raw)).toEqual({ value: 'female' });
    },
  );

  it('as a digit means nothing without the map of its source', () => {
    expect(readSex('1')).toEqual({ problem: 'unmapped_digit' });
    expect(readSex('0', { 1: 'male', 2: 'female' })).toEqual({ problem: 'unmapped_digit' });
    expect(readSex('1', { 1: 'male', 2: 'female' })).toEqual({ value: 'male' });
    expect(readSex('2.0', { 1: 'male', 2: 'female' })).toEqual({ value: 'female' });
    expect(readSex('2.00', { 1: 'male', 2: 'female' })).toEqual({ value: 'female' });
    expect(readSex('0', { 1: 'male', 0: 'female' })).toEqual({ value: 'female' });
    expect(readSex('12', { 12: 'male', 2: 'female' })).toEqual({ value: 'male' });
  });

  it.each(['n', 'x', 'chưa xác định', 'constructor', '1 nam', 'nam 1', 'n.am'])('%s is unknown', (raw) => {
    expect(readSex(raw)).toEqual({ problem: 'unknown' });
  });

  it('may be missing', () => {
    expect(readSex(' ')).toEqual({});
  });
});
