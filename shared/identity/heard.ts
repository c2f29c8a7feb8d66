import type { Name } from './full-name.ts';
import { memoise } from './memo.ts';
import { iForY } from './spelling.ts';
import { fold } from './text.ts';

const CACHED_WORDS = 50_000;
/** A clerk mishears a syllable or two; where more differ, they are other words. */
const MOST_MISHEARD = 2;

/** Onsets by the sound they have in the south. `gi` before a vowel is a consonant, `gi` alone holds its vowel. */
const ONSET = /^(?:tr|x|gi(?=[aeouy])|g(?=i)|v|qu)/u;
const SOUND_OF_ONSET: Readonly<Record<string, string>> = {
  tr: 'ch',
  x: 's',
  gi: 'd',
  g: 'd',
  v: 'd',
  qu: 'q',
};
const CODA = /(?<=[aeiouy])(?:n[gh]|ch?)$/u;

/** đ never sounds like d, so `Định` is not `Vinh`; where marks are lost it cannot be told from d. */
const lettersOf = (syllable: string) => `${syllable.startsWith('đ') ? 'đ' : ''}${iForY(fold(syllable))}`;

function withSouthernOnset(syllable: string): string {
  const letters = lettersOf(syllable);
  return /[aeiouy]/u.test(letters)
    ? letters.replace(ONSET, (onset) => SOUND_OF_ONSET[onset] ?? onset)
    : letters;
}

const onsetHeard = memoise(CACHED_WORDS, withSouthernOnset);
const heard = memoise(CACHED_WORDS, (syllable) =>
  withSouthernOnset(syllable).replace(CODA, (coda) => (coda.startsWith('n') ? 'n' : 't')),
);

/**
 * Whether two names sound the same in the south although one or two syllables are written otherwise, marks aside:
 * tr = ch, s = x, d = gi = v, q = qu, i = y, final n = ng = nh and t = c = ch (`Trần`/`Chần`, `Vàng`/`Giàn`). These are
 * the sounds the Mekong Delta merges and its writers confuse; Khmer names put into Vietnamese letters vary in the same
 * way (`Rít`/`Rích`). The last consonant of the given name is held apart: An and Anh, Ngân and Ngàng are two children.
 */
export function soundAlike(a: Name, b: Name): boolean {
  const last = a.bare.length - 1;
  if (b.bare.length - 1 !== last) return false;
  let misheard = 0;
  for (let at = last; at >= 0; at -= 1) {
    if (a.bare[at] === b.bare[at]) continue;
    misheard += 1;
    const soundOf = at === last ? onsetHeard : heard;
    const isAlike = soundOf(a.syllables[at] ?? '') === soundOf(b.syllables[at] ?? '');
    if (!isAlike || misheard > MOST_MISHEARD) return false;
  }
  return true;
}
