import { describe, expect, it } from 'vitest';
import { editsWithin } from '../../../shared/identity/edit-distance.ts';

describe('edits between two texts', () => {
  it.each([
    ['trang', 'trang', 0],
    ['trang', 'tang', 1],
    ['trang', 'traang', 1],
    ['trang', 'trong', 1],
    ['trang', 'tarng', 1],
    ['trang', 'tragn', 1],
    ['trang', 'rtang', 1],
    ['trang', 'tagn', 2],
    ['trang', 'gnart', 4],
    ['ca', 'abc', 3],
    ['', 'lan', 3],
    ['lan', 'maih', 3],
  ])('from %s to %s are %d', (a, b, edits) => {
    expect(editsWithin(a, b, 5)).toBe(edits);
    expect(editsWithin(b, a, 5)).toBe(edits);
  });

  it.each([0, 1, 2, 3])('beyond %d are told as one more', (most) => {
    expect(editsWithin('nguyen thi lan', 'tran van hung', most)).toBe(most + 1);
    expect(editsWithin('lan', 'nguyen thi lan', most)).toBe(most + 1);
    expect(editsWithin('lan mai', 'mai lan', most)).toBe(most + 1);
  });

  it('are counted when they are as many as asked for', () => {
    expect(editsWithin('lan', 'hoa', 3)).toBe(3);
    expect(editsWithin('lan', 'hoa', 2)).toBe(3);
    expect(editsWithin('lan', 'lanhan', 3)).toBe(3);
  });

  it('are counted in the first 255 letters behind a common beginning', () => {
    const long = 'lan '.repeat(64);

    expect(editsWithin(`a${long}a`, `b${long}b`, 3)).toBe(1);
    expect(editsWithin(`${long}a`, `${long}b`, 3)).toBe(1);
  });
});
