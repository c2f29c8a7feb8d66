import { ASK_FOR_TABLE, type OtherKind, UNPACK } from '../refusals.ts';

/** What the bytes are, told by their beginning and never by the name of the file. */
export type Content = 'empty' | 'zip' | 'ole' | 'text' | { other: OtherKind };

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

const IMAGE: OtherKind = { vi: 'một hình ảnh', en: 'an image', mend: ASK_FOR_TABLE };
const ARCHIVE: OtherKind = { vi: 'một tệp nén', en: 'a compressed archive', mend: UNPACK };
const PROGRAM: OtherKind = { vi: 'một chương trình', en: 'an executable program', mend: ASK_FOR_TABLE };

const SIGNATURES: readonly (readonly [signature: string, kind: OtherKind])[] = [
  ['%PDF-', { vi: 'một tệp PDF', en: 'a PDF document', mend: ASK_FOR_TABLE }],
  ['{\\rtf', { vi: 'một văn bản RTF', en: 'an RTF document', mend: ASK_FOR_TABLE }],
  ['\x89PNG\r\n', IMAGE],
  ['\xff\xd8\xff', IMAGE],
  ['GIF87a', IMAGE],
  ['GIF89a', IMAGE],
  ['II*\0', IMAGE],
  ['MM\0*', IMAGE],
  ['\x1f\x8b', ARCHIVE],
  ['7z\xbc\xaf\x27\x1c', ARCHIVE],
  ['Rar!\x1a\x07', ARCHIVE],
  ['\xfd7zXZ\0', ARCHIVE],
  ['\x28\xb5\x2f\xfd', ARCHIVE],
  ['\x7fELF', PROGRAM],
  ['\xcf\xfa\xed\xfe', PROGRAM],
  ['SQLite format 3\0', { vi: 'một cơ sở dữ liệu SQLite', en: 'an SQLite database', mend: ASK_FOR_TABLE }],
  ['PAR1', { vi: 'một tệp Parquet', en: 'a Parquet file', mend: ASK_FOR_TABLE }],
];
const LONGEST_SIGNATURE = 16;

const HTML: OtherKind = { vi: 'một trang web (HTML)', en: 'a web page (HTML)' };
const MARKUP: readonly (readonly [beginning: RegExp, kind: OtherKind])[] = [
  [/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|meta|style|table|div)\b/i, HTML],
  [/^<(?:\?xml|!--|!doctype|[a-z][\w:.-]*(?:\s|>|\/>))/i, { vi: 'một tệp XML', en: 'an XML file' }],
  [
    /^(?:\{\s*(?:"|\})|\[\s*(?:[{[\]"]|-?\d))/,
    { vi: 'một tệp JSON', en: 'a JSON file', mend: ASK_FOR_TABLE },
  ],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** A DOS or Windows program: `MZ` alone could begin a heading, so its header must hold NUL bytes too. */
function isProgram(bytes: Uint8Array): boolean {
  return bytes[0] === 0x4d && bytes[1] === 0x5a && bytes.subarray(2, 64).includes(0);
}

/** What the file is. `text` means only that no other kind is known; what the text holds is for {@link markupOf}. */
export function contentOf(bytes: Uint8Array): Content {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, OLE)) return 'ole';
  if (startsWith(bytes, ZIP) && (bytes[2] ?? 0) < 9) return 'zip';
  if (isProgram(bytes)) return { other: PROGRAM };
  const beginning = String.fromCharCode(...bytes.subarray(0, LONGEST_SIGNATURE));
  const known = SIGNATURES.find(([signature]) => beginning.startsWith(signature));
  return known ? { other: known[1] } : 'text';
}

/** The kind of a text that is markup and no table; `undefined` for all else. Systems export HTML under the name `.xls`. */
export function markupOf(head: string): OtherKind | undefined {
  const text = head.trimStart();
  return MARKUP.find(([beginning]) => beginning.test(text))?.[1];
}
