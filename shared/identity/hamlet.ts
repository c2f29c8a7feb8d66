import { canonicalTone, tidy } from './text.ts';

/** A part of an address that begins with a word for a hamlet and goes on with a number or a name, up to the word of a larger unit. */
const HAMLET =
  /^(?:ấp|khóm|thôn|xóm|tổ dân phố|khu phố|khu vực|buôn|bản|sóc|phum)(?:\s*\d|\s+\p{L}).*?(?=\s(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s|$)/iu;
/** A group of houses: in a hamlet where the address names one, else it is all there is. */
const GROUP = /^tổ\s*\d+\w*$/iu;
/** Larger units whose names begin with such a word. */
const LARGER = new Set(
  ['Sóc Trăng', 'Sóc Sơn', 'Buôn Ma Thuột', 'Buôn Mê Thuột', 'Buôn Hồ', 'Buôn Đôn', 'Buôn Trấp'].map(
    canonicalTone,
  ),
);

/** The hamlet an address plainly names (`Số 7, Khóm 3, Phường 1`: `Khóm 3`), as it is written there; `undefined` where it names none. */
export function hamletIn(address: string): string | undefined {
  const parts = tidy(address)
    .split(/\s*[,;]\s*/)
    .filter((part) => !LARGER.has(canonicalTone(part)));
  return (
    parts.map((part) => HAMLET.exec(part)?.[0]).find((hamlet) => hamlet !== undefined) ??
    parts.find((part) => GROUP.test(part))
  );
}
