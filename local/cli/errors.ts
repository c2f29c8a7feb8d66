import { CommanderError } from 'commander';

/** What the command's exit code says; 70 is `EX_SOFTWARE` of sysexits.h: a mistake of ours. */
export const EXIT = { done: 0, refused: 1, usage: 2, unexpected: 70 } as const;

/** A sentence in both languages under a stable code. */
export interface CodedSentence {
  code: string;
  vi: string;
  en: string;
  /** How to mend it, where the refusal knows. */
  mend?: { vi: string; en: string };
}

/** What a failed command leaves behind; the sentence never holds a stack or a value of a row. */
export interface Failure {
  exitCode: number;
  /** Absent where the reader needs no word, e.g. after `--help`. */
  sentence?: CodedSentence;
}

/** Input the command line itself refuses (codes `E80xx`, docs/reference/command-line.md). Exit code 1. */
export class RefusedCommand extends Error {
  readonly code: string;
  readonly vi: string;
  readonly en: string;

  constructor(sentence: CodedSentence, options?: ErrorOptions) {
    super(sentence.en, options);
    this.name = 'RefusedCommand';
    this.code = sentence.code;
    this.vi = sentence.vi;
    this.en = sentence.en;
  }
}

const USAGE_VI: Record<string, string> = {
  'commander.unknownCommand': 'lệnh không có',
  'commander.unknownOption': 'tuỳ chọn không có',
  'commander.missingArgument': 'thiếu tham số',
  'commander.optionMissingArgument': 'tuỳ chọn thiếu giá trị',
  'commander.missingMandatoryOptionValue': 'thiếu tuỳ chọn bắt buộc',
  'commander.invalidArgument': 'giá trị không hợp lệ',
  'commander.excessArguments': 'thừa tham số',
  'commander.help': 'thiếu lệnh',
  'bao-phu.rejectsOverSource': '--rejects sẽ ghi đè lên tệp đang nhập',
};

/** The exit code and the sentence for whatever a command threw. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof CommanderError) return usageFailure(thrown);
  if (isBrokenPipe(thrown)) return { exitCode: EXIT.done };
  if (isCoded(thrown)) {
    const { code, vi, en, mend } = thrown;
    return { exitCode: EXIT.refused, sentence: { code, vi, en, ...(mend && { mend }) } };
  }
  return { exitCode: EXIT.unexpected, sentence: unexpectedSentence(thrown) };
}

/** The reader of our output went away (`bao-phu register | head`): nothing is wrong. */
export const isBrokenPipe = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'EPIPE';

function usageFailure(error: CommanderError): Failure {
  if (error.exitCode === 0) return { exitCode: EXIT.done };
  const vi = USAGE_VI[error.code] ?? 'sai cách dùng';
  const en = error.code === 'commander.help' ? 'a command is missing' : usageMessage(error.message);
  return { exitCode: EXIT.usage, sentence: { code: 'E8000', vi, en: `${en} (see --help)` } };
}

const usageMessage = (message: string): string =>
  message.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' ');

/** Whether it carries a code and a sentence in both languages, whichever room it comes from. */
export function isCoded(thrown: unknown): thrown is CodedSentence & Error {
  if (!(thrown instanceof Error)) return false;
  const { code, vi, en } = thrown as Error & Partial<Record<keyof CodedSentence, unknown>>;
  return typeof code === 'string' && typeof vi === 'string' && typeof en === 'string';
}

/** Code, Vietnamese and English on one line, each language with how to mend it. */
export function lineOf({ code, vi, en, mend }: CodedSentence): string {
  return `${code} ${ended(vi)}${after(mend?.vi)} / ${ended(en)}${after(mend?.en)}`;
}

const ended = (words: string): string => (/[.)]$/.test(words) ? words : `${words}.`);

const after = (words: string | undefined): string => (words === undefined ? '' : ` ${words}`);

/** Only the kind of the error: its message may quote a value of a row. */
function unexpectedSentence(thrown: unknown): CodedSentence {
  const kind = thrown instanceof Error ? [thrown.name, ...wordsOfCode(thrown)].join(' ') : typeof thrown;
  return {
    code: 'E8070',
    vi: `lỗi ngoài dự kiến (${kind}); đặt BAO_PHU_DEBUG=1 để xem chi tiết`,
    en: `unexpected error (${kind}); set BAO_PHU_DEBUG=1 to see its trace`,
  };
}

/** A code of Node or of the operating system, such as ERR_MODULE_NOT_FOUND; any other text may hold data. */
const wordsOfCode = (thrown: Error): string[] =>
  'code' in thrown && typeof thrown.code === 'string' && /^[A-Z][A-Z_\d]+$/.test(thrown.code)
    ? [thrown.code]
    : [];
