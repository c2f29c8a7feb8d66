/** Every reason why a command to a case is refused; what it means and how it is mended, in both languages. */
const REFUSALS = {
  E7001: {
    vi: 'Hồ sơ này do đơn vị khác phụ trách; chỉ đơn vị đó được ghi.',
    en: 'Another unit is responsible for this case; only that unit may record this.',
  },
  E7002: {
    vi: 'Hồ sơ đang đóng. Nếu trẻ vẫn cần thẻ, hãy mở lại hồ sơ trước.',
    en: 'The case is not open. If the child still needs a card, reopen the case first.',
  },
  E7003: {
    vi: 'Ngày này ở tương lai. Hãy nhập hôm nay hoặc một ngày trước đó.',
    en: 'The day lies in the future. Give today or an earlier day.',
  },
  E7004: {
    vi: 'Ngày này quá sớm: trước khi hồ sơ được mở, hoặc trước khi trẻ sinh ra. Hãy kiểm tra lại ngày.',
    en: 'The day is too early: before the case was opened, or before the child was born. Check the day.',
  },
  E7005: {
    vi: 'Ngày hẹn phải sau hôm nay.',
    en: 'A case is put off until a day after today.',
  },
  E7006: {
    vi: 'Chỉ được hoãn tối đa 60 ngày. Hãy chọn ngày gần hơn.',
    en: 'A case is put off for 60 days at most. Choose an earlier day.',
  },
  E7007: {
    vi: 'Xã này đang phụ trách hồ sơ rồi. Hãy chọn xã khác.',
    en: 'That commune is responsible already. Choose another one.',
  },
  E7008: {
    vi: 'Tỉnh không có xã này. Trẻ chuyển sang tỉnh khác thì đóng hồ sơ với lý do "chuyển đi".',
    en: 'The province has no such commune. Close the case as moved away if the child left the province.',
  },
  E7009: {
    vi: 'Hồ sơ đã được đề nghị chuyển và đang chờ trả lời. Hãy rút đề nghị đó trước.',
    en: 'The case was offered to a commune that has not answered yet. Withdraw that offer first.',
  },
  E7010: {
    vi: 'Không có đề nghị chuyển nào đang chờ trả lời.',
    en: 'No offer of transfer is waiting for an answer.',
  },
  E7011: {
    vi: 'Lý do này cần nơi đến hoặc nơi cấp thẻ: mã đơn vị; trẻ chuyển đi có thể ghi nước ngoài hoặc không rõ, thẻ cấp nơi khác có thể ghi lực lượng vũ trang.',
    en: 'This reason needs a place: the code of a unit; for a child that moved away also abroad or unknown, for one covered elsewhere also armed_forces.',
  },
  E7012: {
    vi: 'Nơi đến thuộc tỉnh này. Hãy chuyển hồ sơ cho xã đó thay vì đóng.',
    en: 'That place is in this province. Offer the case to that commune instead of closing it.',
  },
  E7013: {
    vi: 'Lý do này không đi kèm nơi nào. Hãy bỏ trống nơi đến.',
    en: 'This reason takes no place. Leave the place out.',
  },
  E7014: {
    vi: 'Chỉ mở lại được hồ sơ do cán bộ đóng. Hồ sơ đóng theo dữ liệu sẽ tự mở lại khi thẻ hết hạn; nếu thẻ không phải của trẻ, hãy rà soát cặp trẻ – thẻ.',
    en: 'Only a case that a person closed can be reopened. One closed by data reopens when the card lapses; if the card is not the child’s, review the match.',
  },
  E7015: {
    vi: 'Hồ sơ không có mục ghi mang số này.',
    en: 'The case has no entry with this number.',
  },
  E7016: {
    vi: 'Mục này do dữ liệu ghi, không sửa bằng tay được. Hãy sửa ở nguồn dữ liệu.',
    en: 'That entry was written from the data and cannot be corrected by hand. Mend the source.',
  },
  E7017: {
    vi: 'Mục này đã được đính chính rồi.',
    en: 'That entry has been corrected already.',
  },
  E7018: {
    vi: 'Trẻ này không có hồ sơ theo dõi.',
    en: 'There is no case of this child.',
  },
  E7019: {
    vi: 'Chỉ xã được đề nghị nhận hồ sơ mới trả lời; xã đã đề nghị, hay người làm việc cho cả hai xã, không trả lời thay. Xã đã đề nghị có thể rút đề nghị.',
    en: 'The commune the case was offered to answers; the one that offered it, or whoever acts for both, does not answer for it. The one that offered it may withdraw the offer.',
  },
  E7020: {
    vi: 'Việc chuyển hồ sơ là của hai xã, không đính chính được. Hãy rút đề nghị, hoặc đề nghị chuyển lại.',
    en: 'A transfer is between two communes and is not corrected. Withdraw the offer, or offer the case back.',
  },
  E7021: {
    vi: 'Hồ sơ chưa có phiên bản này. Hãy gửi phiên bản ghi trên hồ sơ khi mở.',
    en: 'The case has no such version yet. Send the version that stood on it when it was opened.',
  },
  E7022: {
    vi: 'Không có đơn vị nào mang mã này. Hãy kiểm tra lại mã, hoặc ghi mã tỉnh nếu không biết mã xã.',
    en: 'No unit has this code. Check the code, or give that of the province if the commune’s is not known.',
  },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Which part of a command is to be mended. */
export type CommandField = 'on' | 'until' | 'to' | 'place' | 'fact';

/** The same, or the version the command was given on. */
export type RefusedField = CommandField | 'seen';

/** Why a command was refused, for people and programs; listed in docs/reference/follow-up.md. Holds nothing of a child. */
export interface Refusal {
  code: RefusalCode;
  field?: RefusedField;
  vi: string;
  en: string;
}

/** The refusal with this code, about this part of the command. */
export function refusal(code: RefusalCode, field?: RefusedField): Refusal {
  return { code, ...(field !== undefined && { field }), ...REFUSALS[code] };
}
