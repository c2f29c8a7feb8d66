/** Columns a rejects file has beside those of the rejected rows. Ignored on reading, so that a mended file loads again. */
export const FINDING_HEADINGS = [
  'bao_phu: tệp',
  'bao_phu: dòng',
  'bao_phu: mã lỗi',
  'bao_phu: cách sửa',
  'bao_phu: how to mend',
] as const;
