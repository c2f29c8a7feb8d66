import { STATUS_CODES } from 'node:http';

/** What the API itself refuses; functions, store, register and cases have codes of their own. */
const PROBLEMS = {
  E8400: {
    status: 400,
    vi: 'Tham số không hợp lệ. Hãy sửa những tham số nêu trong `fields`; cách viết đúng có trong /v1/openapi.json.',
    en: 'A parameter is not valid. Mend those that `fields` names; /v1/openapi.json says how each is written.',
  },
  E8401: {
    status: 401,
    vi: 'Hãy đăng nhập: yêu cầu không có mã truy cập hợp lệ.',
    en: 'Sign in: the request carries no valid access token.',
  },
  E8403: {
    status: 403,
    vi: 'Tài khoản này không được làm việc đó ở đây. Hãy dùng tài khoản có quyền, hoặc hỏi cán bộ tỉnh.',
    en: 'This account may not do that here. Use one that may, or ask the provincial officer.',
  },
  E8404: {
    status: 404,
    vi: 'Không có gì ở địa chỉ này. Hãy kiểm tra đường dẫn và các mã trong đó.',
    en: 'There is nothing at this address. Check the path and the codes in it.',
  },
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
  E8422: {
    status: 422,
    vi: 'Nội dung không đúng mẫu. Hãy sửa những mục nêu trong `fields`; mẫu đúng có trong /v1/openapi.json.',
    en: 'The body has not the right form. Mend what `fields` names; /v1/openapi.json has the form.',
  },
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
    vi: 'Mỗi lần ghi cần một Idempotency-Key riêng: 8 đến 100 ký tự ASCII, không dấu cách.',
    en: 'Every write needs an Idempotency-Key of its own: 8 to 100 visible ASCII characters, no blanks.',
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

/** A child or a case that is not there, or not for this account: which of the two, nobody is told. */
export function unseenChild(): Problem {
  const vi =
    'Không có trẻ hay hồ sơ này trong phần việc của tài khoản này. Hãy kiểm tra mã; trẻ có thể đã chuyển sang xã khác: hãy hỏi cán bộ tỉnh.';
  const en =
    'This account has no such child or case in its care. Check the id; the child may have moved to another commune: ask the provincial officer.';
  return new Problem('E8404', { detail: en, vi, en });
}

/** A problem document of any of our coded sentences. */
export function problemOf(
  status: number,
  { code, vi, en }: { code: string; vi: string; en: string },
): ProblemDocument {
  const type = `urn:bao-phu:problem:${code}`;
  return { type, title: STATUS_CODES[status] ?? 'Error', status, detail: en, code, vi, en };
}
