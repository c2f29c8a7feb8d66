import { CAUSE_WORDS as CAUSES_IN_WORDS } from '../../../shared/coverage/cause-words.ts';
import { CAUSES, type Cause, type Status } from '../../../shared/coverage/status.ts';
import type { Bucket } from '../../../shared/register/child.ts';

type Words = readonly [vi: string, en: string];

export const STATUS_WORDS: Record<Status, Words> = {
  covered: ['có thẻ', 'covered'],
  uncovered: ['chưa có thẻ', 'uncovered'],
  unsure: ['cần người xem', 'unsure'],
};

const labelOf = (cause: Cause): Words => {
  const { vi, en } = CAUSES_IN_WORDS[cause].label;
  return [vi, en];
};

/** The domain's own words. */
export const CAUSE_WORDS: Readonly<Record<string, Words>> = Object.fromEntries(
  CAUSES.map((cause) => [cause, labelOf(cause)]),
);

export const BUCKET_WORDS: Record<Bucket, Words> = {
  in_scope: ['trong diện', 'in scope'],
  aged_out: ['đã đủ 72 tháng', 'aged out'],
  moved_out: ['đã chuyển đi', 'moved out'],
  deceased: ['đã mất', 'deceased'],
  not_yet_born: ['chưa sinh', 'not yet born'],
  duplicate_of: ['trùng trẻ khác', 'duplicate of another row'],
};

/** Both languages on one line. */
export const both = ([vi, en]: Words): string => `${vi} / ${en}`;

/** The words of a key that may be none of ours, e.g. one of a newer version: then the key itself. */
export const wordsOf = (words: Readonly<Record<string, Words>>, key: string): string => {
  const found = words[key];
  return found === undefined ? key : both(found);
};

/** Keys of the breakdowns by age in completed years, sex and household class. */
export const GROUP_WORDS: Readonly<Record<string, Words>> = {
  '0': ['dưới 1 tuổi', 'under 1'],
  ...Object.fromEntries(
    ['1', '2', '3', '4', '5'].map((age) => [age, [`${age} tuổi`, `aged ${age}`] as const]),
  ),
  male: ['nam', 'male'],
  female: ['nữ', 'female'],
  poor: ['hộ nghèo', 'poor'],
  near_poor: ['hộ cận nghèo', 'near poor'],
  unknown: ['không rõ', 'unknown'],
};

export const STAGE_WORDS: Readonly<Record<string, Words>> = {
  open: ['mới mở', 'open'],
  contacted: ['đã liên hệ', 'contacted'],
  dossier_filed: ['đã nộp hồ sơ', 'dossier filed'],
};
