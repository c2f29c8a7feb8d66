import { describe, expect, it } from 'vitest';
import { PROVINCE_CODES } from '../../../shared/identity/provinces.ts';
import { placesFor } from '../../../web/child/places.ts';
import { PROVINCE_NAMES } from '../../../web/child/province-names.ts';

const codesFor = (reason: Parameters<typeof placesFor>[0]) =>
  placesFor(reason, '94').map(({ place }) => place);

describe('the places of a closing', () => {
  it('names every province', () => {
    expect(Object.keys(PROVINCE_NAMES).sort()).toEqual([...PROVINCE_CODES].sort());
  });

  it('are outside the province for whoever moved away', () => {
    const codes = codesFor('moved_away');

    expect(codes.slice(0, 2)).toEqual(['unknown', 'abroad']);
    expect(codes).toContain('92');
    expect(codes).not.toContain('94');
  });

  it('are anywhere for a card found elsewhere', () => {
    expect(codesFor('covered_elsewhere')[0]).toBe('armed_forces');
    expect(codesFor('covered_elsewhere')).toContain('94');
  });

  it('are none for other reasons', () => {
    expect(codesFor('refused')).toEqual([]);
  });
});
