import { memoise } from './memo.ts';
import { withoutTone } from './tone.ts';

const CACHED_WORDS = 50_000;

/** y after a consonant (or `qu`) that is the whole vowel is only another spelling of i; `thuy` and `thui` are two words. */
const withI = (word: string) => word.replace(/^(qu|[^aăâeêioôơuưy]+)y$/u, '$1i');

/** A lower-case syllable without tone marks with i for such a y: `my` and `mi` are `mi`. */
export const iForY = memoise(CACHED_WORDS, withI);

/** A syllable without its tone, its letters kept, with i for y: `mỹ` and `mì` are `mi`, `lâm` stays. */
export const tonelessSpelling = memoise(CACHED_WORDS, (syllable) => withI(withoutTone(syllable)));
