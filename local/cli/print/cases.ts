import type { CaseLine } from '../../../functions/follow-up/list-cases.ts';
import { type Column, table } from '../output.ts';
import { CAUSE_WORDS, STAGE_WORDS, wordsOf } from './words.ts';

const COLUMNS: Column<CaseLine>[] = [
  { vi: 'Trẻ', en: 'Child', value: ({ childId }) => childId },
  { vi: 'Mã', en: 'Code', value: ({ unit }) => unit },
  { vi: 'Xã', en: 'Commune', value: ({ unitName }) => unitName },
  { vi: 'Từ ngày', en: 'Open since', value: ({ openedOn }) => openedOn },
  { vi: 'Bước', en: 'Stage', value: ({ stage }) => wordsOf(STAGE_WORDS, stage) },
  { vi: 'Lý do', en: 'Cause', value: ({ cause }) => cause && wordsOf(CAUSE_WORDS, cause) },
];

/** The open cases in the order they were given. */
export const printCases = (cases: readonly CaseLine[]): string =>
  cases.length === 0 ? 'Không có hồ sơ nào đang mở. / No case is open.' : table(COLUMNS, cases);
