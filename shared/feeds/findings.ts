import type { BothLanguages } from './refusals.ts';

interface FindingText extends BothLanguages {
  mend: BothLanguages;
}

const CHECK_SOURCE: BothLanguages = {
  vi: 'Đối chiếu với giấy tờ gốc và sửa ở phần mềm nguồn.',
  en: 'Check against the original paper and mend it in the source system.',
};

const WRITE_DATE: BothLanguages = {
  vi: 'Ghi ngày theo dạng ngày/tháng/năm đủ bốn chữ số năm, ví dụ 05/03/2021.',
  en: 'Write the date as day/month/year with a four-digit year, such as 05/03/2021.',
};

const NUMBER_AS_TEXT: BothLanguages = {
  vi: 'Định dạng cột số là Văn bản (Text) để không mất số 0 ở đầu.',
  en: 'Format number columns as Text so that leading zeros stay.',
};

const KNOWN_WORD: BothLanguages = {
  vi: 'Dùng một trong các từ có trong tài liệu tham khảo.',
  en: 'Use one of the words of the reference.',
};

/**
 * Every finding a row can have. `E2…` refuses the row, `W2…` keeps it with a doubt. Codes are for ever: a code is never
 * given another meaning. Each has its anchor in docs/reference/findings.md.
 */
