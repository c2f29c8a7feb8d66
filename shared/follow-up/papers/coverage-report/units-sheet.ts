import type { BothLanguages } from '../../../coverage/cause-words.ts';
import type { UnitLevel } from '../../../units/unit.ts';
import { HOTLINE } from '../words.ts';
import type { PaperCell, PaperRow, PaperSheet } from '../workbook.ts';
import { rowOf } from '../workbook.ts';
import type { ShownFact } from './audience.ts';
import { chanceCells, countCell, rateCells } from './figures.ts';
import type { ReportView } from './report-view.ts';

const LEVEL_WORDS: Readonly<Record<UnitLevel, BothLanguages>> = {
  province: { vi: 'Tỉnh', en: 'Province' },
  district: { vi: 'Huyện', en: 'District' },
  commune: { vi: 'Xã', en: 'Commune' },
};

const COLUMNS = [
  { heading: 'Mã\nCode', width: 11 },
  { heading: 'Đơn vị\nUnit', width: 30 },
  { heading: 'Cấp\nLevel', width: 8 },
  { heading: 'Trong diện\nIn scope', width: 10 },
  { heading: 'Có thẻ\nCovered', width: 10 },
  { heading: 'Chưa có\nUncovered', width: 10 },
  { heading: 'Chưa rõ\nUnsure', width: 9 },
  { heading: 'Chưa có, chưa rõ\nWithout', width: 11 },
  { heading: 'Tỷ lệ\nRate', width: 10 },
  { heading: 'Tỷ lệ cao nhất\nHighest', width: 10 },
  { heading: 'Wilson 95 %, từ\nfrom', width: 10 },
  { heading: 'Wilson 95 %, đến\nto', width: 10 },
  { heading: 'Lưu ý\nNote', width: 36 },
] as const;

/** Below this one child more or less moves a rate by a percentage point or more. */
const FEW_CHILDREN = 100;
const FEW: BothLanguages = { vi: 'Ít trẻ: không xếp hạng', en: 'not ranked' };
const SUPPRESSED: BothLanguages = { vi: 'Ẩn số nhỏ', en: 'small figures hidden' };

/** Every unit of the province with its figures. */
export function unitsSheet({ top, units, nameOf }: ReportView): PaperSheet {
  return {
    name: 'Đơn vị',
    orientation: 'landscape',
    widths: COLUMNS.map(({ width }) => width),
    repeated: { from: 1, to: 1 },
    frozen: 1,
    footer: HOTLINE.vi,
    rows: [
      rowOf(
        'heading',
        COLUMNS.map(({ heading }) => heading),
      ),
      ...[top, ...units].map((fact) => unitRow(fact, nameOf(fact.unit))),
    ],
  };
}

function unitRow(fact: ShownFact, name: string): PaperRow {
  return {
    cells: [
      textCell(fact.unit),
      textCell(name),
      textCell(LEVEL_WORDS[fact.level].vi),
      ...[fact.inScope, fact.covered, fact.uncovered, fact.unsure, fact.without].map(countCell),
      ...rateCells(fact),
      ...chanceCells(fact),
      textCell(noteOn(fact)),
    ],
  };
}

function noteOn({ inScope, covered }: ShownFact): string {
  const notes = [
    ...(inScope !== null && inScope > 0 && inScope < FEW_CHILDREN ? [FEW] : []),
    ...(inScope === null || covered === null ? [SUPPRESSED] : []),
  ];
  return notes.map(({ vi, en }) => `${vi} / ${en}`).join('; ');
}

function textCell(value: string): PaperCell {
  return { value, look: 'cell' };
}
