import { describe, expect, it } from 'vitest';
import {
  classifyNumber,
  differsByOneDigit,
  insuranceNoOfCard,
  isTemporaryCode,
  personalIdFacts,
  readCardNo,
  readInsuranceNo,
  readPersonalId,
} from '../../../shared/identity/number.ts';

describe('a personal number', () => {
  it.each(['094221001234', ' 094 221 001 234 ', "'094221001234", '094.221.001.234', '094221001234.0'])(
    'is read from %s',
    (raw) => {
      expect(readPersonalId(raw)).toEqual({ value: '094221001234' });
    },
  );

  it('gets back the zero a spreadsheet dropped, and says so', () => {
    expect(readPersonalId('94221001234')).toEqual({ value: '094221001234', restoredZero: true });
    expect(readPersonalId('94221001234.00')).toEqual({ value: '094221001234', restoredZero: true });
  });

  it('keeps the zeros that stand behind a dot inside it', () => {
    expect(readPersonalId('094.001.234.567')).toEqual({ value: '094001234567' });
  });

  it.each([
    ['99221001234', 'length'],
    ['4221001234', 'length'],
    ['0942210012345', 'length'],
    ['09422100123A', 'letters'],
    ['9.4221E+10', 'letters'],
    ['000000000000', 'repeated'],
    ['111111111111', 'repeated'],
  ])('%s is refused: %s', (raw, problem) => {
    expect(readPersonalId(raw)).toEqual({ problem });
  });

  it('of an unknown province is kept with a doubt; from abroad it is not doubted', () => {
    expect(readPersonalId('099221001234')).toEqual({ value: '099221001234', problem: 'province' });
    expect(readPersonalId('135221001234')).toEqual({ value: '135221001234' });
  });

  it('may be missing', () => {
    expect(readPersonalId(' \u00a0')).toEqual({});
  });

  it('tells the place of registration, the sex and the year', () => {
    expect(personalIdFacts('094221001234')).toEqual({ provinceCode: '094', sex: 'male', birthYear: 2021 });
    expect(personalIdFacts('092319001234')).toEqual({ provinceCode: '092', sex: 'female', birthYear: 2019 });
    expect(personalIdFacts('094195001234')).toEqual({ provinceCode: '094', sex: 'female', birthYear: 1995 });
  });

  it.each(['94221001234', '0942210012345', 'A094221001234', '094221001234A', ''])(
    '%s tells nothing',
    (text) => {
      expect(personalIdFacts(text)).toBeUndefined();
    },
  );
});

describe('an insurance number', () => {
  it('has ten digits; nine lost their zero', () => {
    expect(readInsuranceNo('94 2123 4567')).toEqual({ value: '9421234567' });
    expect(readInsuranceNo('121234567')).toEqual({ value: '0121234567', restoredZero: true });
  });

  it('of ten equal digits is no number', () => {
    expect(readInsuranceNo('0000000000')).toEqual({ problem: 'repeated' });
    expect(readInsuranceNo('0')).toEqual({ problem: 'repeated' });
  });

  it('is neither shorter nor longer', () => {
    expect(readInsuranceNo('12345678')).toEqual({ problem: 'length' });
    expect(readInsuranceNo('94212345678')).toEqual({ problem: 'length' });
  });
});

describe('a card number', () => {
  it.each(['TE1949421234567', 'te1 94 9421234567', 'TE-1-94-9421234567'])('is read from %s', (raw) => {
    expect(readCardNo(raw)).toEqual({ value: 'TE1949421234567' });
  });

  it('gets back a lost zero where only one place for it is possible', () => {
    expect(readCardNo('TE194421234567')).toEqual({ value: 'TE1940421234567', restoredZero: true });
    expect(readCardNo('TE121421234567')).toEqual({ value: 'TE1021421234567', restoredZero: true });
  });

  it('is refused where the zero could stand in two places', () => {
    expect(readCardNo('TE110421234567')).toEqual({ problem: 'length' });
  });

  it.each([
    ['TE9949421234567', 'shape'],
    ['1TE949421234567', 'shape'],
    ['DN494942123', 'length'],
    ['TE1940000000000', 'repeated'],
  ])('%s is refused: %s', (raw, problem) => {
    expect(readCardNo(raw)).toEqual({ problem });
  });

  it('of an unknown province is kept with a doubt', () => {
    expect(readCardNo('TE1979421234567')).toEqual({ value: 'TE1979421234567', problem: 'province' });
  });

  it('holds the insurance number', () => {
    expect(insuranceNoOfCard('TE1949421234567')).toBe('9421234567');
    expect(insuranceNoOfCard('TE194KT123456')).toBeUndefined();
    expect(insuranceNoOfCard('9421234567')).toBeUndefined();
    expect(insuranceNoOfCard('TE19494212345678')).toBeUndefined();
    expect(insuranceNoOfCard('1TE194942123456')).toBeUndefined();
    expect(insuranceNoOfCard('TE1940000000000')).toBeUndefined();
  });

  it('may be missing', () => {
    expect(readCardNo(' - ')).toEqual({});
  });

  it('is not a temporary code, whose tail is no insurance number', () => {
    expect(isTemporaryCode('TE194KT12345678')).toBe(true);
    expect(isTemporaryCode('TE19412345')).toBe(true);
    expect(isTemporaryCode('TE1949421234567')).toBe(false);
    expect(isTemporaryCode('TE194421234567')).toBe(false);
    expect(isTemporaryCode('TE194123456789KT')).toBe(true);
    expect(isTemporaryCode('TE1')).toBe(false);
    expect(isTemporaryCode('XTE194KT1')).toBe(false);
    expect(isTemporaryCode('TE194KT1.')).toBe(false);
    expect(readCardNo('te1 94 kt12345678')).toEqual({ value: 'TE194KT12345678' });
  });
});

describe('a column that may hold any number', () => {
  it.each([
    ['9421234567', { kind: 'social_insurance_no', value: '9421234567' }],
    ['421234567', { kind: 'social_insurance_no', value: '0421234567', restoredZero: true }],
    ['094221001234', { kind: 'personal_id', value: '094221001234' }],
    ['94221001234', { kind: 'personal_id', value: '094221001234', restoredZero: true }],
    ['099221001234', { kind: 'personal_id', value: '099221001234', problem: 'province' }],
    ['te1 94 9421234567', { kind: 'card_no', value: 'TE1949421234567' }],
    ['0000000000', { kind: 'none', problem: 'repeated' }],
    ['12345', { kind: 'none', problem: 'length' }],
    ['9.42E+9', { kind: 'none', problem: 'letters' }],
    ['1TE949421234567', { kind: 'none', problem: 'letters' }],
    ['không có', { kind: 'none', problem: 'letters' }],
    ['', { kind: 'none' }],
  ])('%s', (raw, classified) => {
    expect(classifyNumber(raw)).toStrictEqual(classified);
  });
});

describe('two numbers', () => {
  it.each([
    ['094221001234', '094221001235'],
    ['094221001234', '094221001243'],
    ['194221001234', '094221001234'],
    ['904221001234', '094221001234'],
  ])('%s and %s differ by one digit', (a, b) => {
    expect(differsByOneDigit(a, b)).toBe(true);
  });

  it.each([
    ['094221001234', '094221001234'],
    ['094221001234', '094221001245'],
    ['094221001234', '09422100123'],
    ['12', '34'],
    ['1232', '3212'],
    ['1234', '2334'],
    ['1234', '3134'],
    ['', ''],
  ])('%s and %s do not', (a, b) => {
    expect(differsByOneDigit(a, b)).toBe(false);
  });
});
