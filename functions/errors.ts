/** Every way a function can refuse; what it means and how it is mended, in both languages. */
export const FUNCTION_ERRORS = {
  E9001: {
    vi: 'Yêu cầu không đúng mẫu.',
    en: 'The request has not the right form.',
  },
  E9002: {
    vi: 'Tỉnh chưa có dữ liệu khai sinh hay cư trú. Hãy nạp khai sinh hoặc cư trú trước.',
    en: 'The province has neither birth nor residence data yet. Import births or residents first.',
  },
  E9003: {
    vi: 'Tỉnh chưa có lần đối soát nào được công bố. Hãy chạy đối soát trước.',
    en: 'No reconciliation of the province has been published yet. Run a reconciliation first.',
  },
  E9004: {
    vi: 'Không tìm thấy đơn vị này trong tỉnh.',
    en: 'The province has no such unit.',
  },
  E9005: {
    vi: 'Không tìm thấy trẻ này trong sổ.',
    en: 'The register has no such child.',
  },
  E9006: {
    vi: 'Không tìm thấy thẻ này trong số các thẻ đang xét của trẻ.',
    en: 'The child has no such card among its candidates.',
  },
  E9007: {
    vi: 'Hồ sơ theo dõi thay đổi liên tục trong lúc ghi. Hãy chạy lại đối soát.',
    en: 'A case kept changing while it was written. Run the reconciliation again.',
  },
  E9008: {
    vi: 'Một tiến trình khác đang đối soát tỉnh này. Kết quả của nó sẽ được giữ; hãy đợi rồi chạy lại nếu cần.',
    en: 'Another process is reconciling this province. Its result will stand; wait, then run again if need be.',
  },
  E9010: {
    vi: 'Tỉnh chưa có dữ liệu thẻ: mọi trẻ sẽ bị coi là chưa có thẻ. Hãy nạp dữ liệu thẻ trước.',
    en: 'No card data imported yet: without them every child would count as uncovered. Import cards first.',
  },
  E9011: {
    vi: 'Dữ liệu của tỉnh quá ít để huấn luyện mô hình này: không có cặp bản ghi nào để học. Hãy nạp đủ khai sinh, cư trú và thẻ.',
    en: 'The province has too few records to train this model: there are no pairs to learn from. Import births, residents and cards.',
  },
  E9020: {
    vi: 'Lúc này không có trẻ nào cần đến giấy này.',
    en: 'No child needs this paper now.',
  },
  E9013: {
    vi: 'Ngày này không có lần đối soát nào được công bố. Hãy chọn ngày đã đối soát, hoặc không nêu ngày để xem lần mới nhất.',
    en: 'No reconciliation of that day was published. Choose a day that has one, or leave the day out for the latest.',
  },
  E9016: {
    vi: 'Lần đối soát gần nhất chưa giữ dữ liệu này. Hãy đợi lần đối soát tiếp theo.',
    en: 'The latest reconciliation did not keep this yet. It is there after the next one.',
  },
  E9009: {
    vi: 'Ngày đối soát nằm trong tương lai. Hãy chọn hôm nay hoặc một ngày trước đó.',
    en: 'The reference date lies in the future. Choose today or an earlier day.',
  },
  E9021: {
    vi: 'Dữ liệu đã thay đổi từ đó: có tệp mới hơn hoặc quyết định mới hơn. Hãy xem lần mới nhất.',
    en: 'The data changed since then: a newer file or decision came. Look at the latest one.',
  },
  E9022: {
    vi: 'Không khởi động được công việc. Chưa có gì thay đổi; hãy thử lại.',
    en: 'The work could not be started. Nothing was changed; try again.',
  },
  E9023: {
    vi: 'Công việc dừng giữa chừng vì lỗi ngoài dự kiến. Hãy yêu cầu lại; nếu vẫn vậy, báo cho người vận hành.',
    en: 'The work stopped midway at an error nobody foresaw. Ask for it again; if it stops again, tell the operator.',
  },
  E9024: {
    vi: 'Không có tệp tải lên này cho loại dữ liệu này. Hãy đăng ký tải lên trước.',
    en: 'There is no such upload of this feed. Announce the upload first.',
  },
  E9025: {
    vi: 'Tệp chưa được tải lên. Hãy gửi tệp đến địa chỉ đã nhận, hoặc xin địa chỉ mới nếu đã quá 5 phút.',
    en: 'The file has not come. Send it to the address you were given, or ask for a new one after 5 minutes.',
  },
  E9026: {
    vi: 'Tệp tải lên không đúng như đã đăng ký (độ dài hoặc mã kiểm khác). Hãy tải lên lại.',
    en: 'The file that came is not the one announced (size or checksum differ). Upload it again.',
  },
  E9027: {
    vi: 'Không có gì đang bị giữ ở đây để cho qua.',
    en: 'Nothing is held here that could be released.',
  },
  E9028: {
    vi: 'Các tệp nạp cùng một lần lớn quá 64 MB. Hãy bỏ các cột không cần, hoặc nạp làm nhiều lần kiểu delta.',
    en: 'The files of one delivery are larger than 64 MB together. Leave out columns nobody needs, or send them as several deltas.',
  },
  E9029: {
    vi: 'Ngày đối soát có trước mọi ca sinh trong dữ liệu: không có trẻ nào để đếm. Hãy chọn ngày muộn hơn, hoặc nạp dữ liệu của thời gian đó.',
    en: 'The reference date lies before the births in the data: there is no child to count. Choose a later day, or import data of that time.',
  },
  E9012: {
    vi: 'Cặp này không có quyết định nào để rút lại.',
    en: 'There is no decision on this pair to take back.',
  },
} as const;

export type FunctionErrorCode = keyof typeof FUNCTION_ERRORS;

/** A refusal with a code and a sentence in both languages. `detail` names fields and codes, never a person. */
export class CodedError extends Error {
  override readonly name = 'CodedError';
  readonly code: FunctionErrorCode;
  readonly vi: string;
  readonly en: string;

  constructor(code: FunctionErrorCode, detail?: string, options?: { cause?: unknown }) {
    const { vi, en } = FUNCTION_ERRORS[code];
    const more = detail === undefined ? '' : ` (${detail})`;
    super(`${code} ${en}${more}`, options);
    this.code = code;
    this.vi = `${vi}${more}`;
    this.en = `${en}${more}`;
  }
}
