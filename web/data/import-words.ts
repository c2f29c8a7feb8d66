import type { AnswerOf } from '../api/types.ts';
import type { Words } from '../language/words.ts';
import type { Tone } from './state-mark.tsx';

export type Import = AnswerOf<'readImport'>;
export type ImportState = Import['state'];
export type Mode = Import['mode'];

/** States of an import in words. */
export const IMPORT_STATES: Readonly<Record<ImportState, { tone: Tone; words: Words }>> = {
  waiting: { tone: 'busy', words: { vi: 'Đang chờ', en: 'Waiting' } },
  running: { tone: 'busy', words: { vi: 'Đang nạp', en: 'Importing' } },
  done: { tone: 'good', words: { vi: 'Đã nạp', en: 'Taken' } },
  held: { tone: 'held', words: { vi: 'Bị giữ', en: 'Held' } },
  refused: { tone: 'bad', words: { vi: 'Không nhận', en: 'Refused' } },
  failed: { tone: 'bad', words: { vi: 'Chưa nạp được', en: 'Failed' } },
  overtaken: { tone: 'quiet', words: { vi: 'Đã thay bằng lần nạp khác', en: 'Overtaken by another import' } },
};

const RESULTS: Readonly<Record<NonNullable<Import['result']>, Words>> = {
  applied: { vi: 'Đã nạp', en: 'Taken' },
  unchanged: { vi: 'Đã nạp, không có gì mới', en: 'Taken, nothing new' },
  dry_run: { vi: 'Đã nạp thử', en: 'Tried' },
};

/** How an import stands, of a done one what it came to. */
export function standingOf({ state, result }: Pick<Import, 'state' | 'result'>): {
  tone: Tone;
  words: Words;
} {
  const { tone, words } = IMPORT_STATES[state];
  if (result === undefined) return { tone, words };
  return { tone: result === 'dry_run' ? 'quiet' : tone, words: RESULTS[result] };
}

/** Whether something is still done about it. */
export const isUnderWay = ({ state }: Pick<Import, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

/** The two kinds of a delivery, each in a sentence. */
export const MODES: Readonly<Record<Mode, { words: Words; about: Words }>> = {
  snapshot: {
    words: { vi: 'Danh sách đầy đủ', en: 'Full list' },
    about: {
      vi: 'Thay toàn bộ dữ liệu đang dùng: dòng nào không có trong các tệp này thì coi như không còn.',
      en: 'Takes the place of all data in force: a row that is in none of these files counts as gone.',
    },
  },
  delta: {
    words: { vi: 'Danh sách bổ sung', en: 'Additions' },
    about: {
      vi: 'Chỉ thêm hoặc sửa những dòng có trong tệp; các dòng khác giữ nguyên.',
      en: 'Adds or changes the rows of the files and leaves all others as they are.',
    },
  },
};

const STEPS: ReadonlyMap<string, Words> = new Map([
  ['take the files in', { vi: 'Nhận tệp', en: 'Taking the files in' }],
  ['read the files', { vi: 'Đọc tệp', en: 'Reading the files' }],
  ['compare with the book', { vi: 'So với dữ liệu đang dùng', en: 'Comparing with the data in force' }],
  [
    'write the months that changed',
    { vi: 'Ghi các tháng có thay đổi', en: 'Writing the months that changed' },
  ],
  [
    'another import came first, beginning again',
    {
      vi: 'Có lần nạp khác xong trước, bắt đầu lại',
      en: 'Another import came first, beginning again',
    },
  ],
]);

/** What an import is at, in words; nothing for a step that is nobody's business. */
export const findStep = (step: string | undefined): Words | undefined => STEPS.get(step ?? '');
