import type { CaseState } from '../../case-state.ts';
import type { ChildSheet } from '../../child-sheet.ts';
import { NOTE_WORDS } from '../../notes.ts';
import { addressOf, guardianOf } from '../d03/columns.ts';
import { fileNameOf } from '../file-name.ts';
import { whyFlagged } from '../visiting/why-flagged.ts';
import { dateInPrint, HOTLINE, SEX_WORDS, STAGE_WORDS } from '../words.ts';
import {
  bannerOf,
  type Choice,
  type PaperCell,
  type PaperRow,
  type PaperSheet,
  type PaperWorkbook,
  rowOf,
} from '../workbook.ts';
import { FILLED_COLUMNS, headingOf, KEY_COLUMN, LIST_COLUMNS, SHOWN_COLUMNS } from './columns.ts';
import { fileCodeOf, type ListStamp } from './file-code.ts';
import { GUIDE_NAME, GUIDE_WORDS, guideSheet } from './guide-sheet.ts';
import { type RowSubject, rowKeyOf } from './row-key.ts';
import type { Seal } from './seal.ts';

/** An open case with what the list shows of its child. */
export interface ListedCase {
  one: RowSubject;
  state: CaseState;
  child: ChildSheet;
}

export interface ListInput {
  stamp: Omit<ListStamp, 'rows'>;
  unitName: string;
  /** In the order they are to be dealt with. */
  cases: readonly ListedCase[];
  seal: Seal;
}

const HEAD_ROWS = 4;
const TITLE = 'DANH SÁCH TRẺ EM DƯỚI 6 TUỔI CẦN THẺ BHYT';
const HINT =
  'Chỉ điền các cột màu vàng; xem trang “Hướng dẫn”. Fill in the yellow columns only; see the sheet “Hướng dẫn”.';

/** The commune's list to be filled in outside and sent back: rows with sealed keys, and a sheet that explains. */
export function listWorkbookOf(input: ListInput): PaperWorkbook {
  const { unit, asOf } = input.stamp;
  return {
    fileName: fileNameOf({ paper: 'list', unit, asOf, extension: 'xlsx' }),
    sheets: [listSheet(input), guideSheet()],
  };
}

function listSheet(input: ListInput): PaperSheet {
  const { stamp, unitName, cases, seal } = input;
  const across = LIST_COLUMNS.length;
  return {
    name: 'Danh sách',
    orientation: 'landscape',
    widths: LIST_COLUMNS.map(({ width }) => width),
    repeated: { from: HEAD_ROWS, to: HEAD_ROWS },
    frozen: HEAD_ROWS,
    footer: HOTLINE.vi,
    choices: choicesFor(cases.length),
    rows: [
      bannerOf('title', `${TITLE}\n${unitName}, số liệu ngày ${dateInPrint(stamp.asOf)}`, across),
      bannerOf('subtitle', HINT, across),
      bannerOf('note', fileCodeOf({ ...stamp, rows: cases.length }, seal), across),
      rowOf('heading', LIST_COLUMNS.map(headingOf)),
      ...cases.map((listed, at) => caseRow(listed, at + 1, input)),
    ],
  };
}

function caseRow({ one, state, child }: ListedCase, number: number, { stamp, seal }: ListInput): PaperRow {
  const face = { name: child.name ?? '', born: dateInPrint(child.dateOfBirth) };
  const shown: Record<(typeof SHOWN_COLUMNS)[number]['name'], string | number> = {
    number,
    hamlet: child.hamlet ?? '',
    ...face,
    sex: child.sex === undefined ? '' : SEX_WORDS[child.sex].vi,
    parent: guardianOf(child),
    address: addressOf(child),
    why: whyFlagged(child).vi,
    stage: standingOf(state),
  };
  const key = rowKeyOf(one, face, { exportId: stamp.exportId, seal });
  return {
    cells: [
      ...SHOWN_COLUMNS.map(
        ({ name }): PaperCell => ({ value: shown[name], look: name === 'number' ? 'centred' : 'cell' }),
      ),
      ...FILLED_COLUMNS.map((): PaperCell => ({ value: '', look: 'fill' })),
      { value: key, look: 'code' },
    ],
  };
}

/** How far a case has come, what was noted last, until when it is put off, and who has been asked to take it. */
function standingOf({ stage, lastNote, snoozedUntil, offeredTo }: CaseState): string {
  const words = [STAGE_WORDS[stage].vi];
  if (lastNote !== undefined) words.push(`${dateInPrint(lastNote.on)}: ${NOTE_WORDS[lastNote.note].vi}`);
  if (snoozedUntil !== undefined) words.push(`hẹn lại ${dateInPrint(snoozedUntil)}`);
  if (offeredTo !== undefined) words.push(`chờ ${offeredTo} trả lời`);
  return words.join('; ');
}

function choicesFor(rows: number): Choice[] {
  if (rows === 0) return [];
  return FILLED_COLUMNS.flatMap(({ name }, at) => {
    const words = GUIDE_WORDS[name];
    if (words === undefined) return [];
    const cells = { column: SHOWN_COLUMNS.length + at, fromRow: HEAD_ROWS + 1, toRow: HEAD_ROWS + rows };
    return [{ ...cells, words: { sheet: GUIDE_NAME, ...words } }];
  });
}

/** Headings by which a returned list is recognised. */
export const NEEDED_COLUMNS = [...FILLED_COLUMNS, KEY_COLUMN] as const;
