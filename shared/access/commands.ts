/** What a command does that has to be answered for. A command that does none of these shows figures and codes only. */
export type Act = 'reads_child' | 'writes' | 'exports_names';

export interface CommandTraits {
  vi: string;
  en: string;
  acts: readonly Act[];
}

const READS_CHILD = ['reads_child'] as const;
const WRITES = ['writes'] as const;
const ON_CASE = ['reads_child', 'writes'] as const;
const EXPORTS = ['reads_child', 'exports_names'] as const;

/** Everything a person or another computer can do through the API, in the order of docs/reference/access.md. */
export const COMMANDS = {
  read_units: { vi: 'Xem đơn vị hành chính', en: 'Read units', acts: [] },
  read_coverage: { vi: 'Xem tỉ lệ bao phủ', en: 'Read coverage', acts: [] },
  read_forecast: { vi: 'Xem dự báo 60 ngày', en: 'Read the forecast', acts: [] },
  export_coverage: { vi: 'Tải báo cáo bao phủ', en: 'Export the coverage report', acts: [] },

  list_cases: { vi: 'Xem danh sách việc', en: 'List cases', acts: READS_CHILD },
  read_case: { vi: 'Xem hồ sơ theo dõi', en: 'Read a case', acts: READS_CHILD },
  record_contact: { vi: 'Ghi liên hệ, ghi chú', en: 'Record a contact or a note', acts: ON_CASE },
  file_dossier: { vi: 'Ghi đã nộp hồ sơ', en: 'Record a dossier as filed', acts: ON_CASE },
  snooze_case: { vi: 'Hẹn lại', en: 'Snooze a case', acts: ON_CASE },
  offer_transfer: { vi: 'Đề nghị chuyển xã khác', en: 'Offer a case to another commune', acts: ON_CASE },
  answer_transfer: { vi: 'Nhận hoặc từ chối hồ sơ chuyển đến', en: 'Answer an offered case', acts: ON_CASE },
  close_case: { vi: 'Kết thúc theo dõi', en: 'Close a case', acts: ON_CASE },
  correct_fact: { vi: 'Đính chính', en: 'Correct a fact', acts: ON_CASE },
  return_list: { vi: 'Nộp lại danh sách đã điền', en: 'Return a filled-in list', acts: ON_CASE },

  search_children: { vi: 'Tìm trẻ', en: 'Search children', acts: READS_CHILD },
  read_child: { vi: 'Xem trang của trẻ', en: "Read a child's page", acts: READS_CHILD },
  print_sheet: { vi: 'In tờ khai của một trẻ', en: 'Print the sheet of one child', acts: EXPORTS },
  export_children: { vi: 'Tải danh sách có tên trẻ', en: 'Export a list with names', acts: EXPORTS },

  list_reviews: { vi: 'Xem các cặp cần rà soát', en: 'List pairs to review', acts: READS_CHILD },
  decide_review: { vi: 'Quyết định một cặp', en: 'Decide a pair', acts: ON_CASE },

  upload_import: { vi: 'Nạp tệp dữ liệu', en: 'Upload a feed', acts: WRITES },
  read_imports: { vi: 'Xem các lần nạp', en: 'Read receipts and findings', acts: [] },
  export_rejects: { vi: 'Tải các dòng bị từ chối', en: 'Export rejected rows', acts: ['exports_names'] },
  release_feed: { vi: 'Cho qua tệp bị giữ', en: 'Release a held feed', acts: WRITES },

  start_run: { vi: 'Chạy đối soát', en: 'Start a run', acts: WRITES },
  read_runs: { vi: 'Xem các lần đối soát', en: 'Read runs', acts: [] },
  release_run: { vi: 'Cho qua lần đối soát bị giữ', en: 'Release a held run', acts: WRITES },

  read_contacts: { vi: 'Xem địa chỉ nhận tin', en: 'Read contacts', acts: [] },
  change_contacts: { vi: 'Sửa địa chỉ nhận tin', en: 'Change contacts', acts: WRITES },
  read_users: { vi: 'Xem người dùng và đơn vị phụ trách', en: 'Read users and their units', acts: [] },

  read_access_log: { vi: 'Xem nhật ký truy cập', en: 'Read the access log', acts: [] },
} as const satisfies Record<string, CommandTraits>;

export type Command = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as Command[];

/** Whether a command does such a thing. */
export function does(command: Command, act: Act): boolean {
  const { acts }: CommandTraits = COMMANDS[command];
  return acts.includes(act);
}
