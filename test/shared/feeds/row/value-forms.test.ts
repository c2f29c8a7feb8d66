import { describe, expect, it } from 'vitest';
import { CARD, CHILD, readOne, recordOf, UNITS } from '../tables.ts';

describe('dates', () => {
  it.each([
    ['05/03/2021', '2021-03-05'],
    ['5/3/2021', '2021-03-05'],
    ['5-3-2021', '2021-03-05'],
    ['05.03.2021', '2021-03-05'],
    ['2021-03-05', '2021-03-05'],
    ['2021-03-05T00:00:00', '2021-03-05'],
    ['20210305', '2021-03-05'],
    ['03/2021', '2021-03'],
    ['2021', '2021'],
    ['00/03/2021', '2021-03'],
    ["'05/03/2021", '2021-03-05'],
  ])('are read as written: %s', (written, value) => {
    const record = recordOf('births', { ...CHILD, date_of_birth: written });

    expect(record.date_of_birth).toBe(value);
    expect(record).not.toHaveProperty('raw');
  });

  it('keeps what could not be read as it was written', () => {
    const record = recordOf('births', { ...CHILD, registered_on: '31/02/2021' });

    expect(record).not.toHaveProperty('registered_on');
    expect(record.raw).toEqual({ registered_on: '31/02/2021' });
    expect(record.doubts).toEqual(['W2102']);
  });

  it('shows the shape of a bad value, never the value', () => {
    const { findings } = readOne('births', { ...CHILD, registered_on: '31/02/2021' });

    expect(findings).toEqual([
      { code: 'W2102', row: 2, file: 'a.csv', column: 'registered_on', shape: '99/99/9999' },
    ]);
  });
});

describe('sex', () => {
  it.each([
    ['Nam', 'male'],
    ['NỮ', 'female'],
    ['nu', 'female'],
    ['gái', 'female'],
    ['M', 'male'],
  ])('is read in words: %s', (written, value) => {
    expect(recordOf('births', { ...CHILD, sex: written }).sex).toBe(value);
  });

  it('is read from a digit through the map of the source only', () => {
    const row = { ...CHILD, sex: '2' };

    expect(recordOf('births', row, { sexDigits: { '1': 'male', '2': 'female' } }).sex).toBe('female');
    expect(recordOf('births', row)).toMatchObject({ raw: { sex: '2' }, doubts: ['W2121'] });
  });
});

describe('names', () => {
  it.each([['  Nguyễn   Thị\u00a0Hoa '], ['Nguyễn Thị Hoa'.normalize('NFD')], ['Nguyễn\tThị\u200b Hoa']])(
    'are composed and have single blanks',
    (written) => {
      expect(recordOf('births', { ...CHILD, full_name: written }).full_name).toBe('Nguyễn Thị Hoa');
    },
  );

  it.each(['Ð', 'Ɖ', 'Đ'])('have one Đ: %s', (letter) => {
    expect(recordOf('births', { ...CHILD, full_name: `${letter}ặng Gia Bảo` }).full_name).toBe(
      'Đặng Gia Bảo',
    );
  });

  it('are joined from the three fields of the form', () => {
    const { full_name: _, ...row } = CHILD;

    const record = recordOf('births', { ...row, Họ: 'Nguyễn', 'Chữ đệm': 'Thị Kim', Tên: 'Ngân' });

    expect(record.full_name).toBe('Nguyễn Thị Kim Ngân');
  });

  it('may miss a field of the three', () => {
    const { full_name: _, ...row } = CHILD;

    expect(recordOf('births', { ...row, Họ: 'Thạch', 'Chữ đệm': '', Tên: 'Sô' }).full_name).toBe('Thạch Sô');
  });

  it('keeps ordinary names that only look like a legacy encoding', () => {
    const row = { ...CHILD, full_name: 'Phan Khiô', father_name: 'Phan Khiô', mother_name: 'Lý Na' };

    const { records, findings } = readOne('births', row);

    expect([records.length, findings]).toEqual([1, []]);
  });
});

describe('numbers', () => {
  it.each([
    ['personal_id', '094321123456', '094321123456'],
    ['personal_id', '094 321 123 456', '094321123456'],
    ['personal_id', "'094321123456", '094321123456'],
  ])('of a child are digits only: %s %s', (column, written, value) => {
    expect(recordOf('births', { ...CHILD, [column]: written })).toMatchObject({ [column]: value });
  });

  it('gets back the one zero a spreadsheet took, and says so', () => {
    const record = recordOf('births', { ...CHILD, personal_id: '94321123456' });

    expect(record).toMatchObject({
      personal_id: '094321123456',
      raw: { personal_id: '94321123456' },
      doubts: ['W2114'],
    });
  });

  it.each(['000000000000', '111111111111', 'chưa cấp', '-', 'NULL'])(
    'may be none, which is no finding: %s',
    (written) => {
      const { records, findings } = readOne('births', { ...CHILD, personal_id: written });

      expect(records[0]).not.toHaveProperty('personal_id');
      expect(findings).toEqual([]);
    },
  );
});

