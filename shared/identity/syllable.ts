const ONSET = '(?:gi|qu|b|ch?|d|đ|gh?|h|kh?|l|m|ngh?|nh?|ph?|r|s|th?|tr|v|x)?';
/** Vowel groups that end a syllable or stand before a final consonant, without tone. */
const NUCLEUS =
  '(?:uyêu|uyê|iêu|yêu|ươi|ươu|uôi|uây|uya|uyu|oai|oay|oao|oeo|uao|' +
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ôô|ơi|ua|uâ|ue|uê|ui|uo|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|' +
  '[aăâeêioôơuưy])';
/** These end in a half-vowel, so no consonant can follow. */
const GLIDE =
  /^(?:ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ui|ưa|ưi|ưu|iêu|yêu|ươi|ươu|uôi|uây|uya|uyu|oai|oay|oao|oeo|uao|uyêu)$/u;
const SYLLABLE = new RegExp(`^${ONSET}(?<nucleus>${NUCLEUS})(?<coda>ch|c|m|nh|ng|n|p|t)?$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const CHECKED_TONES = /[\u0301\u0323]/u;

/**
 * Whether a word can be a Vietnamese syllable: an onset, one vowel group, an allowed final consonant, at most one tone,
 * and only sắc or nặng before c, ch, p, t. It is a grammar, not a dictionary.
 */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  const parts = SYLLABLE.exec(apart.replace(TONES, '').normalize('NFC'))?.groups;
  if (parts === undefined || tones.length > 1) return false;
  const { nucleus = '', coda } = parts;
  if (coda === undefined) return true;
  if (GLIDE.test(nucleus)) return false;
  return /^(?:ch|c|p|t)$/u.test(coda) ? tones.length === 0 || CHECKED_TONES.test(apart) : true;
}
