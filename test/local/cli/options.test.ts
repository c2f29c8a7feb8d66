import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import {
  accountId,
  isoDate,
  provinceCode,
  sexDigits,
  unitCode,
  wholeNumber,
} from '../../../local/cli/options.ts';

describe('values of options', () => {
  it.each(['2023-06-30', '2024-02-29'])('takes %s as a day', (day) => {
    expect(isoDate(day)).toBe(day);
  });

  it.each(['2023-02-30', '2023-2-3', '30/06/2023', '', 'today'])('refuses %j as a day', (text) => {
    expect(() => isoDate(text)).toThrow(InvalidArgumentError);
  });

  it('takes no blanks for who decides', () => {
    expect(accountId(' officer-7 ')).toBe('officer-7');
    for (const blank of ['', '  ', '\t']) expect(() => accountId(blank)).toThrow(InvalidArgumentError);
  });

  it('takes units of every level and the stand-in commune', () => {
    expect(['94', '941', '31510', '94-unknown'].map(unitCode)).toHaveLength(4);
    expect(() => unitCode('Kế Sách')).toThrow(InvalidArgumentError);
    expect(() => provinceCode('941')).toThrow(InvalidArgumentError);
  });

  it('reads what a source means by the digits of its sex column', () => {
    expect(sexDigits('1=male, 2=female')).toEqual({ 1: 'male', 2: 'female' });
    expect(() => sexDigits('1=nam')).toThrow(InvalidArgumentError);
  });

  it.each(['-1', '1.5', '1e3', '65536', 'x', ''])('refuses %j as a port', (text) => {
    expect(() => wholeNumber(0, 65_535)(text)).toThrow(InvalidArgumentError);
  });
});
