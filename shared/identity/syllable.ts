const ONSET = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?';
/** Vowel groups that end a syllable or stand before a final consonant, without tone. */
const NUCLEUS =
  '(?:uyêu|uyê|iêu|yêu|ươi|ươu|uôi|uây|uya|uyu|oai|oay|oao|oeo|uao|' +
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ôô|ơi|ua|uâ|ue|uê|ui|uo|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|' +
  '[aăâeêioôơuưy])';
const GLIDE_END =
  /(?:ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ui|ưa|ưi|ưu|iêu|yêu|ươi|ươu|uôi|uây|uya|uyu|oeo)$/u;
const SYLLABLE = new RegExp(`^(?<open>${ONSET}${NUCLEUS})(?<coda>ch|c|m|nh|ng|n|p|t)?$`, 'u');
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
  const { open = '', coda } = parts;
  if (coda === undefined) return true;
  if (GLIDE_END.test(open) && !/(?:qu|gi)a$/u.test(open)) return false;
  return /^(?:ch|c|p|t)$/u.test(coda) ? tones.length === 0 || CHECKED_TONES.test(apart) : true;
}
