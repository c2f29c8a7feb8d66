import type { Cause } from '../../../shared/coverage/status.ts';
import type { Stage } from '../../../shared/follow-up/case-state.ts';
import type { Words } from '../../language/words.ts';

/** What a person comes back with from a family, as the first question of recording. */
export const OUTCOMES = [
  'visit',
  'phone',
  'file_dossier',
  'note',
  'snooze',
  'offer_transfer',
  'close',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Readonly<Record<Outcome, { label: Words; hint: Words }>> = {
  visit: {
    label: { vi: 'Đã gặp gia đình', en: 'Met the family' },
    hint: { vi: 'Tại nhà hoặc tại trụ sở', en: 'At home or at the office' },
  },
  phone: {
    label: { vi: 'Đã gọi điện, nhắn tin', en: 'Called or texted' },
    hint: { vi: 'Đã nói chuyện được với gia đình', en: 'The family was spoken to' },
  },
  file_dossier: {
    label: { vi: 'Đã nộp hồ sơ', en: 'Dossier filed' },
    hint: { vi: 'Hồ sơ cấp thẻ đã gửi cơ quan BHXH', en: 'Sent to the social insurance office' },
  },
  note: {
    label: { vi: 'Không gặp ai, ghi chú', en: 'Nobody there, a note' },
    hint: { vi: 'Vắng nhà, thiếu giấy tờ, đã có thẻ…', en: 'Away, papers missing, has a card…' },
  },
  snooze: {
    label: { vi: 'Hẹn lại', en: 'Put off' },
    hint: { vi: 'Quay lại sau 1–2 tuần hoặc vào ngày hẹn', en: 'Come back in a week or two, or on a day' },
  },
  offer_transfer: {
    label: { vi: 'Chuyển xã khác', en: 'Another commune' },
    hint: { vi: 'Trẻ đang sống ở xã khác trong tỉnh', en: 'Lives in another commune of the province' },
  },
  close: {
    label: { vi: 'Kết thúc theo dõi', en: 'Close the case' },
    hint: {
      vi: 'Chuyển tỉnh khác, đã có thẻ, trùng, đã mất, từ chối',
      en: 'Left the province, has a card, double, died, refused',
    },
  },
};

/** What comes before the usual order, by why the child is flagged. */
const FIRST: Readonly<Partial<Record<Cause | 'unsure', readonly Outcome[]>>> = {
  decreased: ['visit', 'phone', 'note', 'offer_transfer', 'close'],
  dossier_in_progress: ['phone', 'note', 'snooze'],
  not_yet_valid: ['phone', 'note', 'snooze'],
  dossier_rejected: ['file_dossier', 'visit'],
  unsure: ['note', 'visit', 'phone', 'close'],
};

/** After a contact the dossier is what is owed. */
const FIRST_AFTER: Readonly<Partial<Record<Stage, readonly Outcome[]>>> = {
  contacted: ['file_dossier', 'snooze', 'note'],
  dossier_filed: ['note', 'phone', 'snooze'],
};

/** The outcomes in the order of their likelihood for a child. */
export function outcomesInOrder(cause: Cause | undefined, stage: Stage): readonly Outcome[] {
  const first = FIRST_AFTER[stage] ?? FIRST[cause ?? 'unsure'] ?? [];
  return [...new Set([...first, ...OUTCOMES])];
}
