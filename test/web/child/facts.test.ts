import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../shared/follow-up/case.ts';
import { factInWords } from '../../../web/child/facts.ts';

const RUN = { on: '2026-03-02', at: '', runId: 'run-1' };
const PERSON = { on: '2026-03-02', at: '', by: 'account-1' };
const nameOf = (code: string) => `Xã ${code}`;

const SAID: readonly [CaseFact, vi: string][] = [
  [{ ...RUN, kind: 'opened', unit: '1', cause: 'never_issued' }, 'Mở hồ sơ tại Xã 1: Chưa từng được cấp thẻ'],
  [{ ...RUN, kind: 'reopened', unit: '1', cause: 'expired' }, 'Tự mở lại tại Xã 1: Thẻ hết hạn'],
  [{ ...RUN, kind: 'cause_changed', cause: 'decreased' }, 'Đổi nguyên nhân: Đã báo giảm'],
  [{ ...RUN, kind: 'unit_changed', from: '1', unit: '2' }, 'Dữ liệu chuyển từ Xã 1 sang Xã 2'],
  [
    {
      ...RUN,
      kind: 'closed_by_data',
      proof: { kind: 'card', card: { ref: 'a', validFrom: '2026-01-01', validTo: '2027-01-01' } },
    },
    'Tự đóng theo dữ liệu: đã có thẻ BHYT từ 01/01/2026 đến 01/01/2027',
  ],
  [
    { ...RUN, kind: 'closed_by_data', proof: { kind: 'standing', standing: 'aged_out' } },
    'Tự đóng theo dữ liệu: đã đủ 6 tuổi (72 tháng)',
  ],
  [
    { ...RUN, kind: 'confirmed_by_data', proof: { kind: 'gone' } },
    'Dữ liệu xác nhận việc đóng: không còn trong dữ liệu',
  ],
  [{ ...PERSON, kind: 'contacted', way: 'phone' }, 'Đã liên hệ gia đình: Điện thoại'],
  [{ ...PERSON, kind: 'dossier_filed' }, 'Đã nộp hồ sơ cấp thẻ'],
  [{ ...PERSON, kind: 'noted', note: 'nobody_home' }, 'Ghi chú: Đến nhà không gặp ai'],
  [{ ...PERSON, kind: 'snoozed', until: '2026-03-09' }, 'Hẹn lại ngày 09/03/2026'],
  [{ ...PERSON, kind: 'transferred', to: '2', answer: 'offered' }, 'Đề nghị chuyển hồ sơ đến Xã 2'],
  [{ ...PERSON, kind: 'transferred', to: '2', answer: 'accepted' }, 'Xã 2 đã nhận hồ sơ'],
  [
    { ...PERSON, kind: 'closed_by_person', reason: 'moved_away', place: 'abroad' },
    'Kết thúc theo dõi: Chuyển đi nơi khác (Nước ngoài)',
  ],
  [
    { ...PERSON, kind: 'closed_by_person', reason: 'covered_elsewhere', place: '79' },
    'Kết thúc theo dõi: Đã có thẻ ở nơi khác (TP. Hồ Chí Minh)',
  ],
  [{ ...PERSON, kind: 'reopened_by_person' }, 'Mở lại hồ sơ'],
  [{ ...PERSON, kind: 'corrected', fact: 2 }, 'Đính chính: bỏ mục số 2'],
];

describe('the history of a case in words', () => {
  it.each(SAID)('says %o', (fact, vi) => {
    const said = factInWords(fact, nameOf);

    expect(said.vi).toBe(vi);
    expect(said.en).not.toBe('');
  });

  it('has words for a fact of a newer release', () => {
    const newer = { ...PERSON, kind: 'weighed' } as unknown as CaseFact;

    expect(factInWords(newer, nameOf).vi).toBe('Mục ghi của phiên bản mới hơn');
  });
});
