import type { Cause } from './status.ts';

/** A sentence in the two languages of every page and message, Vietnamese first. */
export interface BothLanguages {
  vi: string;
  en: string;
}

/** A cause in words, and what the commune can do about it. */
export interface CauseWords {
  label: BothLanguages;
  toDo: BothLanguages;
}

/** Every cause as it is shown to people; docs/reference/causes.md says when each one applies. */
export const CAUSE_WORDS: Readonly<Record<Cause, CauseWords>> = {
  dossier_in_progress: {
    label: { vi: 'Hồ sơ đang giải quyết', en: 'Dossier in progress' },
    toDo: { vi: 'Theo dõi hồ sơ tại cơ quan BHXH', en: 'Follow the dossier at the social insurance office' },
  },
  dossier_rejected: {
    label: { vi: 'Hồ sơ bị từ chối', en: 'Dossier rejected' },
    toDo: { vi: 'Hỏi lý do, bổ sung giấy tờ và nộp lại', en: 'Ask why, complete the papers and file again' },
  },
  not_yet_valid: {
    label: { vi: 'Thẻ chưa đến ngày có hiệu lực', en: 'Card not valid yet' },
    toDo: { vi: 'Kiểm tra ngày bắt đầu ghi trên thẻ', en: 'Check the first day written on the card' },
  },
  temporary_code: {
    label: { vi: 'Mới có mã thẻ tạm (TE1)', en: 'Temporary code only (TE1)' },
    toDo: { vi: 'Lập hồ sơ cấp thẻ chính thức', en: 'File for a proper card' },
  },
  withdrawn: {
    label: { vi: 'Thẻ bị thu hồi', en: 'Card withdrawn' },
    toDo: { vi: 'Hỏi cơ quan BHXH lý do thu hồi', en: 'Ask the social insurance office why' },
  },
  decreased: {
    label: { vi: 'Đã báo giảm', en: 'Reported as decreased' },
    toDo: {
      vi: 'Xác minh nơi ở, báo tăng lại (D03-TS)',
      en: 'Check where the child lives, report it again (D03-TS)',
    },
  },
  expired: {
    label: { vi: 'Thẻ hết hạn', en: 'Card expired' },
    toDo: { vi: 'Đề nghị gia hạn thẻ', en: 'Ask for the card to be renewed' },
  },
  never_issued: {
    label: { vi: 'Chưa từng được cấp thẻ', en: 'Never issued' },
    toDo: { vi: 'Lập hồ sơ cấp thẻ (TK1-TS, D03-TS)', en: 'File for a card (TK1-TS, D03-TS)' },
  },
};