export const FINDINGS = {
  E2001: {
    vi: 'Dòng có nhiều ô hơn số cột tiêu đề.',
    en: 'The row has more cells than there are headings.',
    mend: {
      vi: 'Đặt ô chứa dấu phân cách trong ngoặc kép, hoặc xóa ô thừa.',
      en: 'Quote the cell that holds the separator, or remove the extra cells.',
    },
  },
  E2002: {
    vi: 'Không đủ thông tin để tìm người: cần họ tên và ngày sinh, hoặc một số định danh/mã số/mã thẻ đúng.',
    en: 'Not enough to find the person: name and date of birth, or one sound personal, insurance or card number.',
    mend: {
      vi: 'Bổ sung họ tên và ngày sinh, hoặc số định danh.',
      en: 'Add name and date of birth, or a number.',
    },
  },
  E2003: {
    vi: 'Tên viết bằng bảng mã cũ (VNI hoặc TCVN3).',
    en: 'The name is in a legacy encoding (VNI or TCVN3).',
    mend: { vi: 'Chuyển tên sang Unicode.', en: 'Convert the name to Unicode.' },
  },
  E2004: {
    vi: 'Tên bị mất chữ (có dấu ? hoặc ký tự thay thế).',
    en: 'Letters of the name were lost (it holds ? or a replacement character).',
    mend: { vi: 'Nhập lại tên từ giấy khai sinh.', en: 'Write the name again from the birth certificate.' },
  },
  E2005: {
    vi: 'Một dòng trước đã có cùng mã nhưng khác nội dung.',
    en: 'An earlier row has the same key and other content.',
    mend: { vi: 'Giữ một dòng đúng, xóa dòng kia.', en: 'Keep the right row and remove the other.' },
  },
  E2006: {
    vi: 'Ô công thức bị lỗi (#N/A, #REF!, …).',
    en: 'A formula cell holds an error (#N/A, #REF!, …).',
    mend: { vi: 'Sửa công thức hoặc dán giá trị.', en: 'Mend the formula or paste the value.' },
  },
  E2007: {
    vi: 'Không hiểu trạng thái thẻ.',
    en: 'The status of the card is not known.',
    mend: KNOWN_WORD,
  },
  E2008: {
    vi: 'Đơn vị hành chính thiếu mã, tên hoặc cấp.',
    en: 'The unit lacks its code, name or level.',
    mend: { vi: 'Bổ sung mã, tên và cấp của đơn vị.', en: 'Add code, name and level of the unit.' },
  },
  E2009: {
    vi: 'Mã đơn vị không đúng độ dài của cấp (tỉnh 2, huyện 3, xã 5 chữ số).',
    en: 'The code has not the length of its level (province 2, district 3, commune 5 digits).',
    mend: NUMBER_AS_TEXT,
  },
  E2010: {
    vi: 'Dòng nói rằng không có thẻ (kết quả tra cứu 050 đến 053): đây không phải là một thẻ.',
    en: 'The row says that there is no card (look-up result 050 to 053): it is no card.',
    mend: { vi: 'Bỏ dòng này khỏi danh sách thẻ.', en: 'Leave the row out of the list of cards.' },
  },
  W2101: { vi: 'Không đọc được ngày.', en: 'The date cannot be read.', mend: WRITE_DATE },
  W2102: { vi: 'Ngày không có trên lịch.', en: 'There is no such day.', mend: WRITE_DATE },
  W2103: {
    vi: 'Ngày có thể hiểu nhiều cách.',
    en: 'The date can be read in several ways.',
    mend: WRITE_DATE,
  },
  W2104: {
    vi: 'Ngày ghi bằng số thứ tự của Excel trong tệp văn bản; đã hiểu theo hệ 1900.',
    en: 'The date is an Excel serial number in a text file; read in the 1900 system.',
    mend: WRITE_DATE,
  },
  W2105: {
    vi: 'Cần đủ ngày, tháng, năm; chỉ có tháng hoặc năm.',
    en: 'A full day is needed; only a month or year is written.',
    mend: WRITE_DATE,
  },
  W2106: { vi: 'Năm không hợp lệ.', en: 'The year is not a year.', mend: CHECK_SOURCE },
  W2111: {
    vi: 'Số định danh cá nhân không đúng.',
    en: 'The personal number is not sound.',
    mend: NUMBER_AS_TEXT,
  },
  W2112: {
    vi: 'Mã số BHXH không đúng.',
    en: 'The social insurance number is not sound.',
    mend: NUMBER_AS_TEXT,
  },
  W2113: { vi: 'Mã thẻ BHYT không đúng.', en: 'The card number is not sound.', mend: NUMBER_AS_TEXT },
  W2114: {
    vi: 'Số bị mất một số 0 ở đầu; đã khôi phục.',
    en: 'A leading zero was lost; it was restored.',
    mend: NUMBER_AS_TEXT,
  },
  W2115: {
    vi: 'Hai cột của dòng ghi hai số khác nhau cho cùng một loại số.',
    en: 'Two columns of the row give two different numbers of one kind.',
    mend: CHECK_SOURCE,
  },
  W2116: {
    vi: 'Số định danh không khớp giới tính.',
    en: 'The personal number contradicts the sex.',
    mend: CHECK_SOURCE,
  },
  W2117: {
    vi: 'Số định danh không khớp năm sinh.',
    en: 'The personal number contradicts the year of birth.',
    mend: CHECK_SOURCE,
  },
  W2121: {
    vi: 'Giới tính ghi bằng chữ số nhưng chưa khai báo ý nghĩa chữ số của nguồn này.',
    en: 'Sex is a bare digit, and no meaning of the digits is set for this source.',
    mend: {
      vi: 'Ghi Nam/Nữ, hoặc khai báo ý nghĩa chữ số cho nguồn dữ liệu.',
      en: 'Write Nam/Nữ, or set the meaning of the digits for this source.',
    },
  },
  W2122: {
    vi: 'Không hiểu giới tính.',
    en: 'The sex is not understood.',
    mend: { vi: 'Ghi Nam hoặc Nữ.', en: 'Write Nam or Nữ.' },
  },
  W2131: {
    vi: 'Không tìm thấy đơn vị hành chính.',
    en: 'The administrative unit is not known.',
    mend: {
      vi: 'Ghi mã xã 5 chữ số của danh mục đang dùng, hoặc tên xã, huyện, tỉnh cách nhau bằng dấu phẩy.',
      en: 'Write the 5-digit commune code in force, or commune, district and province with commas.',
    },
  },
  W2132: {
    vi: 'Tên đơn vị hành chính trùng nhiều nơi.',
    en: 'Several administrative units have this name.',
    mend: {
      vi: 'Ghi mã xã 5 chữ số, hoặc thêm tên huyện và tỉnh.',
      en: 'Write the 5-digit commune code, or add district and province.',
    },
  },
  W2141: { vi: 'Không hiểu loại cư trú.', en: 'The type of residence is not known.', mend: KNOWN_WORD },
  W2142: { vi: 'Không hiểu tình trạng cư trú.', en: 'The residence status is not known.', mend: KNOWN_WORD },
  W2143: { vi: 'Không hiểu diện hộ.', en: 'The class of the household is not known.', mend: KNOWN_WORD },
  W2144: {
    vi: 'Không hiểu trạng thái hồ sơ.',
    en: 'The state of the dossier is not known.',
    mend: KNOWN_WORD,
  },
  W2145: {
    vi: 'Trạng thái nói thẻ hết hạn nhưng dòng không có ngày hết hạn.',
    en: 'The status says the card has expired and the row has no end date.',
    mend: { vi: 'Ghi ngày hết hạn của thẻ.', en: 'Write the end date of the card.' },
  },
  W2147: {
    vi: 'Trạng thái thẻ và mã kết quả tra cứu trái nhau; đã theo bên bất lợi.',
    en: 'Status and look-up result of the card disagree; the one against the card counts.',
    mend: CHECK_SOURCE,
  },
  W2151: {
    vi: 'Dòng lặp lại y nguyên một dòng trước; tính là không đổi.',
    en: 'The row repeats an earlier row exactly; counted as unchanged.',
    mend: { vi: 'Có thể xóa dòng lặp.', en: 'The repeated row can be removed.' },
  },
  W2171: {
    vi: 'Tên cha, mẹ hoặc chủ hộ bị mất chữ; đã bỏ qua.',
    en: 'Letters of the name of a parent or head of household were lost; it was left out.',
    mend: { vi: 'Nhập lại tên từ giấy tờ gốc.', en: 'Write the name again from the original paper.' },
  },
  W2161: {
    vi: 'Ngày kết thúc trước ngày bắt đầu.',
    en: 'The end is before the beginning.',
    mend: CHECK_SOURCE,
  },
  W2162: {
    vi: 'Ngày đăng ký trước ngày sinh.',
    en: 'The registration is before the birth.',
    mend: CHECK_SOURCE,
  },
} as const satisfies Record<string, FindingText>;

export type FindingCode = keyof typeof FINDINGS;
export type DoubtCode = Extract<FindingCode, `W${string}`>;
export type RejectionCode = Extract<FindingCode, `E${string}`>;

/** What is wrong with one row. Holds the shape of a value (`99/99/9999`), never the value. */
export interface Finding {
  code: FindingCode;
  /** Row of the file as a spreadsheet counts it, from 1. */
  row: number;
  /** Name of the file, where one import has several. */
  file?: string;
  /** Canonical column. */
  column?: string;
  shape?: string;
}

/** Anchor of a finding in docs/reference. */
export function docOf(code: FindingCode): string {
  return `findings.md#${code.toLowerCase()}`;
}

/** Whether the code refuses its row. */
export function isRejection(code: FindingCode): code is RejectionCode {
  return code.charCodeAt(0) === 0x45;
}

/** Findings counted by code, most frequent first, with their texts: what a receipt shows. */
export function summarise(
  findings: readonly Finding[],
): (FindingText & { code: FindingCode; count: number })[] {
  const counts = new Map<FindingCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([code, count]) => ({ code, count, ...FINDINGS[code] }));
}
