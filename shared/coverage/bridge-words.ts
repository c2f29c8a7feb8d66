import type { Move } from './bridge.ts';
import type { BothLanguages } from './cause-words.ts';

/** Every move as it is shown to people. */
export const MOVE_WORDS: Readonly<Record<Move, BothLanguages>> = {
  born: { vi: 'Mới sinh, mới đăng ký khai sinh', en: 'Births newly registered' },
  arrived: { vi: 'Mới đến, mới có trong danh sách', en: 'Arrived, or newly listed' },
  moved_in: { vi: 'Từ xã khác trong tỉnh chuyển đến', en: 'Moved in from another commune' },
  moved_out: { vi: 'Chuyển đi xã khác trong tỉnh', en: 'Moved out to another commune' },
  aged_out: { vi: 'Đã tròn 6 tuổi', en: 'Turned six' },
  moved_away: { vi: 'Chuyển khỏi tỉnh', en: 'Moved away from the province' },
  deceased: { vi: 'Đã mất', en: 'Died' },
  gone: { vi: 'Không còn trong nguồn dữ liệu', en: 'No longer in any source' },
  corrected: { vi: 'Sửa hồ sơ (gộp, tách, đính chính)', en: 'Records put right (merged, parted, corrected)' },
  boundary: { vi: 'Thay đổi địa giới hành chính', en: 'Boundaries changed' },
  card_issued: { vi: 'Được cấp thẻ, thẻ bắt đầu có giá trị', en: 'Card issued, or begun to hold' },
  lapsed: {
    vi: 'Thẻ hết hạn, bị thu hồi, đã giảm hoặc không còn trong dữ liệu',
    en: 'Card ended, withdrawn, taken off the list or no longer in the data',
  },
  relinked: { vi: 'Ghép lại thẻ với trẻ', en: 'Cards matched to children anew' },
  other: { vi: 'Nguyên nhân khác, chưa xác định', en: 'For another reason, not known' },
};
