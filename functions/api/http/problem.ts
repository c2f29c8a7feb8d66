import { STATUS_CODES } from 'node:http';

/** What the API itself refuses; functions, store, register and cases have codes of their own. */
const PROBLEMS = {
  E8400: { status: 400, vi: 'Tham số không hợp lệ.', en: 'A parameter is not valid.' },
  E8401: {
    status: 401,
    vi: 'Hãy đăng nhập: yêu cầu không có mã truy cập hợp lệ.',
    en: 'Sign in: the request carries no valid access token.',
  },
  E8403: {
    status: 403,
    vi: 'Tài khoản này không được làm việc đó ở đây.',
    en: 'This account may not do that here.',
  },
  E8404: { status: 404, vi: 'Không có địa chỉ này.', en: 'There is nothing at this address.' },
  E8405: {
    status: 405,
    vi: 'Địa chỉ này không nhận cách gọi đó.',
    en: 'This address is not called that way.',
  },
  E8409: {
    status: 409,
    vi: 'Dữ liệu đã thay đổi từ khi được mở. Hãy xem phần thay đổi rồi ghi lại.',
    en: 'This changed since it was opened. Look at what changed, then record again.',
  },
  E8410: {
    status: 409,
    vi: 'Yêu cầu này đang được xử lý. Hãy đợi rồi hỏi lại với cùng khóa.',
    en: 'This request is being worked on. Wait, then ask again with the same key.',
  },
  E8413: { status: 413, vi: 'Yêu cầu quá lớn.', en: 'The request is too large.' },
  E8415: { status: 415, vi: 'Nội dung phải là JSON.', en: 'The body has to be JSON.' },
  E8416: {
    status: 415,
    vi: 'Nội dung phải là tệp bảng tính (XLSX hoặc XLS).',
    en: 'The body has to be a workbook (XLSX or XLS).',
  },
  E8422: { status: 422, vi: 'Nội dung không đúng mẫu.', en: 'The body has not the right form.' },
  E8423: {
    status: 422,
    vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác. Hãy tạo khóa mới.',
    en: 'This Idempotency-Key was used for another request. Make a new one.',
  },
  E8424: {
    status: 422,
    vi: 'Tệp lớn hơn 4 MB nên không gửi được qua đây. Hãy chọn đơn vị nhỏ hơn hoặc định dạng khác; các dòng bị từ chối thì dùng bao-phu import … --rejects FILE.',
    en: 'The file is larger than the 4 MB an answer can hold. Ask for a smaller unit or another format; rejected rows are written by bao-phu import … --rejects FILE.',
  },
  E8428: {
    status: 428,
    vi: 'Thiếu Idempotency-Key: mỗi lần ghi cần một khóa riêng.',
    en: 'The Idempotency-Key is missing: every write needs one of its own.',
  },
  E8429: {
    status: 429,
    vi: 'Quá nhiều yêu cầu. Hãy đợi một lát rồi thử lại.',
    en: 'Too many requests. Wait a moment, then try again.',
  },
  E8500: { status: 500, vi: 'Lỗi ngoài dự kiến.', en: 'Unexpected error.' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** A refusal as RFC 9457 has it, with our code and both languages beside its own members. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  vi: string;
  en: string;
  /** Names of parameters or fields, never their values. */
  fields?: readonly string[];
  [member: string]: unknown;
}

/** A request refused, by a rule of a room whose sentence the document states. */
export class RefusedAs extends Error {
  override readonly name: string = 'RefusedAs';
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument, options?: ErrorOptions) {
    super(`${document.code} ${document.en}`, options);
    this.document = document;
  }
}

/** A request refused by the API. `more` may hold field names and codes, never a name or a number of a person. */
export class Problem extends RefusedAs {
  override readonly name = 'Problem';

  constructor(code: ProblemCode, more: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    const { status, vi, en } = PROBLEMS[code];
    super({ ...problemOf(status, { code, vi, en }), ...more }, options);
  }
}

/** A problem document of any of our coded sentences. */
export function problemOf(
  status: number,
  { code, vi, en }: { code: string; vi: string; en: string },
): ProblemDocument {
  const type = `/docs/problems#${code.toLowerCase()}`;
  return { type, title: STATUS_CODES[status] ?? 'Error', status, detail: en, code, vi, en };
}
