/** Every way the store itself can fail; what it means and how it is mended, in both languages. */
const STORE_ERRORS = {
  E5001: {
    vi: 'Không tìm thấy một tệp dữ liệu mà bảng kê đang trỏ tới. Hãy nạp lại nguồn dữ liệu này với --release.',
    en: 'A data object that a manifest names is missing. Import the files of this feed again with --release.',
  },
  E5002: {
    vi: 'Một tệp dữ liệu đã bị thay đổi hoặc hỏng (mã kiểm không khớp). Hãy nạp lại nguồn dữ liệu này với --release.',
    en: 'A data object is damaged: its content does not match its name. Import its files again with --release.',
  },
  E5003: {
    vi: 'Bản ghi quá lớn để lưu vào sổ đăng ký (giới hạn 400 KB). Hãy báo cho người vận hành.',
    en: 'A record is too large for the registry (400 KB an item). Tell the operator.',
  },
  E5004: {
    vi: 'Máy chủ nhận thông báo không trả lời hoặc từ chối. Thông báo sẽ được gửi lại ở lần chạy sau.',
    en: 'The message receiver did not answer or refused. The message is sent again with the next run.',
  },
  E5005: {
    vi: 'Một lệnh khác đang dùng thư mục dữ liệu này. Hãy đợi lệnh đó xong rồi chạy lại.',
    en: 'Another command is using this data directory. Wait for it to finish, then run again.',
  },
  E5006: {
    vi: 'Đám mây cục bộ không khởi động được. Hãy xem nguyên nhân kèm theo.',
    en: 'The embedded cloud could not be started. See the cause.',
  },
  E5007: {
    vi: 'Sổ đăng ký đang quá tải và chưa đưa ra hết dữ liệu. Hãy thử lại.',
    en: 'The registry is overloaded and did not hand out everything. Try again.',
  },
} as const;

export type StoreErrorCode = keyof typeof STORE_ERRORS;

/**
 * A coded failure of the store, documented in docs/reference/book.md. `detail` names a key, a status or a
 * directory, never a person.
 */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly vi: string;
  readonly en: string;

  constructor(code: StoreErrorCode, detail: string, options?: { cause?: unknown }) {
    super(`${code} ${STORE_ERRORS[code].en} (${detail})`, options);
    this.name = 'StoreError';
    this.code = code;
    this.vi = STORE_ERRORS[code].vi;
    this.en = STORE_ERRORS[code].en;
  }
}
