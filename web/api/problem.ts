import type { Words } from '../language/words.ts';

/** What the API refuses with (RFC 9457), or what stands in its place where no answer came. */
export interface ProblemDocument extends Words {
  code: string;
  status: number;
  mend?: Words;
  fields?: string[];
  reason?: string;
  retryAfter?: number;
  conflict?: unknown;
}

/** An operation that was refused, or did not come through. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument, options?: ErrorOptions) {
    super(document.code, options);
    this.document = document;
  }

  get status(): number {
    return this.document.status;
  }

  /** Whether nothing came back at all: no network, or nobody answers. */
  get isOffline(): boolean {
    return this.status === 0;
  }

  /** Whether the API itself said so, and not whatever stands between it and the reader. */
  get isOfApi(): boolean {
    return !this.isOffline && this.document.code !== UNREADABLE.code;
  }
}

const NO_NETWORK: ProblemDocument = {
  code: 'offline',
  status: 0,
  vi: 'Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.',
  en: 'The server cannot be reached. Check the network and try again.',
};

const UNREADABLE: Omit<ProblemDocument, 'status'> = {
  code: 'unreadable',
  vi: 'Máy chủ trả lời không đọc được. Hãy thử lại sau ít phút.',
  en: 'The server answered something unreadable. Try again in a few minutes.',
};

const ENDED: ProblemDocument = {
  code: 'session_ended',
  status: 0,
  vi: 'Phiên làm việc đã hết nên chưa tải được phần này. Hãy đăng nhập lại bằng nút ở đầu trang.',
  en: 'The session has ended, so this could not be loaded. Sign in again with the button at the top of the page.',
};

/** That nothing is asked any more, because the session has ended. */
export const afterSession = (): ApiProblem => new ApiProblem(ENDED);

/** That no answer came. */
export const unreached = (cause: unknown): ApiProblem => new ApiProblem(NO_NETWORK, { cause });

/** Any failure as a problem that can be told. */
export function problemFrom(error: unknown): ApiProblem {
  return error instanceof ApiProblem
    ? error
    : new ApiProblem({ ...UNREADABLE, status: 500 }, { cause: error });
}

/** What the API tells a programmer to mend, in words for the person at the form. */
const FOR_PEOPLE: Readonly<Record<string, Words>> = {
  E8400: {
    vi: 'Địa chỉ trang này có chỗ không đúng. Hãy quay lại và mở từ danh sách.',
    en: 'Something in the address of this page is not right. Go back and open it from a list.',
  },
  E8422: {
    vi: 'Máy chủ không nhận nội dung vừa nhập. Hãy xem lại các ô rồi thử lại.',
    en: 'The server does not take what was entered. Look at the fields and try again.',
  },
};

/** The refusal that an answer carries. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const { status } = response;
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && 'code' in body && 'vi' in body && 'en' in body) {
    const document = body as ProblemDocument;
    return new ApiProblem({ ...document, ...FOR_PEOPLE[document.code], status });
  }
  return new ApiProblem({ ...UNREADABLE, status });
}
