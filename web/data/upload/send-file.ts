import { call } from '../../api/call.ts';
import { ApiProblem, unreached } from '../../api/problem.ts';
import type { AnswerOf, AskedOf } from '../../api/types.ts';

type Slip = AnswerOf<'startUpload'>;
type Announced = NonNullable<AskedOf<'startUpload'>['body']>;

/** SHA-256 of a file, in hexadecimal digits. @throws ApiProblem the device no longer has the file */
export async function sha256Of(file: File): Promise<string> {
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new ApiProblem(UNREADABLE, { cause });
  });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Announces a file and sends it; returns the id of its upload. @throws ApiProblem */
export async function sendFile(
  feed: Announced['feed'],
  file: File,
  tell: (bytes: number) => void,
): Promise<string> {
  const body = { feed, name: file.name, size: file.size, sha256: await sha256Of(file) };
  const slip = await call('startUpload', { body });
  await put(file, slip, tell);
  return slip.uploadId;
}

/** What a browser writes itself and lets no page write. */
const OF_THE_BROWSER: ReadonlySet<string> = new Set(['content-length', 'host']);

/** `fetch` tells nothing of how much of a body went out; the older way does. */
function put(file: File, { method, url, headers }: Slip, tell: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers))
      if (!OF_THE_BROWSER.has(name.toLowerCase())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => tell(loaded);
    request.onerror = () => reject(unreached(new Error('a file did not go out')));
    request.onload = () => (request.status < 300 ? resolve() : reject(notTaken(request.status)));
    request.send(file.slice());
  });
}

const notTaken = (status: number): ApiProblem => new ApiProblem({ ...NOT_TAKEN, status });

const NOT_TAKEN = {
  code: 'not_taken',
  vi: 'Kho lưu không nhận tệp: địa chỉ đã hết hạn, hoặc tệp vừa bị thay đổi trên máy này.',
  en: 'The store did not take the file: the address was over, or the file changed on this device.',
  mend: {
    vi: 'Bấm gửi lại; nếu vẫn lỗi, hãy chọn lại tệp.',
    en: 'Send again; if that fails, choose the file anew.',
  },
};

const UNREADABLE = {
  code: 'file_gone',
  status: 422,
  vi: 'Không đọc được tệp: tệp đã bị chuyển, đổi tên hoặc thay đổi từ khi được chọn.',
  en: 'The file cannot be read: it was moved, renamed or changed since it was chosen.',
  mend: { vi: 'Bỏ tệp khỏi danh sách rồi chọn lại.', en: 'Take it off the list and choose it again.' },
};
