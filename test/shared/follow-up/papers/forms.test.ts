import { describe, expect, it } from 'vitest';
import { CAUSES } from '../../../../shared/coverage/status.ts';
import { USUAL_PLAN } from '../../../../shared/follow-up/papers/d03/columns.ts';
import { d03ListOf } from '../../../../shared/follow-up/papers/d03/d03-list.ts';
import { isToBeListed } from '../../../../shared/follow-up/papers/d03/to-be-listed.ts';
import { fileNameOf } from '../../../../shared/follow-up/papers/file-name.ts';
import { tk1FormsOf } from '../../../../shared/follow-up/papers/tk1/tk1-form.ts';
import { tk1WorkbookOf } from '../../../../shared/follow-up/papers/tk1/tk1-workbook.ts';
import { papersToBring } from '../../../../shared/follow-up/papers/visiting/papers-to-bring.ts';
import { whyFlagged } from '../../../../shared/follow-up/papers/visiting/why-flagged.ts';
import { dateInPrint } from '../../../../shared/follow-up/papers/words.ts';
import type { PaperSheet } from '../../../../shared/follow-up/papers/workbook.ts';
import { child, UNIT } from './samples.ts';

const OFFICE = { unit: UNIT, name: 'UBND xã Trường Khánh', managementCode: 'BA0001' };
const AS_OF = '2023-06-30';

const textsOf = ({ rows }: PaperSheet) =>
  rows.map(({ cells }) => cells.flatMap((cell) => (cell === undefined ? [] : [cell.value])));

describe('the increase list D03-TS', () => {
  const sheetOf = (input: Partial<Parameters<typeof d03ListOf>[0]> = {}) => {
    const [sheet] = d03ListOf({ office: OFFICE, asOf: AS_OF, children: [child()], ...input }).workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    return sheet;
  };

  it('has the columns that are known where the form has them, and those of a plan between them', () => {
    const plan = [{ mark: '3', heading: 'Mã vùng', width: 8, value: () => 'K1' }];
    const texts = textsOf(sheetOf({ plan }));
    const heading = texts.findIndex(([first]) => first === 'STT');

    expect(texts[heading]).toEqual([
      'STT',
      'Họ và tên',
      'Mã số BHXH',
      'Số CCCD/ CMND/ định danh/ hộ chiếu',
      'Mã vùng',
      'Mã số nhân viên thu',
    ]);
    expect(texts[heading + 1]).toEqual(['A', 'B', '1', '2', '3', '14']);
    expect(texts[heading + 2]).toEqual(['I', 'Tăng', '', '', '', '']);
    expect(texts[heading + 3]).toEqual([1, 'Thạch Gia Hân', '', '094322000123', 'K1', '']);
    expect(texts[heading + 4]?.[1]).toBe('Cộng tăng: 1 người');
  });

  it('leaves a column without a mark where the sources name none', () => {
    expect(USUAL_PLAN.every(({ mark }) => mark === '')).toBe(true);
  });

  it('says who sends it and leaves lines to write on', () => {
    const head = textsOf(sheetOf()).slice(0, 8).flat().join('\n');

    expect(head).toContain('Tên đơn vị: UBND xã Trường Khánh');
    expect(head).toContain('Mã đơn vị: BA0001');
    expect(head).toContain('Đối tượng tham gia: Trẻ em dưới 6 tuổi');
    expect(head).toMatch(/Mã số thuế: …+/);
  });

  it('repeats heading and marks on every page', () => {
    const sheet = sheetOf();
    const { from = 0 } = sheet.repeated ?? {};

    expect(textsOf(sheet)[from - 1]?.[0]).toBe('STT');
    expect(sheet.repeated).toEqual({ from, to: from + 1 });
  });

  it('lists no child that a listing would not help, and says which', () => {
    const unsure = child({ childId: 'child-2', status: 'unsure' });
    const { workbook, leftOut } = d03ListOf({ office: OFFICE, asOf: AS_OF, children: [unsure, child()] });

    expect(leftOut).toEqual(['child-2']);
    expect(workbook.sheets[0] && textsOf(workbook.sheets[0]).flat()).toContain('Cộng tăng: 1 người');
    expect(CAUSES.filter((cause) => !isToBeListed(child({ cause })))).toEqual([
      'dossier_in_progress',
      'not_yet_valid',
    ]);
  });
});

