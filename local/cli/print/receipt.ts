import type { FindingCount, ImportReceipt } from '../../../functions/import-feed/command.ts';
import { type Column, figures, heading, table } from '../output.ts';

const STATES: Record<ImportReceipt['state'], [vi: string, en: string]> = {
  applied: ['đã nhận', 'applied'],
  unchanged: ['không có gì mới', 'nothing new'],
  held: ['đang giữ lại, dữ liệu cũ vẫn dùng', 'held, the data from before stand'],
  dry_run: ['thử, chưa ghi gì', 'dry run, nothing written'],
};

const FINDINGS: Column<FindingCount>[] = [
  { vi: 'Mã', en: 'Code', value: ({ code }) => code },
  { vi: 'Số dòng', en: 'Rows', value: ({ count }) => count },
  { vi: 'Nội dung', en: 'What it means', value: ({ vi, en }) => `${vi} / ${en}` },
];

const WOULD_BE_HELD: [vi: string, en: string] = [
  'thử, chưa ghi gì; nhập thật sẽ bị giữ lại',
  'dry run, nothing written; the import would be held',
];

/** What became of one import, for a person; `release` is whether it was to pass the guard. */
export function printReceipt(receipt: ImportReceipt, { release = false } = {}): string {
  const wouldBeHeld = receipt.state === 'dry_run' && receipt.guard.length > 0 && !release;
  const [vi, en] = wouldBeHeld ? WOULD_BE_HELD : STATES[receipt.state];
  const parts = [
    heading(`${receipt.feed} ${receipt.province}: ${vi}`, en),
    figures([
      ['Dòng / rows', receipt.rows],
      ['Thêm / added', receipt.added],
      ['Đổi / changed', receipt.changed],
      ['Như cũ / unchanged', receipt.unchanged],
      ['Từ chối / rejected', receipt.rejected],
      ['Không còn / removed', receipt.removed],
      ['Phiên bản / version', receipt.manifestVersion],
    ]),
  ];
  if (receipt.unknownHeadings.length > 0)
    parts.push(`Cột không biết / unknown columns: ${receipt.unknownHeadings.join(', ')}`);
  if (receipt.findings.length > 0) parts.push(table(FINDINGS, receipt.findings));
  parts.push(...receipt.guard.map(({ vi, en }) => `${vi} / ${en}`));
  if (receipt.state === 'held' || wouldBeHeld) parts.push(RELEASE);
  return parts.join('\n\n');
}

const RELEASE =
  'Đúng là như vậy thì nhập lại với --release. / If the file is right, import it again with --release.';
