import { canonicalTone, tidy } from './text.ts';

/** What stands where a name should be: a stage of a newborn's papers, not a name. */
export interface Placeholder {
  kind: 'child_of' | 'unnamed';
  /** The parent's name as written, for `child_of`. */
  parent?: string;
}

const child = '(?:(?:trẻ|tre|em|bé|be|cháu|chau) )*';
const baby = '(?:sơ sinh|so sinh|ss|gái|gai|trai|nam|nữ|nu)';
const parentWord = '(?:bà|ba|b|ông|ong|mẹ|me|cha|bố|bo|chị|chi|anh|cô|co|sp|sản phụ|san phu)';
const ofWord = '(?:của|cua)';
const order = '(?:(?:thứ|thu|số|so) )?\\d+ ';

/** Before the parent's name. Anchored at the start: `Nguyễn Văn Con` and `Trần Thị Bé` are names of real people. */
const CHILD_OF = new RegExp(
  `^(?:${child}(?:${baby} )?con (?:${baby} )?(?:${order})?(?:${ofWord} )?${parentWord} |` +
    `${child}(?:${baby} )?con (?:${baby} )?(?:${order})?${ofWord} |` +
    `c ?b |cb\\d* |` +
    `con (?=(?:\\S+ ){2})|` +
    `(?:trẻ|tre|bé|be|cháu|chau) (?:${baby} )?(?:${order})?(?:${ofWord}|con)(?: ${parentWord})? |` +
    `(?:(?:trẻ|tre|bé|be) )?${baby} (?:${order})?(?:${ofWord}|con)(?: ${parentWord})? |` +
    `(?:bé|be) (?:gái|gai|trai) |` +
    `(?:(?:trẻ|tre|bé|be) )?(?:sơ sinh|so sinh) )(?<parent>.+)$`,
  'u',
);
const UNNAMED = new RegExp(
  '(?:^| )(?:chưa|chua|không|khong) (?:(?:được|duoc) )?(?:(?:đặt|dat|có|co|rõ|ro|khai) )?(?:tên|ten)(?: |$)|' +
    `^(?:(?:trẻ|tre|em|bé|be|con|cháu|chau) )+(?:${baby}|bé|be)(?: \\d+)?$|` +
    '^(?:(?:trẻ|tre|em|bé|be) )*(?:sơ sinh|so sinh)(?: \\d+)?$|' +
    '^(?:vô danh|vo danh|đang cập nhật|dang cap nhat|chưa đặt|chua dat|no name|noname|baby|n a)$',
  'u',
);
/** A cheap first look, since nearly every name is a name: one word that placeholders are made of. */
const SUSPECT =
  /(?<!\p{L})(?:con|c\P{L}*b\d*|b[eé]|tr[eẻ]|em|ss|s[oơ] sinh|g[aá]i|trai|nam|n[uữ]|ch[aá]u|t[eê]n|v[oô] danh|nh[aậ]t|[dđ][aặ]t|no ?name|baby|n\P{L}?a)(?!\p{L})/iu;

const plain = (text: string) => tidy(text.replace(/[^\p{L}\p{M}\p{N}]/gu, ' '));

/**
 * Tells a placeholder from a name: `con bà X`, `CB X`, `bé gái con X`, `sơ sinh X` name a parent; `chưa đặt tên`,
 * `bé trai`, `trẻ sơ sinh` name nobody. `undefined` for a name and for empty text; marks without a letter are unnamed.
 */
export function placeholderOf(raw: string): Placeholder | undefined {
  const text = tidy(raw);
  if (text === '') return undefined;
  if (/\p{L}/u.test(text) && !SUSPECT.test(text)) return undefined;
  const words = plain(text);
  if (!/\p{L}/u.test(words)) return { kind: 'unnamed' };
  const spoken = canonicalTone(words);
  if (UNNAMED.test(spoken)) return { kind: 'unnamed' };
  const parent = CHILD_OF.exec(spoken)?.groups?.parent;
  if (parent === undefined) return undefined;
  return { kind: 'child_of', parent: words.split(' ').slice(-parent.split(' ').length).join(' ') };
}