describe('the declaration TK1-TS', () => {
  const formsOf = (numbering?: '2017' | '2020') =>
    tk1FormsOf({
      unit: UNIT,
      unitName: 'Xã Trường Khánh',
      asOf: AS_OF,
      children: [child()],
      ...(numbering && { numbering }),
    });
  const numbered = (numbering?: '2017' | '2020') =>
    (formsOf(numbering).forms[0]?.lines ?? [])
      .filter(({ mark, value }) => mark !== '' && value !== '')
      .map(({ mark, value }) => `${mark} ${value}`);

  it('is numbered as Decision 505/2020 has it', () => {
    expect(numbered()).toEqual(['01 THẠCH GIA HÂN', '02 Nữ', '03 05/03/2022', '05 Khmer', '06 094322000123']);
  });

  it('is numbered as the form of 2017 has it, when asked', () => {
    expect(numbered('2017')).toEqual([
      '01 THẠCH GIA HÂN',
      '02 05/03/2022',
      '03 Nữ',
      '05 Khmer',
      '07 Số 7, Tỉnh lộ 932, Ấp 2',
      '08 Thạch Thị Sô Phon',
    ]);
  });

  it('ends the address with the commune and what it lies in, and leaves an unknown one to be written down', () => {
    const areaOf = () => 'Xã Trường Khánh, Huyện Long Phú, Tỉnh Sóc Trăng';
    const { address: _, hamlet: __, ...homeless } = child();
    const { forms } = tk1FormsOf({
      unit: UNIT,
      unitName: 'Xã Trường Khánh',
      asOf: AS_OF,
      children: [child(), homeless],
      areaOf,
    });
    const addresses = forms.map(({ lines }) => lines.find(({ label }) => label.startsWith('Địa chỉ'))?.value);

    expect(addresses).toEqual([`Số 7, Tỉnh lộ 932, Ấp 2, ${areaOf()}`, '']);
  });

  it('gives each child a sheet of its own, none named after it, the hotline below', () => {
    const two = tk1FormsOf({
      unit: UNIT,
      unitName: 'Xã Trường Khánh',
      asOf: AS_OF,
      children: [
        child(),
        child({ childId: 'child-2' }),
        child({ childId: 'child-3', cause: 'not_yet_valid' }),
      ],
    });
    const { sheets, fileName } = tk1WorkbookOf(two);

    expect(sheets.map(({ name }) => name)).toEqual(['TK1-TS 1', 'TK1-TS 2']);
    expect(sheets.every(({ footer }) => footer.includes('111'))).toBe(true);
    expect(fileName).toBe('tk1-ts_31639_2023-06-30.xlsx');
    expect(two.leftOut).toEqual(['child-3']);
  });

  it('leaves a line to write on for what nobody knows', () => {
    const { childId, unit, status } = child();
    const [form] = tk1FormsOf({
      unit,
      unitName: 'X',
      asOf: AS_OF,
      children: [{ childId, unit, status, cause: 'expired' }],
    }).forms;

    expect(form?.lines.every(({ value }) => value === '')).toBe(true);
  });
});

describe('words on papers', () => {
  it('say why a child is on the list, with the day its cover ended where it is known', () => {
    expect(whyFlagged(child({ cause: 'expired', coverEndedOn: '2023-05-31' })).vi).toBe(
      'Thẻ BHYT đã hết hạn từ ngày 31/05/2023.',
    );
    expect(whyFlagged(child({ cause: 'expired' })).en).toBe('The card has expired.');
    expect(whyFlagged(child({ status: 'unsure', cardEndsOn: '2023-09-30' })).vi).toContain('30/09/2023');
  });

  it('say it in one sentence for every cause, and which papers it takes', () => {
    for (const cause of CAUSES) {
      const { vi, en } = whyFlagged(child({ cause, coverEndedOn: '2023-05-31' }));

      expect([vi, en].every((text) => text.endsWith('.') && !text.includes('{'))).toBe(true);
      expect(papersToBring(child({ cause })).length).toBeGreaterThan(0);
    }
  });

  it('ask for the birth-notification paper where no birth is registered', () => {
    const has = (registered: Partial<ReturnType<typeof child>>) =>
      papersToBring(child(registered)).some(({ vi }) => vi.startsWith('Giấy chứng sinh'));

    expect([has({}), has({ birthRegisteredOn: '2022-03-20' })]).toEqual([true, false]);
  });

  it('write a date as precisely as it is known', () => {
    expect(['2021-03-05', '2021-03', '2021', undefined].map(dateInPrint)).toEqual([
      '05/03/2021',
      '03/2021',
      '2021',
      '',
    ]);
  });

  it('name files by paper, unit and day only, whatever is put in', () => {
    expect(fileNameOf({ paper: 'D03-TS', unit: '../etc', asOf: AS_OF, extension: 'xlsx' })).toBe(
      'd03-ts_-etc_2023-06-30.xlsx',
    );
  });
});
