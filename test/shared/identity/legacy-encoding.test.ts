import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legacyEncoding } from '../../../shared/identity/text.ts';
import { anyDress, asTcvn3, asVni, kinhName, realName, SYLLABLES } from './vietnamese.ts';

describe('a legacy encoding shown as Latin-1', () => {
  it.each([
    'NGUYEÃN THÒ LAN',
    'Traàn Vaên Nam',
    'QUY ÑÒNH VEÀ LOAÏI HOÀ SÔ',
    'Hoï vaø teân',
    'Phaïm',
    'Ñaëng Thò Thuûy',
    'Tieán Tieàn Tieån Tieãn Tieän José',
    'Höông Löïu',
  ])('%s is VNI', (text) => {
    expect(legacyEncoding(text)).toBe('VNI');
  });

  it.each(['NguyÔn V¨n Nam', 'TrÇn ThÞ Lan', '§Æng', 'Hä vµ tªn', 'Ngµy sinh', 'Ph¹m Hïng'])(
    '%s is TCVN3',
    (text) => {
      expect(legacyEncoding(text)).toBe('TCVN3');
    },
  );

  it('is told of most names written in it', () => {
    const told = fc.sample(kinhName, { numRuns: 300, seed: 1 }).map((name) => `nguyễn ${name.toLowerCase()}`);

    expect(told.filter((name) => legacyEncoding(asVni(name)) !== 'VNI')).toEqual([]);
    expect(told.filter((name) => legacyEncoding(asTcvn3(name)) !== 'TCVN3')).toEqual([]);
  });
});

describe('every letter of a legacy encoding', () => {
  it('reads, small and capital, beside a word that proves it', () => {
    const every = SYLLABLES.flat().filter((one) => /[^\0-\x7f]/u.test(one.normalize('NFC')));
    const lost = (encode: (text: string) => string, encoding: string): string[] =>
      every.filter((one) => legacyEncoding(encode(`nguyễn ${one.toLowerCase()}`)) !== encoding);

    expect(every.length).toBeGreaterThan(100);
    expect(lost(asTcvn3, 'TCVN3')).toEqual([]);
    expect(lost(asVni, 'VNI')).toEqual([]);
    expect(lost((text) => asVni(text).toUpperCase(), 'VNI')).toEqual([]);
  });

  it.each(['§Æng ¢n', '¡n NguyÔn', 'NguyÔn £n', 'NguyÔn ¥n', 'NguyÔn ¦ng'])(
    'of %s among the capitals',
    (text) => {
      expect(legacyEncoding(text)).toBe('TCVN3');
    },
  );
});

describe('real text', () => {
  it('is never taken for a legacy encoding: names of every people and of foreigners', () => {
    fc.assert(
      fc.property(fc.array(realName, { minLength: 1, maxLength: 2 }), anyDress, (names, dress) => {
        expect(legacyEncoding(dress(names.join(' ')))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('is never taken for a legacy encoding: no syllable at all, the tone on any vowel', () => {
    const spellings = SYLLABLES.flat().flatMap((one) => [one, one.toUpperCase(), one.normalize('NFD')]);

    expect(spellings.filter(legacyEncoding)).toEqual([]);
  });

  it.each([
    '',
    'ABC',
    '12/03/2021',
    'Hoà',
    'Lê Thanh Hoà',
    'Traàn José',
    'TrÇn José',
    'Đường số 5 – Khóm 3',
    '© 2021',
    '25 °C',
    'TE1940000000001',
  ])('%s is plain', (text) => {
    expect(legacyEncoding(text)).toBeUndefined();
  });
});
