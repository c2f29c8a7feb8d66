import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { RefusedCommand } from './errors.ts';

export interface SourceFile {
  /** Without its directory: receipts travel further than this machine. */
  name: string;
  bytes: Uint8Array;
}

/** The files whole, in the order given. @throws RefusedCommand E8001-E8003 before anything is sent anywhere */
export async function readSourceFiles(paths: readonly string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of paths) files.push({ name: basename(path), bytes: await bytesOf(path) });
  return files;
}

const bytesOf = (path: string): Promise<Uint8Array> =>
  readFile(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });

function unreadable(path: string, cause: unknown): RefusedCommand {
  switch (systemCodeOf(cause)) {
    case 'ENOENT':
      return refused('E8001', { vi: `không có tệp ${path}`, en: `there is no file ${path}` }, cause);
    case 'EISDIR':
      return refused('E8002', { vi: `${path} là thư mục`, en: `${path} is a directory, not a file` }, cause);
    default:
      return refused(
        'E8003',
        { vi: `không đọc được tệp ${path}`, en: `the file ${path} cannot be read` },
        cause,
      );
  }
}

/** A file the user named for our output cannot be written. */
export const unwritable = (path: string, cause: unknown): RefusedCommand =>
  refused('E8004', { vi: `không ghi được tệp ${path}`, en: `the file ${path} cannot be written` }, cause);

const refused = (code: string, words: { vi: string; en: string }, cause: unknown): RefusedCommand =>
  new RefusedCommand({ code, ...words }, { cause });

/** The code of an error of the operating system, such as `ENOENT`. */
export const systemCodeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
