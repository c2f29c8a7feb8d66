import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { Problem } from '../../functions/api/http/problem.ts';
import { refused } from '../../functions/api/http/respond.ts';
import { CodedError } from '../../functions/errors.ts';
import { ADDRESS_SECONDS } from '../../shared/store/book/inbox.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { Upload } from '../../shared/store/registry/uploads.ts';
import { connectionAfter, partsOf, readOn } from './read-body.ts';

export interface UploadDoor {
  store: Pick<Store, 'inbox' | 'uploads'>;
  now(): Date;
  observe(error: unknown, requestId: string): void;
}

const PATH = /^\/[^/]+\/inbox\/(?<province>\d{2})\/[a-z]+\/(?<uploadId>[0-9a-f]{20})\/[0-9a-f]{64}$/;

/** Whether a request is a file on its way to the inbox. */
export function isUpload({ method, url = '' }: IncomingMessage): boolean {
  return method === 'PUT' && PATH.test(url.split('?')[0] ?? '');
}

/**
 * Takes a file at the address it was given, as S3 does on AWS: by its signature, within its time, and only the bytes that
 * were announced. The embedded S3 looks at none of this and takes 11 MB at most. A file is never whole in memory here.
 */
export function uploadDoor(door: UploadDoor): RequestListener {
  return (request, response) => {
    const requestId = randomUUID();
    take(request, door).then(
      () => response.writeHead(200).end(),
      async (error: unknown) => {
        const { statusCode, headers, body } = refused(error, { requestId, observe: door.observe });
        await readOn(request);
        const head = { ...(headers as Record<string, string>), ...connectionAfter(request) };
        response.writeHead(statusCode ?? 500, head).end(body);
      },
    );
  };
}

async function take(request: IncomingMessage, door: UploadDoor): Promise<void> {
  const upload = await admitted(request, door);
  const isRight = await door.store.inbox.take(upload, partsOf(request));
  if (!isRight) throw new CodedError('E9026');
}

/** The upload an address was given for: no address is right but the one we would give. @throws Problem E8403, E8413 */
async function admitted(request: IncomingMessage, { store, now }: UploadDoor): Promise<Upload> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { province = '', uploadId = '' } = PATH.exec(url.pathname)?.groups ?? {};
  const upload = await store.uploads.find(province, uploadId);
  const at = instantOf(url.searchParams.get('X-Amz-Date') ?? '');
  if (upload === undefined || at === undefined) throw notThisWay();
  const address = await store.inbox.addressFor(upload, at);
  const given = new URL(address.url);
  const isOurs = given.pathname === url.pathname && given.search === url.search;
  const age = (now().getTime() - at.getTime()) / 1000;
  const isKept = Object.entries(address.headers).every(([name, value]) => request.headers[name] === value);
  const isInTime = age >= 0 && age <= ADDRESS_SECONDS;
  if (isOurs && isInTime && Number(request.headers['content-length']) > upload.size)
    throw new Problem('E8413', { atMost: upload.size });
  if (!isOurs || !isInTime || !isKept) throw notThisWay();
  return upload;
}

/** The door knows no account: it is the address that opens it, or does not. */
function notThisWay(): Problem {
  const vi =
    'Địa chỉ này chỉ nhận đúng tệp đã đăng ký, với các header đã nêu, trong 5 phút. Hãy đăng ký lại tệp để có địa chỉ mới.';
  const en =
    'This address takes the announced file only, with the headers given, for five minutes. Announce the file again for a new address.';
  return new Problem('E8403', { detail: en, vi, en });
}

/** Of the basic form `20261129T145033Z`. */
function instantOf(text: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