describe('places', () => {
  it.each([
    ['31528', '31528'],
    ['Thị trấn Kế Sách', '31528'],
    ['Xã Phú Tân, Huyện Kế Sách, Tỉnh Sóc Trăng', '31531'],
    ['XÃ PHÚ TÂN, HUYỆN CHÂU THÀNH', '31570'],
  ])('are codes or names: %s', (written, unit) => {
    const record = recordOf('residents', { ...CHILD, unit: written });

    expect(record.unit).toBe(unit);
    expect(record).not.toHaveProperty('doubts');
  });

  it('take the district from the column beside', () => {
    const record = recordOf('residents', { ...CHILD, Xã: 'Phú Tân', Huyện: 'Kế Sách', Tỉnh: 'Sóc Trăng' });

    expect(record.unit).toBe('31531');
  });

  it('take the code from the column beside', () => {
    expect(recordOf('residents', { ...CHILD, Xã: 'Phú Tân', 'Mã xã': '31570' }).unit).toBe('31570');
  });

  it('may say their district twice', () => {
    const record = recordOf('residents', {
      ...CHILD,
      Xã: 'Xã Phú Tân, Huyện Kế Sách',
      Huyện: 'Huyện Kế Sách',
    });

    expect(record.unit).toBe('31531');
  });

  it('get back the zero a spreadsheet took', () => {
    expect(recordOf('residents', { ...CHILD, unit: '1234' })).toMatchObject({
      unit: '01234',
      doubts: ['W2114'],
    });
  });

  it.each([
    ['99999', 'W2131'],
    ['Xã Không Có', 'W2131'],
    ['Huyện Kế Sách', 'W2131'],
    ['Phú Tân', 'W2132'],
  ])('are left out where no one commune is meant: %s', (written, code) => {
    const record = recordOf('residents', { ...CHILD, unit: written });

    expect(record).not.toHaveProperty('unit');
    expect(record).toMatchObject({ raw: { unit: written }, doubts: [code] });
  });

  it('are codes as they are while no units are known', () => {
    expect(recordOf('residents', { ...CHILD, unit: '99999' }, {}).unit).toBe('99999');
    expect(recordOf('residents', { ...CHILD, unit: '1234' }, {}).unit).toBe('01234');
    expect(recordOf('residents', { ...CHILD, unit: 'Phú Tân' }, {})).not.toHaveProperty('unit');
  });

  it('may be a district on a card only', () => {
    const { unit } = recordOf('cards', { ...CARD, unit: 'Huyện Kế Sách' });

    expect(unit).toBe('943');
    expect(UNITS.distance(unit ?? '', '31531')).toBe('same_district');
  });
});

describe('residents', () => {
  it('live there for good when nothing else is said', () => {
    expect(recordOf('residents', CHILD)).toMatchObject({ residence_type: 'permanent', status: 'present' });
  });

  it.each([
    ['residence_type', 'Thường trú', 'permanent'],
    ['residence_type', 'TẠM TRÚ', 'temporary'],
    ['residence_type', 'tam vang', 'absent'],
    ['status', 'Còn cư trú', 'present'],
    ['status', 'Đã chuyển đi', 'moved_out'],
    ['status', 'Đã mất', 'deceased'],
    ['status', 'Tử vong', 'deceased'],
    ['household_class', 'Hộ nghèo', 'poor'],
    ['household_class', 'cận nghèo', 'near_poor'],
    ['household_class', 'Không', undefined],
  ])('say it in words: %s %s', (column, written, value) => {
    const record = recordOf('residents', { ...CHILD, [column]: written });

    expect(record[column as 'status']).toBe(value);
    expect(record).not.toHaveProperty('doubts');
  });
});

describe('a record', () => {
  it('has its fields in one order and none that is empty', () => {
    const record = recordOf('births', { sex: 'Nam', ...CHILD, ethnicity: '', registered_on: '06/03/2021' });

    expect(Object.keys(record)).toEqual([
      'key',
      'source_ref',
      'registered_on',
      'full_name',
      'sex',
      'date_of_birth',
    ]);
  });

  it('reads years, also from whole dates', () => {
    const record = recordOf('births', {
      ...CHILD,
      mother_birth_year: '1990',
      father_birth_year: '05/03/1988',
    });

    expect(record).toMatchObject({ mother_birth_year: 1990, father_birth_year: 1988 });
  });
});
