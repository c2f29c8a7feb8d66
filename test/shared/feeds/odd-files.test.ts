import { CFB, utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { type FeedReading, readFeed } from '../../../shared/feeds/read-feed.ts';
import type { Feed } from '../../../shared/feeds/records.ts';
import { RefusedFile } from '../../../shared/feeds/refusals.ts';
import type { ReadContext } from '../../../shared/feeds/row/desk.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());

type Grid = (string | number | object)[][];

function bookOf(sheets: Record<string, Grid>, date1904 = false): WorkBook {
  return {
    SheetNames: Object.keys(sheets),
    Sheets: Object.fromEntries(
      Object.entries(sheets).map(([name, grid]) => [name, utils.aoa_to_sheet(grid)]),
    ),
    Workbook: { WBProps: { date1904 } },
  };
}

function bytesOf(book: WorkBook, bookType: 'xlsx' | 'xlsb' | 'biff8' | 'ods' = 'xlsx'): Uint8Array {
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }));
}

const workbook = (grid: Grid) => bytesOf(bookOf({ 'Trang 1': grid }));

function container(streams: Record<string, Uint8Array>, fileType: 'cfb' | 'zip'): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, name, Buffer.from(bytes));
  return new Uint8Array(CFB.write(file, { type: 'buffer', fileType }) as Buffer);
}

function read<F extends Feed>(feed: F, bytes: Uint8Array, context: ReadContext = {}): FeedReading<F> {
  return readFeed(feed, [{ name: 'a', bytes }], context);
}

function refusalOf(bytes: Uint8Array, context?: ReadContext, feed: Feed = 'births'): RefusedFile | undefined {
  try {
    read(feed, bytes, context);
    return undefined;
  } catch (error) {
    if (error instanceof RefusedFile) return error;
    throw error;
  }
}

const HEADINGS = ['Họ và tên', 'Ngày sinh'];
const ONE: Grid = [HEADINGS, ['Thạch Sa', '05/03/2021']];
const TEXT = 'Họ và tên;Ngày sinh\nThạch Sa;05/03/2021\n';
const CHILD = { full_name: 'Thạch Sa', date_of_birth: '2021-03-05' };

