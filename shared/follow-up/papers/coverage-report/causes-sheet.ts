import { CAUSE_WORDS } from '../../../coverage/cause-words.ts';
import { CAUSES } from '../../../coverage/status.ts';
import { HOTLINE } from '../words.ts';
import type { PaperRow, PaperSheet } from '../workbook.ts';
import { rowOf } from '../workbook.ts';
import type { ShownFact } from './audience.ts';
import { countCell } from './figures.ts';
import type { ReportView } from './report-view.ts';

/** Why children are without a card, by unit; the causes of a unit add up to its uncovered children. */
export function causesSheet({ top, units, nameOf, audience }: ReportView): PaperSheet {
  const shown = audience === 'public' ? [top] : [top, ...units];
  const headings = CAUSES.map((cause) => `${CAUSE_WORDS[cause].label.vi}\n${CAUSE_WORDS[cause].label.en}`);
  return {
    name: 'Nguyên nhân',
    orientation: 'landscape',
    widths: [11, 30, 12, ...CAUSES.map(() => 14)],
    repeated: { from: 1, to: 1 },
    frozen: 1,
    footer: HOTLINE.vi,
    rows: [
      rowOf('heading', ['Mã\nCode', 'Đơn vị\nUnit', 'Chưa có thẻ\nUncovered', ...headings]),
      ...shown.map((fact) => causeRow(fact, nameOf(fact.unit))),
    ],
  };
}

function causeRow({ unit, uncovered, causes }: ShownFact, name: string): PaperRow {
  return {
    cells: [
      { value: unit, look: 'cell' },
      { value: name, look: 'cell' },
      countCell(uncovered),
      ...CAUSES.map((cause) => countCell(causes[cause])),
    ],
  };
}
