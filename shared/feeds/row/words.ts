import { memoise } from '../../identity/memo.ts';
import { canonicalTone, fold, headingKey } from '../../identity/text.ts';
import type { UnitLevel } from '../../units/unit.ts';
import type { CardStatus, DossierState, HouseholdClass, ResidenceType, ResidentStatus } from '../records.ts';

const CACHED_WORDS = 1_000;

/** Reads a word of a closed list, whatever its capitals, marks and punctuation; `undefined` for any other word. */
export type WordReader<Value> = (word: string) => Value | undefined;

function wordsOf<Value extends string>(lists: Readonly<Record<Value, readonly string[]>>): WordReader<Value> {
  const values = new Map<string, Value>();
  for (const value of Object.keys(lists) as Value[]) {
    for (const word of [value, ...lists[value]]) values.set(headingKey(word), value);
  }
  const read = memoise(CACHED_WORDS, (word) => ({ value: values.get(headingKey(word)) }));
  return (word) => read(word).value;
}

/** Kinds of residence (Law on Residence 2020). */
export const residenceTypeOf: WordReader<ResidenceType> = wordsOf({
  permanent: ['Thường trú', 'Đăng ký thường trú', 'KT1'],
  temporary: ['Tạm trú', 'Đăng ký tạm trú', 'Lưu trú', 'Nơi ở hiện tại', 'KT2', 'KT3', 'KT4'],
  absent: ['Tạm vắng', 'Vắng mặt', 'Đi vắng', 'Khai báo tạm vắng'],
});

/** Whether a resident is still there. */
export const residentStatusOf: WordReader<ResidentStatus> = wordsOf({
  present: [
    'Còn cư trú',
    'Đang cư trú',
    'Có mặt',
    'Còn sống',
    'Đang ở',
    'Đang sinh sống',
    'Hiện tại',
    'Bình thường',
  ],
  moved_out: [
    'Đã chuyển đi',
    'Chuyển đi',
    'Chuyển đến nơi khác',
    'Đã chuyển khẩu',
    'Chuyển khẩu',
    'Xóa đăng ký thường trú',
    'Xóa đăng ký tạm trú',
    'Xóa thường trú',
    'Đã đi',
  ],
  deceased: ['Chết', 'Đã chết', 'Đã mất', 'Mất', 'Tử vong', 'Đã tử vong', 'Qua đời', 'Khai tử', 'Đã khai tử'],
});

/** `none` is a word for no class. */
export const householdClassOf: WordReader<HouseholdClass | 'none'> = wordsOf({
  poor: ['Hộ nghèo', 'Nghèo', 'HN', 'Thuộc hộ nghèo'],
  near_poor: ['Hộ cận nghèo', 'Cận nghèo', 'HCN', 'CN', 'Thuộc hộ cận nghèo'],
  none: [
    'Không',
    'Bình thường',
    'Hộ bình thường',
    'Hộ thường',
    'Hộ không nghèo',
    'Không nghèo',
    'Hộ trung bình',
    'Hộ có mức sống trung bình',
    'Hộ khá',
    'Hộ giàu',
    'Khác',
  ],
});

/** `expired` is read from the last day of the card, `no_card` says that there is none. */
export type CardWord = CardStatus | 'expired' | 'no_card';

/** What an office writes of the state of a card. */
export const cardStatusOf: WordReader<CardWord> = wordsOf({
  active: [
    'Còn hiệu lực',
    'Đang hiệu lực',
    'Có hiệu lực',
    'Còn giá trị',
    'Còn hạn',
    'Còn hạn sử dụng',
    'Đang sử dụng',
    'Đang dùng',
    'Đang tham gia',
    'Hoạt động',
    'Đang hoạt động',
    'Hợp lệ',
    'Thẻ đúng',
    'Đã cấp',
    'Đã cấp thẻ',
    'Tăng mới',
    'Tiếp tục tham gia',
    'Cấp lại',
    'Đổi thẻ',
  ],
  expired: ['Hết hạn', 'Đã hết hạn', 'Hết hiệu lực', 'Hết giá trị', 'Thẻ hết hạn', 'Hết hạn sử dụng'],
  withdrawn: ['Thu hồi', 'Đã thu hồi', 'Bị thu hồi', 'Thẻ bị thu hồi', 'Hủy', 'Đã hủy'],
  decreased: [
    'Báo giảm',
    'Đã báo giảm',
    'Giảm',
    'Đã giảm',
    'Ngừng tham gia',
    'Dừng tham gia',
    'Dừng đóng',
    'Chuyển đi',
    'Đã chuyển đi',
  ],
  temporary: [
    'Tạm',
    'Tạm thời',
    'Thẻ tạm',
    'Mã tạm',
    'Mã thẻ tạm',
    'Mã thẻ tạm thời',
    'Chưa cấp thẻ chính thức',
  ],
  no_card: ['Chưa cấp', 'Chưa cấp thẻ', 'Chưa có thẻ', 'Không có thẻ', 'Không có thông tin thẻ'],
});

