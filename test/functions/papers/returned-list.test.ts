import { read, utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import {
  planReturnedSheets,
  type ReturnDesk,
  sheetsOfList,
} from '../../../functions/papers/read-returned-list.ts';
import { sealWith } from '../../../functions/papers/seal.ts';
import { writeWorkbook } from '../../../functions/papers/write-workbook.ts';
import { RefusedFile } from '../../../shared/feeds/refusals.ts';
import { LIST_COLUMNS, type ListColumnName } from '../../../shared/follow-up/papers/round-trip/columns.ts';
import { listWorkbookOf } from '../../../shared/follow-up/papers/round-trip/list-workbook.ts';
import { context, listed, listInput } from '../../shared/follow-up/papers/samples.ts';

const seal = sealWith('a secret of this test');
const CASES = listed(3);
const LIST = await writeWorkbook(listWorkbookOf(listInput(CASES, { seal })));
const { findCase: _, exportedOn, ...RULES } = context([], { seal });
const AT: ReturnDesk = {
  ...RULES,
  exportedOn: async (exportId) => exportedOn(exportId),
  findCases: async (childIds) =>
    CASES.map(({ one }) => one).filter(({ childId }) => childIds.includes(childId)),
};

/** Reads a file and plans what it asks for. */
async function planOf(bytes: Uint8Array, desk: ReturnDesk) {
  const sheets = sheetsOfList(bytes);
  return 'vi' in sheets ? sheets : planReturnedSheets(sheets, desk);
}

const FIRST_ROW = 5;
const addressOf = (column: ListColumnName, row = FIRST_ROW): string => {
  const at = LIST_COLUMNS.findIndex(({ name }) => name === column);
  return `${String.fromCharCode(65 + at)}${row}`;
};

/** The list opened and saved by another program, with some cells set as it would set them. */
function edited(edit: (sheet: WorkSheet) => void, bookType: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array {
  const book = read(LIST, { cellStyles: true });
  const sheet = book.Sheets['Danh sách'];
  if (sheet === undefined) throw new Error('no list');
  edit(sheet);
  return write(book, { type: 'buffer', bookType });
}

function visitOn(day: object): (sheet: WorkSheet) => void {
  return (sheet) => {
    sheet[addressOf('outcome')] = { t: 's', v: 'Đã gặp gia đình' };
    sheet[addressOf('way')] = { t: 's', v: 'Đến nhà' };
    sheet[addressOf('on')] = day;
  };
}

describe('a list that was filled in by a spreadsheet program', () => {
  it.each([
    ['a text', { t: 's', v: '04/07/2023' }],
    ['a date', { t: 'n', v: 45111, z: 'dd/mm/yyyy' }],
    ['a date shown the American way', { t: 'n', v: 45111, z: 'm/d/yy' }],
    ['a bare serial number', { t: 'n', v: 45111 }],
    ['a formula with its value', { t: 's', v: '04/07/2023', f: 'TEXT(45111,"dd/mm/yyyy")' }],
  ])('is read with a day that is %s', async (_, day) => {
    const plan = await planOf(edited(visitOn(day)), AT);

    expect(plan).toMatchObject({
      commands: [{ childId: 'child-1', command: { kind: 'contact', way: 'visit', on: '2023-07-04' } }],
      refused: [],
      untouched: 2,
    });
  });

  it('is read when it was saved in the format of Excel 97', async () => {
    const plan = await planOf(edited(visitOn({ t: 's', v: '04/07/2023' }), 'biff8'), AT);

    expect(plan).toMatchObject({ commands: [{ childId: 'child-1' }], refused: [] });
  });

  it('needs the cases of no child but those whose rows were filled in', async () => {
    const asked: string[] = [];
    const findCases: ReturnDesk['findCases'] = async (childIds) => {
      asked.push(...childIds);
      return [];
    };

    await planOf(edited(visitOn({ t: 's', v: '04/07/2023' })), { ...AT, findCases });

    expect(asked).toEqual(['child-1']);
  });

  it('takes a formula in a column of words for a word it does not know', async () => {
    const bytes = edited((sheet) => {
      sheet[addressOf('outcome')] = { t: 's', v: '=cmd|calc' };
    });

    expect(await planOf(bytes, AT)).toMatchObject({
      commands: [],
      refused: [{ row: 5, findings: [{ code: 'E6106' }] }],
    });
  });

  it('is refused row by row when only some of its columns were sorted', async () => {
    const bytes = edited((sheet) => {
      visitOn({ t: 's', v: '04/07/2023' })(sheet);
      const [name, next] = [addressOf('name'), addressOf('name', FIRST_ROW + 1)];
      [sheet[name], sheet[next]] = [sheet[next], sheet[name]];
    });

    expect(await planOf(bytes, AT)).toMatchObject({
      commands: [],
      refused: [{ findings: [{ code: 'E6103' }] }],
    });
  });

  it('is refused whole when it was made with another secret', async () => {
    expect(await planOf(LIST, { ...AT, seal: sealWith('another secret') })).toMatchObject({
      code: 'E6002',
    });
  });

  it('is refused before it is unpacked when a small file would become a large one', () => {
    const book = read(LIST, { cellStyles: true });
    const padding = Array.from({ length: 600 }, (_, at) => [`${at} ${'a'.repeat(30_000)}`]);
    utils.book_append_sheet(book, utils.aoa_to_sheet(padding), 'Ghi chú');
    const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });

    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(sheetsOfList(bytes)).toMatchObject({ code: 'E6009', en: expect.stringContaining('16 MB') });
  });

  it.each([
    ['nothing', new Uint8Array(), 'E1001'],
    ['a text', new TextEncoder().encode('a,b\n1,2\n'), 'E1013'],
    ['a picture', new TextEncoder().encode('GIF89a…'), 'E1013'],
    [
      'an archive of something else',
      new Uint8Array([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]),
      'E1010',
    ],
  ])('is no list when it is %s', async (_, bytes, code) => {
    const reading = planOf(bytes, AT);

    await expect(reading).rejects.toThrow(RefusedFile);
    await expect(reading).rejects.toThrow(code);
  });
});