describe('a file that is not whole is refused whole', () => {
  const blank = new Uint8Array(2000);
  it.each<[string, Uint8Array, string]>([
    ['no byte', new Uint8Array(), 'E1001'],
    ['a byte order mark alone', utf8('\ufeff'), 'E1001'],
    ['blank lines', utf8('\r\n \r\n'), 'E1001'],
    ['a workbook without a cell', workbook([]), 'E1001'],
    ['a heading alone', utf8('Họ và tên,Ngày sinh\n'), 'E1002'],
    ['a workbook with a heading alone', workbook([HEADINGS]), 'E1002'],
    ['no heading', utf8('Thạch Sa,05/03/2021\nSơn Na,06/03/2021\n'), 'E1003'],
    ['a heading twice', utf8('Họ và tên,Ngày sinh,Họ tên\nA,2021,B\n'), 'E1004'],
    ['no date of birth', utf8('Họ và tên,Giới tính\nThạch Sa,Nữ\n'), 'E1005'],
    ['an unclosed quote', utf8('Họ và tên,Ngày sinh\n"Thạch Sa,05/03/2021\nSơn Na,2021\n'), 'E1006'],
    ['a quote in the middle', utf8('Họ và tên,Ngày sinh\n"Ấp "Giồng" xa",2021\n'), 'E1006'],
    ['NUL bytes', utf8('Họ và tên,Ngày sinh\nThạch\0Sa,2021\n'), 'E1007'],
    ['a password', container({ EncryptedPackage: blank, EncryptionInfo: blank }, 'cfb'), 'E1008'],
    ['an old Word document', container({ WordDocument: blank }, 'cfb'), 'E1009'],
    ['a ZIP that is no workbook', container({ 'a.csv': utf8(TEXT) }, 'zip'), 'E1010'],
    ['an OpenDocument sheet', bytesOf(bookOf({ A: ONE }), 'ods'), 'E1013'],
    ['a PDF', utf8('%PDF-1.7\n'), 'E1013'],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'E1013'],
    ['a web page called .xls', utf8('<html><table><tr><td>Họ và tên</td></tr></table></html>'), 'E1013'],
    ['JSON', utf8('[{"hoTen": "Thạch Sa"}]'), 'E1013'],
    ['bytes of no Unicode', latin1('full_name,date_of_birth\nNguy\xean,2021\n'), 'E1014'],
    [
      'VNI as bytes',
      latin1('full_name,date_of_birth\nNGUYEÃN THÒ LAN,2021\nTRAÀN VAÊN NAÊM,2020\n'),
      'E1015',
    ],
    ['VNI made UTF-8', utf8('Hoï vaø teân;Ngaøy sinh\nNGUYEÃN THÒ LAN;05/03/2021\n'), 'E1015'],
    ['half a workbook', workbook(ONE).slice(0, 3000), 'E1018'],
  ])('%s', (_, bytes, code) => {
    const refusal = refusalOf(bytes);

    expect(refusal?.code).toBe(code);
    expect(refusal?.vi).not.toMatch(/\{|\?$/);
    expect(refusal?.mend.vi).not.toBe('');
  });

  it('a line of 200 MB, before any text is made of it', () => {
    const line = new Uint8Array(200 << 20).fill(0x41);

    const refusal = refusalOf(line);

    expect(refusal?.code).toBe('E1012');
  });

  it('a workbook that says it unpacks to more than memory holds', () => {
    const bytes = workbook(ONE);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
    }

    const refusal = refusalOf(bytes);

    expect(refusal?.code).toBe('E1011');
  });

  it('a workbook whose packed part unpacks to more than it says', () => {
    const bytes = workbook(ONE);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
    }

    const refusal = refusalOf(bytes);

    expect(refusal?.code).toBe('E1018');
  });
});

describe('a text file in any of its dresses is the same table', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(TEXT)],
    ['with a byte order mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16LE', utf16(`\ufeff${TEXT}`)],
    ['UTF-16BE', swapped(utf16(`\ufeff${TEXT}`))],
    ['UTF-16LE without a mark', utf16(TEXT)],
    ['CRLF', utf8(TEXT.replaceAll('\n', '\r\n'))],
    ['CR', utf8(TEXT.replaceAll('\n', '\r'))],
    ['commas', utf8(TEXT.replaceAll(';', ','))],
    ['tabs', utf8(TEXT.replaceAll(';', '\t'))],
    ['bars', utf8(TEXT.replaceAll(';', '|'))],
    ['decomposed letters', utf8(TEXT.normalize('NFD'))],
    ['title rows above', utf8(`ỦY BAN NHÂN DÂN XÃ;\nDanh sách trẻ em, năm 2021;\n\n${TEXT}`)],
    ['no line end at the end', utf8(TEXT.trimEnd())],
  ])('%s', (_, bytes) => {
    const { records, rows } = read('births', bytes);

    expect(rows).toBe(1);
    expect(records).toMatchObject([CHILD]);
  });

  it('reads quoted commas, quotes and line ends', () => {
    const bytes = utf8(
      'full_name,date_of_birth,birth_place\r\n"Sơn ""Bé"" Na",2021-03-05,"Trạm y tế,\r\nxã Phú Tân"\r\n',
    );

    const { records } = read('births', bytes);

    expect(records).toMatchObject([{ full_name: 'Sơn "Bé" Na', birth_place: 'Trạm y tế, xã Phú Tân' }]);
  });

  it('refuses the row with a cell too many and takes the row with a cell too few', () => {
    const bytes = utf8('full_name,date_of_birth,sex\nSơn Na,2021-03-05,Nữ,Kinh\nThạch Sa,2021-03-05\n');

    const { records, rejected, findings } = read('births', bytes);

    expect(records).toMatchObject([CHILD]);
    expect(rejected.map(({ row }) => row)).toEqual([2]);
    expect(findings.map(({ code }) => code)).toEqual(['E2001']);
  });
});

