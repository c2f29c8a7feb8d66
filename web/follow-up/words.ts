import { CARD_WITHIN } from '../../shared/follow-up/funnel.ts';
import { type Words, words } from '../language/words.ts';
import type { Column } from './order.ts';
import type { StepName } from './steps.ts';

export const FOLLOW_UP_WORDS = {
  title: { vi: 'Theo dõi, vận động', en: 'Follow-up' },
  period: { vi: 'Hồ sơ mở trong', en: 'Cases opened in' },
  steps: { vi: 'Từ khi được báo đến khi có thẻ', en: 'From the notice to the card' },
  beside: { vi: 'Ngoài các bước trên', en: 'Beside these steps' },
  units: { vi: 'Từng đơn vị', en: 'Unit by unit' },
  none: { vi: 'Không có trẻ nào được báo trong thời gian này', en: 'No child was flagged in this time' },
} as const satisfies Record<string, Words>;

export const STEP_WORDS: Readonly<Record<StepName, Words>> = {
  flagged: { vi: 'Trẻ được báo chưa có thẻ', en: 'Children flagged without a card' },
  contacted: { vi: 'Đã liên hệ gia đình', en: 'Family contacted' },
  dossierFiled: { vi: 'Đã có hồ sơ', en: 'Dossier filed' },
  covered: { vi: 'Đã có thẻ', en: 'Card there' },
};

/** What "in time" means for a step. */
export const IN_TIME_WORDS: Readonly<Partial<Record<StepName, Words>>> = {
  contacted: { vi: 'đúng hạn liên hệ', en: 'within the deadline for a contact' },
  covered: {
    vi: `trong ${CARD_WITHIN} ngày làm việc từ lần liên hệ đầu`,
    en: `within ${CARD_WITHIN} working days of the first contact`,
  },
};

export const shareWords = words(
  (ofAll: string, ofBefore: string) => `${ofAll} số trẻ được báo; ${ofBefore} bước trước`,
  (ofAll: string, ofBefore: string) => `${ofAll} of those flagged; ${ofBefore} of the step before`,
);

/** How many of those whose time for a card is over had it in time; the others may still get it. */
export const ofDueWords = words(
  (count: string, due: string, share: string) =>
    `${due} trẻ đã qua ${CARD_WITHIN} ngày làm việc từ lần liên hệ đầu: ${count} em có thẻ trong hạn đó (${share})`,
  (count: string, due: string, share: string) =>
    `Of ${due} whose ${CARD_WITHIN} working days since the first contact are over, ${count} had the card within them (${share})`,
);

export const BESIDE_WORDS = {
  open: { vi: 'Còn phải theo dõi', en: 'Still to be followed' },
  unreachable: { vi: 'Không liên hệ được', en: 'Could not be reached' },
  coveredBeforeContact: { vi: 'Có thẻ trước khi liên hệ', en: 'Card came before any contact' },
  leftScope: {
    vi: 'Ra khỏi diện theo dữ liệu (đủ 6 tuổi, chuyển đi, đã mất…)',
    en: 'Left the count by the data (six years old, moved, died…)',
  },
  closedByPerson: { vi: 'Cán bộ kết thúc theo dõi', en: 'Closed by a person' },
} as const satisfies Record<string, Words>;

export const BESIDE_NOTE: Words = {
  vi: 'Trẻ được báo = còn phải theo dõi + đã có thẻ + có thẻ trước khi liên hệ + ra khỏi diện + cán bộ kết thúc. “Không liên hệ được” là một phần của các số đó.',
  en: 'Flagged = still followed + card there + card before contact + left the count + closed by a person. “Could not be reached” is a part of these.',
};

export const COLUMN_WORDS: Readonly<Record<Column, Words>> = {
  name: { vi: 'Đơn vị', en: 'Unit' },
  flagged: { vi: 'Được báo', en: 'Flagged' },
  contactedInTime: { vi: 'Liên hệ đúng hạn', en: 'Contacted in time' },
  dossierFiled: { vi: 'Có hồ sơ', en: 'Dossier' },
  coveredWithin15: { vi: `Có thẻ trong ${CARD_WITHIN} ngày`, en: `Card in ${CARD_WITHIN} days` },
  unreachable: { vi: 'Không liên hệ được', en: 'Not reached' },
};

/** What the shares of the table are of, and how far they can be relied on. */
export const unitsNote = words(
  (few: string) =>
    `Tỉ lệ tính trên số trẻ được báo, kể cả trẻ mới báo còn trong hạn liên hệ. Riêng “${COLUMN_WORDS.coveredWithin15.vi}” chỉ tính trên số trẻ đã qua ${CARD_WITHIN} ngày làm việc từ lần liên hệ đầu. Khi xếp theo tỉ lệ, từ thấp lên lấy đầu cao của khoảng 95 %, từ cao xuống lấy đầu thấp, nên đơn vị “ít trẻ” (dưới ${few} trẻ được báo) ít khi lên đầu hay xuống cuối chỉ vì một vài em.`,
  (few: string) =>
    `Shares are of those flagged, those among them whose time for a contact still runs too. “${COLUMN_WORDS.coveredWithin15.en}” is of those only whose ${CARD_WITHIN} working days since the first contact are over. Ordered by a share, the lowest first go by the upper end of its 95 % interval, the highest first by the lower, so that a unit with “few children” (under ${few} flagged) is rarely first or last because of one or two of them.`,
);