const RESULT_CODES: Readonly<Record<string, CardWord>> = {
  '000': 'active',
  '001': 'active',
  '002': 'active',
  '003': 'active',
  '004': 'active',
  '010': 'expired',
  '050': 'no_card',
  '051': 'no_card',
  '052': 'no_card',
  '053': 'no_card',
  '060': 'active',
  '061': 'active',
  '070': 'active',
  '090': 'active',
  '110': 'withdrawn',
  '120': 'decreased',
  '121': 'decreased',
  '122': 'decreased',
  '123': 'decreased',
  '124': 'decreased',
  '130': 'temporary',
};

/** What a result code of the insurer's look-up says of the card; `undefined` for a technical code or another text. */
export function statusOfCode(code: string): CardWord | undefined {
  return Object.hasOwn(RESULT_CODES, code) ? RESULT_CODES[code] : undefined;
}

/** Dossier states of the filing software (0 to 3) and of the portals. */
export const dossierStateOf: WordReader<DossierState> = wordsOf({
  waiting: [
    '0',
    'Chờ',
    'Chờ tiếp nhận',
    'Chờ xử lý',
    'Mới nộp',
    'Mới đăng ký',
    'Chờ bổ sung',
    'Yêu cầu bổ sung',
  ],
  received: ['1', 'Đã tiếp nhận', 'Tiếp nhận', 'Đang xử lý', 'Đang giải quyết', 'Đã gửi'],
  accepted: ['2', 'Đã giải quyết', 'Đã duyệt', 'Chấp nhận', 'Hoàn thành', 'Đã trả kết quả', 'Đã xong'],
  rejected: [
    '3',
    'Từ chối',
    'Bị từ chối',
    'Trả lại',
    'Bị trả lại',
    'Đã hủy',
    'Hủy',
    'Dừng xử lý',
    'Không duyệt',
  ],
});

/** `city` stands at two levels; the length of the code decides. */
export const unitLevelOf: WordReader<UnitLevel | 'city'> = wordsOf({
  province: ['1', 'Tỉnh', 'Cấp tỉnh', 'Thành phố trung ương', 'Thành phố trực thuộc trung ương'],
  district: ['2', 'Huyện', 'Quận', 'Thị xã', 'Cấp huyện', 'Thành phố thuộc tỉnh'],
  commune: ['3', 'Xã', 'Phường', 'Thị trấn', 'Đặc khu', 'Cấp xã'],
  city: ['Thành phố'],
});

/** Rows of a form that are no rows of data: sections, sums, and the lines of signatures. */
const SECTIONS = new Set(
  [
    'Tăng mới',
    'Tiếp tục tham gia',
    'Cấp lại',
    'Đổi thẻ',
    'Tăng',
    'Giảm',
    'Tăng người tham gia',
    'Giảm người tham gia',
  ].map(fold),
);
const SUM = /^(?:tổng cộng|tổng số|tổng|cộng)(?![\p{L}\p{M}])/u;
const SIGNATURE =
  /^(?:người lập|người kiểm|người giao|người nhận|kế toán|thủ trưởng|giám đốc|phó giám đốc|cán bộ|chủ tịch|phó chủ tịch|trưởng |phó trưởng|tm\.|kt\.|tl\.|\(ký|ký tên|ngày \S+ tháng|.{0,40}, ngày \S+ tháng)/u;

/** `Tăng mới`, `1. Cấp lại:` and the like. */
export function isSection(text: string): boolean {
  return SECTIONS.has(
    fold(text)
      .replace(/^(?:[ivx]+|\d+|[a-d])[.)/ ]+/u, '')
      .replace(/[\s:.]*(?:\(.*\))?$/u, ''),
  );
}

/** `Tổng cộng: 25 thẻ`. Tone marks count: Tống is a surname. */
export function isSum(text: string): boolean {
  return SUM.test(canonicalTone(text));
}

/** `Người lập biểu`, `(Ký, ghi rõ họ tên)`, `Sóc Trăng, ngày … tháng … năm …`. */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(canonicalTone(text));
}
