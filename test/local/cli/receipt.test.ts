import { describe, expect, it } from 'vitest';
import type { ImportReceipt } from '../../../functions/import-feed/command.ts';
import { printReceipt } from '../../../local/cli/print/receipt.ts';

const DRY_RUN: ImportReceipt = {
  importId: 'i-1',
  province: '94',
  feed: 'births',
  mode: 'snapshot',
  state: 'dry_run',
  rows: 200,
  added: 0,
  changed: 0,
  unchanged: 200,
  rejected: 0,
  removed: 800,
  manifestVersion: 1,
  files: [],
  unknownHeadings: [],
  findings: [],
  guard: [],
};
const GUARDED: ImportReceipt = {
  ...DRY_RUN,
  guard: [{ reason: 'rows_dropped', vi: 'Thiếu 800 dòng.', en: '800 rows are missing.' }],
};

describe('the receipt of a dry run', () => {
  it('says that the import would be held, and how it is released', () => {
    const text = printReceipt(GUARDED);

    expect(text).toContain('nhập thật sẽ bị giữ lại');
    expect(text).toContain('would be held');
    expect(text).toContain('--release');
  });

  it.each([
    ['nothing speaks against it', DRY_RUN, {}],
    ['it is to be released', GUARDED, { release: true }],
  ])('says nothing of it where %s', (_, receipt, options) => {
    expect(printReceipt(receipt, options)).not.toContain('would be held');
  });
});
