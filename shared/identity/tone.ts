const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const TONE_ON_VOWEL = /[aeiouy]\p{M}*?[\u0300\u0301\u0303\u0309\u0323]/u;
const VOWELS = 'aăâeĕêiĭoŏôơuŭưy';
const MARKED = /[ăâĕêĭŏôơŭư](?=[^ăâĕêĭŏôơŭư]*$)/u;
/** `qu` and `gi` before another vowel are consonants: the tone of `quý` and `giá` never sits on their u and i. */
const ONE_NUCLEUS = new RegExp(
  `^(?<onset>qu(?=[${VOWELS}])|gi(?=[${VOWELS}])|[^${VOWELS}]*)(?<nucleus>[${VOWELS}]+)(?<coda>[^${VOWELS}]*)$`,
  'u',
);
const TONE_ON_SECOND = new Set(['oa', 'oe', 'uy']);

/** A lower-case NFC syllable without its tone, its letters kept: `nguyễn` -> `nguyên`, `mỹ` -> `my`. */
export function withoutTone(syllable: string): string {
  return syllable.normalize('NFD').replace(TONE, '').normalize('NFC');
}

function seatInNucleus(nucleus: string, coda: string): number {
  const marked = nucleus.search(MARKED);
  if (marked >= 0) return marked;
  if (coda !== '') return nucleus.length - 1;
  if (nucleus.length === 2) return TONE_ON_SECOND.has(nucleus) ? 1 : 0;
  return nucleus.length > 2 ? 1 : 0;
}

function toneSeat(toneless: string): number | undefined {
  const parts = ONE_NUCLEUS.exec(toneless)?.groups;
  if (parts === undefined) return undefined;
  const { onset = '', nucleus = '', coda = '' } = parts;
  return onset.length + seatInNucleus(nucleus, coda);
}

/**
 * A lower-case NFC word with its tone mark where the reformed spelling puts it, whatever the writer's style: on the last
 * letter that has a mark of its own (ê, ơ, …); else before a final consonant on the last vowel; else on the second
 * vowel of oa, oe, uy (`hoà`, `thuỷ`) and of three vowels (`ngoài`); else on the first (`mía`). `qu` and `gi` count as
 * consonants. The seat depends on the letters alone, so two words that differ only in the seat become equal. Words with
 * no tone, several tones, a tone on a consonant (`ñ`) or several groups of vowels (foreign names) are left alone.
 */
export function canonicalWord(word: string): string {
  const apart = word.normalize('NFD');
  const tones = apart.match(TONE);
  if (tones?.length !== 1 || !TONE_ON_VOWEL.test(apart)) return word;
  const toneless = withoutTone(word);
  const seat = toneSeat(toneless);
  if (seat === undefined) return word;
  return `${toneless.slice(0, seat + 1)}${tones[0]}${toneless.slice(seat + 1)}`.normalize('NFC');
}