describe('a workbook', () => {
  it.each(['xlsx', 'xlsb', 'biff8'] as const)('is read as %s', (type) => {
    const { records } = read('births', bytesOf(bookOf({ A: ONE }), type));

    expect(records).toMatchObject([CHILD]);
  });

  it('keeps the date a cell shows, in the 1900 and in the 1904 system', () => {
    const cell = (v: number) => ({ t: 'n', v, z: 'dd/mm/yyyy' });
    const inSystem = (v: number, date1904: boolean) =>
      read('births', bytesOf(bookOf({ A: [HEADINGS, ['Thạch Sa', cell(v)]] }, date1904))).records;

    expect(inSystem(44260, false)).toMatchObject([CHILD]);
    expect(inSystem(44260 - 1462, true)).toMatchObject([CHILD]);
  });

  it('reads a bare serial number by the system of its workbook', () => {
    const bytes = bytesOf(bookOf({ A: [HEADINGS, ['Thạch Sa', 44260 - 1462]] }, true));

    const { records } = read('births', bytes);

    expect(records).toMatchObject([CHILD]);
  });

  it('restores the zero of a number, with a doubt, unless the format of the cell shows it', () => {
    const cell = (v: number) => ({ t: 'n', v, z: '000000000000' });
    const bytes = workbook([
      [...HEADINGS, 'Số định danh cá nhân'],
      ['Thạch Sa', '05/03/2021', 94_321_000_123],
      ['Thạch Na', '05/03/2021', cell(94_321_000_124)],
    ]);

    const { records } = read('births', bytes);

    expect(records.map(({ personal_id }) => personal_id)).toEqual(['094321000123', '094321000124']);
    expect(records.map(({ doubts }) => doubts)).toEqual([['W2114'], undefined]);
  });

  it('takes the cached value of a formula and refuses the row of a failed one', () => {
    const bytes = workbook([
      HEADINGS,
      ['Thạch Sa', { t: 'n', f: '1+44259', v: 44260, z: 'dd/mm/yyyy' }],
      ['Sơn Na', { t: 'e', v: 42 }],
    ]);

    const { records, rejected, findings } = read('births', bytes);

    expect(records).toMatchObject([CHILD]);
    expect(rejected.map(({ row }) => row)).toEqual([3]);
    expect(findings.map(({ code }) => code)).toContain('E2006');
  });

  it('never passes over a row because all it has is an error', () => {
    const bytes = workbook([HEADINGS, ['C', { t: 'e', v: 42 }], ['Thạch Sa', '05/03/2021']]);

    const { rows, rejected } = read('births', bytes);

    expect(rows).toBe(2);
    expect(rejected).toHaveLength(1);
  });

  it('finds its sheet among others, asks which of two, and says which there are', () => {
    const cover: Grid = [['BÁO CÁO'], ['Quý I năm 2023']];
    const one = bytesOf(bookOf({ Bìa: cover, 'Danh sách': ONE, Mẫu: [HEADINGS] }));
    const two = bytesOf(bookOf({ 'Xã A': ONE, 'Xã B': ONE }));

    expect(read('births', one).records).toMatchObject([CHILD]);
    expect(refusalOf(two)?.code).toBe('E1016');
    expect(read('births', two, { sheet: 'Xã B' }).records).toMatchObject([CHILD]);
    expect(read('births', two, { sheet: '2' }).records).toMatchObject([CHILD]);
    expect(refusalOf(two, { sheet: 'Xã C' })?.en).toContain('sheet 1, sheet 2.');
    expect(refusalOf(one, { sheet: 'Bìa' })?.code).toBe('E1003');
  });
});

describe('a list of residents sent as cards', () => {
  it('is refused, since it would cover every child', () => {
    const refusal = refusalOf(utf8(TEXT), {}, 'cards');

    expect(refusal?.code).toBe('E1005');
  });
});
