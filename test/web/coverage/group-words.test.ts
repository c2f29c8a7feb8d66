import { describe, expect, it } from 'vitest';
import { PEOPLE_NAMES } from '../../../shared/coverage/people-names.ts';
import { peopleOf } from '../../../shared/coverage/peoples.ts';
import { groupWords } from '../../../web/coverage/group-words.ts';
import { shortName } from '../../../web/coverage/short-name.ts';

describe('groups in words', () => {
  it('know every people by the name that is written for it', () => {
    const entries = Object.entries(PEOPLE_NAMES);

    const read = entries.map(([, name]) => peopleOf(name));

    expect(entries).toHaveLength(54);
    expect(read).toEqual(entries.map(([key]) => key));
  });

  it.each([
    ['age', '0', 'Dưới 1 tuổi'],
    ['age', '5', '5 tuổi'],
    ['sex', 'female', 'Nữ'],
    ['ethnicity', 'khmer', 'Khmer'],
    ['ethnicity', 'other', 'Dân tộc khác'],
    ['household', 'near_poor', 'Hộ cận nghèo'],
    ['household', 'unknown', 'Không thuộc diện nào, hoặc chưa rõ'],
  ] as const)('say %s %s as %s', (breakdown, key, words) => {
    expect(groupWords(breakdown, key).vi).toBe(words);
  });
});

describe('a name where space is short', () => {
  it.each([
    ['Xã Phú Tân', 'Phú Tân'],
    ['Phường 5', 'P. 5'],
    ['Thị trấn Long Phú', 'TT. Long Phú'],
    ['Chưa rõ xã', 'Chưa rõ xã'],
  ])('has %s as %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
