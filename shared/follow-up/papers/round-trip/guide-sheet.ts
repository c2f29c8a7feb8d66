import type { BothLanguages } from '../../../coverage/cause-words.ts';
import { CLOSING_REASONS, CONTACT_WAYS, PLACE_WORDS } from '../../case.ts';
import { HOTLINE, REASON_WORDS, WAY_WORDS } from '../words.ts';
import { bannerOf, EMPTY_ROW, type PaperRow, type PaperSheet, rowOf } from '../workbook.ts';
import { PLACE_WORD_TEXTS } from './allowed-words.ts';
import type { EntryField } from './entry.ts';
import { OUTCOME_WORDS, OUTCOMES, type Outcome } from './entry.ts';

export const GUIDE_NAME = 'Hướng dẫn';

const ACROSS = 3;

/** What goes with each outcome. */
const NEEDS: Readonly<Record<Outcome, BothLanguages>> = {
  contact: { vi: 'Ngày gặp; cách liên hệ', en: 'The day; the way' },
  file_dossier: { vi: 'Ngày nộp', en: 'The day it was filed' },
  snooze: {
    vi: 'Ngày hẹn lại (sau hôm nay, tối đa 60 ngày)',
    en: 'The day to come back (after today, 60 days at most)',
  },
  offer_transfer: {
    vi: 'Nơi đến: xã trong tỉnh (mã hoặc tên)',
    en: 'The place: a commune of the province (code or name)',
  },
  close: {
    vi: 'Ngày; lý do. Chuyển đi ngoài tỉnh hoặc có thẻ ở nơi khác: ghi thêm nơi',
    en: 'The day; the reason. Moved out of the province or covered elsewhere: also the place',
  },
};

const RULES: readonly BothLanguages[] = [
  {
    vi: 'Mỗi dòng là một trẻ. Chỉ điền các cột màu vàng. Dòng không có gì mới thì để trống.',
    en: 'One row a child. Fill in the yellow columns only. Leave a row empty when nothing is new.',
  },
  {
    vi: 'Không sửa mã tệp, mã dòng, họ tên và ngày sinh. Được lọc, được xóa dòng; khi sắp xếp phải chọn đủ các cột.',
    en: 'Leave file code, row keys, names and dates of birth as they are. Filter, delete rows; sort all columns together.',
  },
  {
    vi: 'Ngày ghi ngày/tháng/năm, ví dụ 05/07/2023. Họ tên sai thì sửa ở sổ hộ tịch, không sửa ở đây.',
    en: 'Days are day/month/year. A wrong name is mended in the civil register, not here.',
  },
  {
    vi: 'Tệp có thông tin cá nhân của trẻ em: không gửi qua mạng xã hội, xóa sau khi nộp lại.',
    en: 'The file holds personal data of children: do not pass it on, delete it once it was sent back.',
  },
];

interface WordRow {
  word: string;
  english: string;
  needs: string;
}

/** The allowed words of each column that has some, in the order they stand on the sheet. */
const LISTS: readonly { field: EntryField; title: string; words: readonly WordRow[] }[] = [
  {
    field: 'outcome',
    title: 'Kết quả / Outcome',
    words: OUTCOMES.map((outcome) => ({
      ...wordRow(OUTCOME_WORDS[outcome]),
      needs: `${NEEDS[outcome].vi} / ${NEEDS[outcome].en}`,
    })),
  },
  { field: 'way', title: 'Cách liên hệ / Way', words: CONTACT_WAYS.map((way) => wordRow(WAY_WORDS[way])) },
  {
    field: 'reason',
    title: 'Lý do đóng / Reason',
    words: CLOSING_REASONS.map((reason) => wordRow(REASON_WORDS[reason])),
  },
  {
    field: 'place',
    title: 'Nơi, nếu không phải mã đơn vị / Place other than a unit',
    words: PLACE_WORDS.map((place) => wordRow(PLACE_WORD_TEXTS[place])),
  },
];

function wordRow({ vi, en }: BothLanguages): WordRow {
  return { word: vi, english: en, needs: '' };
}

const RULE_ROWS: readonly PaperRow[] = [
  bannerOf('title', 'HƯỚNG DẪN / HOW TO', ACROSS),
  ...RULES.flatMap(({ vi, en }) => [bannerOf('plain', vi, ACROSS), bannerOf('note', en, ACROSS)]),
];

/** The rows on which the words of a column stand, for the choices of the list. */
export const GUIDE_WORDS: Readonly<
  Partial<Record<EntryField, { column: number; fromRow: number; toRow: number }>>
> = placesOfWords();

function placesOfWords(): Partial<Record<EntryField, { column: number; fromRow: number; toRow: number }>> {
  let row = RULE_ROWS.length;
  return Object.fromEntries(
    LISTS.map(({ field, words }) => {
      const fromRow = row + 3;
      row += words.length + 2;
      return [field, { column: 0, fromRow, toRow: fromRow + words.length - 1 }];
    }),
  );
}

/** The sheet with the rules and the allowed words. */
export function guideSheet(): PaperSheet {
  return {
    name: GUIDE_NAME,
    orientation: 'portrait',
    widths: [30, 28, 46],
    footer: HOTLINE.vi,
    rows: [
      ...RULE_ROWS,
      ...LISTS.flatMap(({ title, words }) => [
        EMPTY_ROW,
        bannerOf('section', title, ACROSS),
        ...words.map(({ word, english, needs }) => rowOf('cell', [word, english, needs])),
      ]),
    ],
  };
}
