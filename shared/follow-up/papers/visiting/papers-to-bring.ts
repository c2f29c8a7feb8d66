import type { BothLanguages } from '../../../coverage/cause-words.ts';
import type { Cause } from '../../../coverage/status.ts';
import type { ChildSheet } from '../../child-sheet.ts';

const PAPERS = {
  birth: { vi: 'Giấy khai sinh', en: 'Birth certificate' },
  notification: {
    vi: 'Giấy chứng sinh (nếu chưa khai sinh)',
    en: 'Birth-notification paper (if not yet registered)',
  },
  declaration: { vi: 'Tờ khai TK1-TS', en: 'Declaration TK1-TS' },
  residence: {
    vi: 'Thông tin cư trú (thường trú hoặc tạm trú)',
    en: 'Proof of residence (permanent or temporary)',
  },
  card: { vi: 'Thẻ BHYT (giấy, VssID hoặc VNeID)', en: 'The card (paper, VssID or VNeID)' },
  receipt: { vi: 'Giấy hẹn hoặc mã hồ sơ', en: 'Receipt or number of the dossier' },
  refusal: { vi: 'Thông báo từ chối hồ sơ', en: 'Notice of rejection' },
} as const satisfies Record<string, BothLanguages>;

type Paper = keyof typeof PAPERS;

const BY_CAUSE: Readonly<Record<Cause, readonly Paper[]>> = {
  never_issued: ['birth', 'declaration', 'residence'],
  expired: ['card', 'birth'],
  withdrawn: ['card', 'birth', 'residence'],
  decreased: ['card', 'residence'],
  temporary_code: ['birth', 'declaration', 'residence'],
  not_yet_valid: ['card', 'birth'],
  dossier_in_progress: ['receipt'],
  dossier_rejected: ['refusal', 'birth', 'declaration'],
};

/** What the family should have at hand, or the visitor bring along. */
export function papersToBring({ cause, birthRegisteredOn }: ChildSheet): readonly BothLanguages[] {
  const papers: readonly Paper[] = cause === undefined ? ['card', 'birth'] : BY_CAUSE[cause];
  const asked =
    birthRegisteredOn === undefined && papers.includes('birth')
      ? [...papers, 'notification' as const]
      : papers;
  return asked.map((paper) => PAPERS[paper]);
}
