import { isSyllable } from './syllable.ts';

export type LegacyEncoding = 'VNI' | 'TCVN3';

type Decoder = (word: string) => string | undefined;

/** VNI writes a vowel and then a sign; the sign, read as Latin-1, is one of these letters. */
const VNI_SIGNS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ö: 'ư',
  ô: 'ơ',
  ò: 'ị',
  æ: 'ỉ',
  ó: 'ĩ',
  î: 'ỵ',
  í: 'í',
  ì: 'ì',
};

/** TCVN3 (.VnTime) has one byte a letter, in this order from 0xA8 on, and capitals without tone from 0xA1 on. */
const TCVN3_LETTERS = new Map(
  [
    ['¡¢£¤¥¦§', 'ăâêôơưđ'],
    ['¨©ª«¬\u00ad®', 'ăâêôơưđ'],
    ['µ¶·¸¹', 'àảãáạ'],
    ['»¼½¾Æ', 'ằẳẵắặ'],
    ['ÇÈÉÊË', 'ầẩẫấậ'],
    ['ÌÎÏÐÑ', 'èẻẽéẹ'],
    ['ÒÓÔÕÖ', 'ềểễếệ'],
    ['×ØÜÝÞ', 'ìỉĩíị'],
    ['ßáâãä', 'òỏõóọ'],
    ['åæçèé', 'ồổỗốộ'],
    ['êëìíî', 'ờởỡớợ'],
    ['ïñòóô', 'ùủũúụ'],
    ['õö÷øù', 'ừửữứự'],
    ['úûüýþ', 'ỳỷỹýỵ'],
  ].flatMap(([from = '', to = '']) =>
    Array.from(from, (letter, at) => [letter, to.normalize('NFC')[at] ?? '']),
  ) as [string, string][],
);

const decodeVni: Decoder = (word) => {
  let decoded = '';
  for (const letter of word.toLowerCase()) {
    const sign = VNI_SIGNS[letter];
    const plain = VNI_LETTERS[letter];
    const bearer = decoded.at(-1) ?? '';
    if (sign !== undefined && /[aeiouyươ]/u.test(bearer)) decoded += sign;
    else if (plain !== undefined) decoded += plain;
    else if (/[a-z]/u.test(letter)) decoded += letter;
    else return undefined;
  }
  return decoded.normalize('NFC');
};

const decodeTcvn3: Decoder = (word) => {
  let decoded = '';
  for (const letter of word) {
    const plain = TCVN3_LETTERS.get(letter) ?? (/[a-z]/iu.test(letter) ? letter.toLowerCase() : undefined);
    if (plain === undefined) return undefined;
    decoded += plain;
  }
  return decoded;
};

const DECODERS: readonly (readonly [LegacyEncoding, Decoder])[] = [
  ['VNI', decodeVni],
  ['TCVN3', decodeTcvn3],
];

/** Words that make sense only when decoded, and words that make no sense even then. A lone sign (`©`) proves nothing. */
function evidence(words: readonly string[], decode: Decoder): { decoded: number; odd: number } {
  let decoded = 0;
  let odd = 0;
  for (const word of words) {
    const meaning = decode(word);
    const readable = meaning !== undefined && isSyllable(meaning);
    if (!readable) odd += 1;
    else if (/[a-z]/iu.test(word) && !isSyllable(word)) decoded += 1;
  }
  return { decoded, odd };
}

/**
 * The 8-bit encoding a text was written in when it is shown as Latin-1 (`NGUYEÃN THÒ LAN`, `NguyÔn V¨n Nam`), else
 * `undefined`. The proof is a word that is no Vietnamese syllable as it stands and becomes one when decoded, while
 * every other word reads too (or a second such word is there). A foreign name (`José`, `François`) decodes to no
 * syllable; text with a real Vietnamese letter beyond Latin-1 (`ễ`, `ư`, `đ`) is never legacy.
 */
export function legacyEncoding(text: string): LegacyEncoding | undefined {
  const composed = text.normalize('NFC');
  if (!/[\u00a1-\u00ff]/u.test(composed) || /[\u0100-\u1fff]/u.test(composed)) return undefined;
  const words = composed.match(/[a-z\u00a1-\u00ff]+/giu) ?? [];
  const proof = DECODERS.map(([name, decode]) => ({ name, ...evidence(words, decode) }))
    .filter(({ decoded, odd }) => decoded > 1 || (decoded === 1 && odd === 0))
    .sort((a, b) => b.decoded - a.decoded || a.odd - b.odd);
  return proof[0]?.name;
}
