import { Problem } from './problem.ts';

/** What a file is: how it is named, labelled, shown, and what a browser that opens it may load. */
interface FileTraits {
  type: string;
  disposition: 'attachment' | 'inline';
  policy: string;
}

const NOTHING_LOADED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The kinds of files that go out. A page brings its own style along and runs nothing. */
export const FILE_KINDS = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    disposition: 'attachment',
    policy: NOTHING_LOADED,
  },
  csv: { type: 'text/csv; charset=utf-8', disposition: 'attachment', policy: NOTHING_LOADED },
  html: {
    type: 'text/html; charset=utf-8',
    disposition: 'inline',
    policy: `${NOTHING_LOADED}; style-src 'unsafe-inline'`,
  },
} as const satisfies Record<string, FileTraits>;

export type FileKind = keyof typeof FILE_KINDS;

/** A file as an endpoint hands it out; no person is named in its name. */
export interface FileAnswer {
  name: string;
  kind: FileKind;
  bytes: Uint8Array;
}

/** What a spreadsheet program calls its files; XLS too, for what it saves by default is not up to the sender. */
export const WORKBOOK_TYPES = [FILE_KINDS.xlsx.type, 'application/vnd.ms-excel'] as const;

/** Bytes. A function on AWS is handed six megabytes at most and hands out no more, and a file is a third longer on its way. */
export const LARGEST_FILE = 4 * 1024 * 1024;

/** Lets a file pass that can be sent. Asked before it is entered as handed out. @throws Problem E8424 */
export function requireSendable({ bytes }: FileAnswer): void {
  if (bytes.length > LARGEST_FILE) throw new Problem('E8424');
}

/** The headers that tell a browser what to do with a file. */
export function headersOf({ name, kind }: FileAnswer): Record<string, string> {
  const { type, disposition, policy } = FILE_KINDS[kind];
  return {
    'content-type': type,
    'content-disposition': `${disposition}; filename="${name}"`,
    'content-security-policy': policy,
  };
}
