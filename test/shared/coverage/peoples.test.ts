import { expect, it } from 'vitest';
import { peopleOf } from '../../../shared/coverage/peoples.ts';

it.each([
  ['kinh', ['Kinh', 'KINH', 'Việt', 'kinh (Việt)']],
  ['khmer', ['Khmer', 'Khơ-me', 'Khơ Me', 'KHƠME']],
  ['hoa', ['Hoa', 'Hoa (Hán)', 'Hán']],
  ['hmong', ['Hmông', "H'Mông", 'Mông', 'Mèo']],
  ['xodang', ['Xơ-đăng', 'Xơ Đăng', 'Sedang']],
  ['bruvankieu', ['Bru-Vân Kiều', 'Bru Vân Kiều']],
  ['odu', ['Ơ-đu', 'Ơ Đu']],
  ['other', ['Lâm Gia Hân', '01', 'constructor', '__proto__x']],
  ['unknown', ['', '  ', '-']],
])('the people %s is read from each of %j', (people, spellings) => {
  expect(spellings.map(peopleOf)).toEqual(spellings.map(() => people));
});
