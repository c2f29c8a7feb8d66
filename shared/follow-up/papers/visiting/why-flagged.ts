import type { BothLanguages } from '../../../coverage/cause-words.ts';
import type { Cause } from '../../../coverage/status.ts';
import type { IsoDate } from '../../../time/calendar.ts';
import type { ChildSheet } from '../../child-sheet.ts';
import { dateInPrint } from '../words.ts';

/** Why a child is on the list, in one sentence for the door. */
export function whyFlagged({ status, cause, coverEndedOn, cardEndsOn }: ChildSheet): BothLanguages {
  if (status === 'unsure' || cause === undefined) return sayUntil(UNSURE, cardEndsOn);
  return sayUntil(SENTENCES[cause], coverEndedOn);
}

/** `ended` is said where the day is known on which the last cover ended; `{on}` is that day. */
interface Sentence {
  plain: BothLanguages;
  ended?: BothLanguages;
}

const UNSURE: Sentence = {
  plain: {
    vi: 'Có thẻ BHYT gần giống nhưng chưa chắc là của trẻ: xem thẻ và giấy khai sinh.',
    en: 'A card like the child’s exists, but it is not certain to be its own: look at card and birth certificate.',
  },
  ended: {
    vi: 'Có thẻ BHYT gần giống, hạn đến ngày {on}, nhưng chưa chắc là của trẻ: xem thẻ và giấy khai sinh.',
    en: 'A card like the child’s, valid until {on}, is not certain to be its own: look at card and birth certificate.',
  },
};

const SENTENCES: Readonly<Record<Cause, Sentence>> = {
  never_issued: {
    plain: { vi: 'Chưa từng được cấp thẻ BHYT.', en: 'No health-insurance card was ever issued.' },
  },
  expired: {
    plain: { vi: 'Thẻ BHYT đã hết hạn.', en: 'The card has expired.' },
    ended: { vi: 'Thẻ BHYT đã hết hạn từ ngày {on}.', en: 'The card expired on {on}.' },
  },
  withdrawn: {
    plain: { vi: 'Thẻ BHYT đã bị thu hồi.', en: 'The card was withdrawn.' },
    ended: {
      vi: 'Thẻ BHYT đã bị thu hồi, có hiệu lực đến ngày {on}.',
      en: 'The card was withdrawn; it was valid until {on}.',
    },
  },
  decreased: {
    plain: {
      vi: 'Cơ quan BHXH đã báo giảm: hỏi nơi ở hiện nay.',
      en: 'Reported as decreased: ask where the child lives now.',
    },
    ended: {
      vi: 'Cơ quan BHXH đã báo giảm, thẻ có hiệu lực đến ngày {on}: hỏi nơi ở hiện nay.',
      en: 'Reported as decreased, valid until {on}: ask where the child lives now.',
    },
  },
  temporary_code: {
    plain: {
      vi: 'Mới có mã thẻ tạm (TE1) của bệnh viện, chưa có thẻ chính thức.',
      en: 'Only a temporary code (TE1) of the hospital, no proper card yet.',
    },
  },
  not_yet_valid: {
    plain: {
      vi: 'Đã có thẻ BHYT nhưng chưa đến ngày có hiệu lực.',
      en: 'There is a card, which is not valid yet.',
    },
  },
  dossier_in_progress: {
    plain: {
      vi: 'Hồ sơ cấp thẻ đang được giải quyết, chưa có thẻ.',
      en: 'The dossier is being dealt with; no card yet.',
    },
  },
  dossier_rejected: {
    plain: {
      vi: 'Hồ sơ cấp thẻ bị từ chối, cần bổ sung và nộp lại.',
      en: 'The dossier was rejected and has to be filed again.',
    },
  },
};

function sayUntil({ plain, ended }: Sentence, on: IsoDate | undefined): BothLanguages {
  if (on === undefined || ended === undefined) return plain;
  const day = dateInPrint(on);
  return { vi: ended.vi.replace('{on}', day), en: ended.en.replace('{on}', day) };
}
