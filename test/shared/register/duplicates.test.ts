import { describe, expect, it } from 'vitest';
import { duplicatesOf, representativesOf } from '../../../shared/register/duplicates.ts';
import { birth, resident } from './rows.ts';

const ID = '094321000417';
const OTHER_ID = '094321773302';

describe('duplicatesOf', () => {
  it('joins a birth registered again with the same number', () => {
    const rows = [
      birth({ key: '1', personal_id: ID, registration_no: '12' }),
      birth({
        key: '2',
        personal_id: ID,
        registration_no: '88',
        full_name: 'LÂM GIA HÂN',
        mother_name: 'Khác Hẳn',
      }),
    ];

    const pairs = duplicatesOf(rows);

    expect(pairs).toEqual([[0, 1]]);
  });

  it('joins a birth registered again without a number by name, day of birth and mother', () => {
    const rows = [
      birth({ key: '1', registration_no: '12' }),
      birth({ key: '2', registration_no: '88', registered_on: '2022-01-05', full_name: 'LÂM GIA HÂN' }),
    ];

    expect(duplicatesOf(rows)).toEqual([[0, 1]]);
  });

  it('joins the permanent and the temporary residence of one child where one row lacks the number', () => {
    const rows = [
      resident({ key: '1', personal_id: ID }),
      resident({ key: '2', residence_type: 'temporary', unit: '31507' }),
    ];

    expect(duplicatesOf(rows)).not.toEqual([]);
  });

  it('joins residence rows of different households through the same father when the mother is not told', () => {
    const { mother_name: _, ...motherless } = resident({
      key: '2',
      unit: '31507',
      father_name: 'Lâm Văn Tài',
    });

    const pairs = duplicatesOf([resident({ key: '1', father_name: 'Lâm Văn Tài' }), motherless]);

    expect(pairs).toEqual([[0, 1]]);
  });

  it('joins a row that lost all its marks with the only spelling that has them', () => {
    const rows = [
      resident({ key: '1' }),
      resident({ key: '2', full_name: 'LAM GIA HAN', mother_name: 'THACH THI SA RUOL', unit: '31507' }),
    ];

    expect(duplicatesOf(rows)).toEqual([[0, 1]]);
  });

  it.each([
    ['differ by a syllable', { full_name: 'Lâm Gia Bảo' }],
    ['differ by a mark', { full_name: 'Lâm Gia Hạn' }],
    ['differ by the marks one of them does not have', { full_name: 'Lâm Gia Han' }],
    ['have two numbers', { personal_id: OTHER_ID }],
  ])('never joins twins who %s', (_, twin) => {
    const rows = [birth({ key: '1', personal_id: ID }), birth({ key: '2', ...twin })];

    expect(duplicatesOf(rows)).toEqual([]);
  });

  it('never joins twins who share a number by a slip of the clerk but not a likely name', () => {
    const rows = [
      birth({ key: '1', personal_id: ID }),
      birth({ key: '2', personal_id: ID, full_name: 'Lâm Nhật Minh', sex: 'male' }),
    ];

    expect(duplicatesOf(rows)).toEqual([]);
  });

  it('never joins twins who have no name yet', () => {
    const rows = [
      birth({ key: '1', full_name: 'Con bà Thạch Thị Sa Rươl' }),
      birth({ key: '2', full_name: 'Con bà Thạch Thị Sa Rươl' }),
    ];

    expect(duplicatesOf(rows)).toEqual([]);
  });

  it('joins a placeholder with the name the child got when the number is the same', () => {
    const rows = [
      birth({ key: '1', personal_id: ID, full_name: 'Con bà Thạch Thị Sa Rươl' }),
      birth({ key: '2', personal_id: ID }),
    ];

    expect(duplicatesOf(rows)).toEqual([[0, 1]]);
  });

  it('joins two numbers that differ by one digit only when all else is equal', () => {
    const slip = ID.replace(/7$/, '1');
    const rows = [birth({ key: '1', personal_id: ID }), birth({ key: '2', personal_id: slip })];
    const otherSex = [
      birth({ key: '1', personal_id: ID }),
      birth({ key: '2', personal_id: slip, sex: 'male' }),
    ];

    expect(duplicatesOf(rows)).toEqual([[0, 1]]);
    expect(duplicatesOf(otherSex)).toEqual([]);
  });

  it('lets no row without a number join two children of different numbers', () => {
    const rows = [
      resident({ key: '1', personal_id: ID, father_name: 'Lâm Văn Tài', mother_name: 'Thạch Thị Sa Rươl' }),
      resident({ key: '2', father_name: 'Lâm Văn Tài' }),
      resident({ key: '3', personal_id: OTHER_ID, father_name: 'Lâm Văn Tài' }),
    ];

    expect(duplicatesOf(rows)).toEqual([]);
  });

  it('does not take a partial date of birth for a description', () => {
    const rows = [birth({ key: '1', date_of_birth: '2021' }), birth({ key: '2', date_of_birth: '2021' })];

    expect(duplicatesOf(rows)).toEqual([]);
  });

  it('does not believe a number that more rows carry than one child can have', () => {
    const rows = Array.from({ length: 13 }, (_, at) => {
      const { mother_name: _mother, ...row } = resident({ key: String(at), personal_id: ID });
      return row;
    });

    expect(duplicatesOf(rows)).toEqual([]);
  });
});

describe('representativesOf', () => {
  it('takes one row a child, with its number where one has it', () => {
    const rows = [resident({ key: '1' }), resident({ key: '2', personal_id: ID }), resident({ key: '3' })];

    const representatives = representativesOf(rows, [[0, 1]]);

    expect(representatives).toEqual([1, 2]);
  });
});
