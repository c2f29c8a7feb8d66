import type { BothLanguages } from '../../coverage/cause-words.ts';
import type { Sex } from '../../feeds/records.ts';
import type { WrittenDate } from '../../time/calendar.ts';
import type { ClosingReason, ContactWay } from '../case.ts';
import type { Stage } from '../case-state.ts';

/** The national child-protection hotline; on every paper that goes to a door (DESIGN section 9). */
export const HOTLINE: BothLanguages = {
  vi: 'Tổng đài quốc gia bảo vệ trẻ em: 111 (miễn phí, 24/24)',
  en: 'National child-protection hotline: 111 (free, day and night)',
};

export const SEX_WORDS: Readonly<Record<Sex, BothLanguages>> = {
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
};

export const STAGE_WORDS: Readonly<Record<Stage, BothLanguages>> = {
  unopened: { vi: 'Chưa mở', en: 'Not opened' },
  open: { vi: 'Mới, chưa liên hệ', en: 'New, not contacted' },
  contacted: { vi: 'Đã liên hệ', en: 'Contacted' },
  dossier_filed: { vi: 'Đã nộp hồ sơ', en: 'Dossier filed' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
};

export const WAY_WORDS: Readonly<Record<ContactWay, BothLanguages>> = {
  visit: { vi: 'Đến nhà', en: 'Visit' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  message: { vi: 'Tin nhắn', en: 'Message' },
  office: { vi: 'Tại trụ sở', en: 'At the office' },
};

export const REASON_WORDS: Readonly<Record<ClosingReason, BothLanguages>> = {
  moved_away: { vi: 'Chuyển đi nơi khác', en: 'Moved away' },
  deceased: { vi: 'Đã mất', en: 'Deceased' },
  duplicate: { vi: 'Trùng với trẻ khác', en: 'Same as another child' },
  covered_elsewhere: { vi: 'Đã có thẻ ở nơi khác', en: 'Covered elsewhere' },
  refused: { vi: 'Gia đình từ chối', en: 'Family refused' },
};

/** A date as the forms write it, as precise as it is known: `05/03/2021`, `03/2021`, `2021`; `''` without one. */
export function dateInPrint(date: WrittenDate | undefined): string {
  return date === undefined ? '' : date.split('-').toReversed().join('/');
}

/** A name as the forms ask for it: capital letters with their marks. */
export function nameInCapitals(name: string | undefined): string {
  return name === undefined ? '' : name.normalize('NFC').toUpperCase();
}
