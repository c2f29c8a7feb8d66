import type { AuditAct } from '../../shared/access/audit-entry.ts';
import { COMMANDS } from '../../shared/access/commands.ts';
import { EXPORT_REASONS } from '../../shared/access/export-reasons.ts';
import { FEED_WORDS } from '../../shared/feeds/feed-words.ts';
import type { LineOf } from '../api/types.ts';
import { formatIn } from '../language/format.ts';
import type { Words } from '../language/words.ts';

export type Entry = LineOf<'readAccessLog', 'entries'>;

/** What was done, and the details that tell one such entry from another. */
export interface Told {
  what: Words;
  details: readonly Words[];
}

/** An entry in words. A kind that is not known here stands for itself. */
export function tellEntry(entry: Entry): Told {
  const what = findWords(KIND_WORDS, entry.kind) ?? same(entry.kind);
  const details = findTeller(entry.kind)?.(entry) ?? [];
  return { what, details: details.filter((one) => one !== undefined) };
}

type Kind = AuditAct['kind'];

/** Every kind of entry (docs/reference/access.md). */
export const KIND_WORDS: Readonly<Record<Kind, Words>> = {
  child_read: { vi: 'Xem trang của trẻ', en: "Read a child's page" },
  children_listed: { vi: 'Xem danh sách có trẻ', en: 'Read a list with children' },
  child_searched: { vi: 'Tìm trẻ', en: 'Searched for a child' },
  case_command: { vi: 'Ghi vào hồ sơ theo dõi', en: 'Recorded on a case' },
  review_decided: { vi: 'Quyết định một cặp', en: 'Decided on a pair' },
  exported: { vi: 'Tải hoặc in', en: 'Handed out' },
  list_returned: { vi: 'Nộp lại danh sách đã điền', en: 'Sent back a filled-in list' },
  import_uploaded: { vi: 'Nạp tệp dữ liệu', en: 'Brought in files' },
  rejects_exported: { vi: 'Tải các dòng bị từ chối', en: 'Downloaded rejected rows' },
  feed_released: { vi: 'Cho qua tệp bị giữ', en: 'Released held files' },
  run_started: { vi: 'Chạy đối soát', en: 'Started a run' },
  run_released: { vi: 'Cho qua lần đối soát bị giữ', en: 'Released a held run' },
  contact_changed: { vi: 'Sửa địa chỉ nhận tin', en: 'Changed the addresses of a unit' },
  access_log_read: { vi: 'Xem nhật ký truy cập', en: 'Read the access log' },
  refused: { vi: 'Bị từ chối quyền', en: 'Was refused' },
};

type Details = readonly (Words | undefined)[];

const TELLERS: Readonly<Partial<Record<Kind, (entry: Entry) => Details>>> = {
  children_listed: (entry) => [lookOf(entry)],
  child_searched: (entry) => [coded(WAYS, entry.by)],
  case_command: (entry) => [commandOf(entry), coded(RESULTS, entry.result)],
  review_decided: (entry) => [coded(DECISIONS, entry.decision)],
  exported: (entry) => [coded(PAPERS, entry.paper), reasonOf(entry)],
  list_returned: (entry) => [linesOf(entry)],
  import_uploaded: (entry) => [coded(FEED_WORDS, entry.feed)],
  rejects_exported: (entry) => [coded(FEED_WORDS, entry.feed), reasonOf(entry)],
  feed_released: (entry) => [coded(FEED_WORDS, entry.feed)],
  run_started: (entry) => [asOfOf(entry)],
  contact_changed: (entry) => channelsOf(entry),
  refused: (entry) => [commandOf(entry), coded(DENIALS, entry.why)],
};

function findTeller(kind: string): ((entry: Entry) => Details) | undefined {
  const tellers: Readonly<Record<string, (entry: Entry) => Details>> = TELLERS;
  return Object.hasOwn(tellers, kind) ? tellers[kind] : undefined;
}

const WAYS = {
  id: { vi: 'theo mã trẻ', en: 'by id' },
  number: { vi: 'theo số định danh, mã BHXH hoặc mã thẻ', en: 'by number' },
  name_and_date: { vi: 'theo họ tên và ngày sinh', en: 'by name and date of birth' },
};

const RESULTS = {
  done: { vi: 'đã ghi', en: 'done' },
  conflict: { vi: 'xung đột, chưa ghi', en: 'met a conflict' },
  refused: { vi: 'không ghi được', en: 'refused' },
};

const DECISIONS = {
  same: { vi: 'là một', en: 'the same' },
  different: { vi: 'không phải là một', en: 'not the same' },
  withdrawn: { vi: 'rút lại quyết định', en: 'taken back' },
};

const PAPERS = {
  'coverage-province': { vi: 'báo cáo bao phủ (nội bộ)', en: 'coverage report (administration)' },
  'coverage-public': { vi: 'báo cáo bao phủ (công bố)', en: 'coverage report (public)' },
  'd03-ts': { vi: 'danh sách D03-TS', en: 'list D03-TS' },
  'tk1-ts': { vi: 'tờ khai TK1-TS', en: 'declaration TK1-TS' },
  list: { vi: 'danh sách để điền', en: 'list to fill in' },
  visits: { vi: 'danh sách thăm hộ', en: 'visiting list' },
};

const DENIALS = {
  role: { vi: 'vai trò không có quyền này', en: 'the role may not' },
  place: { vi: 'ngoài địa bàn phụ trách', en: 'not at this place' },
};

const CHANNELS = {
  email: { vi: 'thư điện tử', en: 'e-mail' },
  webhook: { vi: 'webhook', en: 'webhook' },
};

/** Looking at what is offered asks for the right to answer it; nothing was answered by that. */
const LOOKED_AT_OFFERS: Words = { vi: 'Xem hồ sơ chuyển đến', en: 'Looked at offered cases' };

const lookOf = (entry: Entry) => (entry.command === 'answer_transfer' ? LOOKED_AT_OFFERS : commandOf(entry));

const commandOf = (entry: Entry) => coded(COMMANDS, entry.command);

function reasonOf(entry: Entry): Words | undefined {
  const reason = coded(EXPORT_REASONS, entry.reason);
  return reason && { vi: `lý do: ${reason.vi}`, en: `reason: ${reason.en}` };
}

function linesOf({ applied, conflicts }: Entry): Words {
  return {
    vi: `${Number(applied)} dòng đã ghi, ${Number(conflicts)} dòng xung đột`,
    en: `${Number(applied)} lines recorded, ${Number(conflicts)} in conflict`,
  };
}

function asOfOf({ asOf }: Entry): Words | undefined {
  if (typeof asOf !== 'string') return undefined;
  const day = formatIn('vi').day(asOf);
  return { vi: `số liệu đến ngày ${day}`, en: `as of ${day}` };
}

function channelsOf({ channels }: Entry): Details {
  return Array.isArray(channels) ? channels.map((one) => coded(CHANNELS, one)) : [];
}

/** The words of a code; the code itself where it has none. */
function coded(words: Readonly<Record<string, Words>>, code: unknown): Words | undefined {
  if (typeof code !== 'string') return undefined;
  return findWords(words, code) ?? same(code);
}

function findWords(words: Readonly<Record<string, Words>>, code: string): Words | undefined {
  const found = Object.hasOwn(words, code) ? words[code] : undefined;
  return found && { vi: found.vi, en: found.en };
}

const same = (text: string): Words => ({ vi: text, en: text });
