import { type Random, weighted } from '../random.ts';

type Spoil = (syllables: string[], random: Random) => string[];

const KINDS = weighted<Spoil>([
  [(syllables) => syllables.map(unaccented), 32],
  [oneSyllable(unaccented), 8],
  [oneSyllable(otherTone), 18],
  [oneSyllable(asHeard), 16],
  [oneSyllable(mistyped), 14],
  [withoutMiddle, 6],
  [lastTwoSwapped, 2],
  [withInitial, 4],
]);

/** A name as a clerk gets it wrong: without marks, another tone, as heard in the south, mistyped, cut, turned. Never the same text. */
export function misspell(name: string, random: Random): string {
  for (let tries = 0; tries < 8; tries += 1) {
    const spoiled = random.draw(KINDS)(name.split(' '), random).join(' ');
    if (spoiled !== name) return spoiled;
  }
  return unaccented(name);
}

/** Whole syllables and how else they are written. */
const KHMER_SPELLINGS: readonly (readonly [string, string])[] = [
  ['Sà', 'Sa'],
  ['Sa', 'Sà'],
  ['Sô', 'Sa'],
  ['Rây', 'Rai'],
  ['Chanh', 'Chan'],
  ['Ma Ly', 'Maly'],
  ['Đa Ra', 'Đara'],
  ['Phia', 'Phi A'],
  ['Vi Sal', 'Vi Sanl'],
  ['Rít', 'Rích'],
  ['Sóc Kha', 'Sốc Kha'],
  ['Thol', 'Thon'],
  ['Ly', 'Li'],
];

/** Another way of writing the Khmer syllables of a name; the same name where none is known. */
export function respellKhmer(name: string): string {
  const spaced = ` ${name} `;
  const known = KHMER_SPELLINGS.find(([written]) => spaced.includes(` ${written} `));
  return known ? spaced.replace(` ${known[0]} `, ` ${known[1]} `).trim() : name;
}

export function unaccented(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

function oneSyllable(spoil: (syllable: string, random: Random) => string): Spoil {
  return (syllables, random) => {
    const position = random.int(0, syllables.length - 1);
    return syllables.map((syllable, index) => (index === position ? spoil(syllable, random) : syllable));
  };
}

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** A syllable that ends in a stop can bear only these; with another it would be no Vietnamese text at all. */
const TONES_BEFORE_STOP = ['\u0301', '\u0323'];

function otherTone(syllable: string, random: Random): string {
  const decomposed = syllable.normalize('NFD');
  const tone = random.pick(/(c|ch|p|t)$/.test(syllable) ? TONES_BEFORE_STOP : TONES);
  return decomposed.replace(/[\u0300\u0301\u0303\u0309\u0323]/, tone).normalize('NFC');
}

/** Pairs the southern ear does not tell apart: final n/ng, c/t; v/d/gi; s/x; hỏi/ngã; i/y. */
const HEARD_ALIKE: [RegExp, string][] = [
  [/ân$/, 'âng'],
  [/ang$/, 'an'],
  [/an$/, 'ang'],
  [/ên$/, 'ênh'],
  [/ạt$/, 'ạc'],
  [/át$/, 'ác'],
  [/ý$/, 'í'],
  [/y$/, 'i'],
  [/i$/, 'y'],
  [/^S/, 'X'],
  [/^X/, 'S'],
  [/^Qu/, 'Q'],
  [/^Tr/, 'Ch'],
  [/^Gi/, 'D'],
  [/ũ/, 'ủ'],
  [/ễ/, 'ể'],
];

function asHeard(syllable: string): string {
  const heard = HEARD_ALIKE.find(([written]) => written.test(syllable));
  return heard ? syllable.replace(heard[0], heard[1]) : syllable;
}

function mistyped(syllable: string, random: Random): string {
  if (syllable.length < 3) return `${syllable}${syllable.at(-1)}`;
  const position = random.int(1, syllable.length - 2);
  const letters = [...syllable];
  const [here, next] = [letters[position] ?? '', letters[position + 1] ?? ''];
  if (random.chance(0.5)) letters.splice(position, 1);
  else letters.splice(position, 2, next, here);
  return letters.join('');
}

function withoutMiddle(syllables: string[]): string[] {
  return syllables.length > 2 ? syllables.toSpliced(1, 1) : syllables;
}

function lastTwoSwapped(syllables: string[]): string[] {
  return syllables.length > 2 ? [...syllables.slice(0, -2), ...syllables.slice(-2).reverse()] : syllables;
}

function withInitial(syllables: string[]): string[] {
  return syllables.length > 2 ? syllables.with(1, `${syllables[1]?.[0] ?? ''}.`) : syllables;
}
