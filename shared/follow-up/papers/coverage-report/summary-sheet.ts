import type { BothLanguages } from '../../../coverage/cause-words.ts';
import type { Feed } from '../../../feeds/records.ts';
import { dateInPrint, HOTLINE } from '../words.ts';
import { bannerOf, EMPTY_ROW, type PaperCell, type PaperRow, type PaperSheet, rowOf } from '../workbook.ts';
import { costRows } from './cost-rows.ts';
import { chanceCells, countCell, rateCells } from './figures.ts';
import type { DataVersion, ReportView } from './report-view.ts';

const ACROSS = 4;

/** What a feed is called at the head of a line; inside a sentence it has words of its own (`shared/feeds/feed-words.ts`). */
export const FEED_TITLES: Readonly<Record<Feed, BothLanguages>> = {
  units: { vi: 'Đơn vị hành chính', en: 'Administrative units' },
  births: { vi: 'Khai sinh', en: 'Births' },
  residents: { vi: 'Cư trú', en: 'Residents' },
  cards: { vi: 'Thẻ BHYT', en: 'Cards' },
  dossiers: { vi: 'Hồ sơ liên thông', en: 'Dossiers' },
};

/** The province in figures, and the data they rest on. */
export function summarySheet(view: ReportView): PaperSheet {
  const { top, asOf, runId, nameOf, data, decisions } = view;
  return {
    name: 'Tổng hợp',
    orientation: 'portrait',
    widths: [40, 18, 18, 22],
    footer: HOTLINE.vi,
    rows: [
      bannerOf('title', 'BÁO CÁO BAO PHỦ BẢO HIỂM Y TẾ TRẺ EM DƯỚI 6 TUỔI', ACROSS),
      bannerOf('subtitle', 'Health-insurance coverage of children under six', ACROSS),
      bannerOf('subtitle', `${nameOf(top.unit)} – ngày ${dateInPrint(asOf)} (${runId})`, ACROSS),
      EMPTY_ROW,
      ...figureRows(view),
      EMPTY_ROW,
      bannerOf('section', 'Dữ liệu đã dùng / Data', ACROSS),
      rowOf('heading', ['Nguồn / Feed', 'Phiên bản / Version', 'Số dòng / Rows', 'Nạp lúc (UTC) / Imported']),
      ...data.map(dataRow),
      {
        cells: [
          textCell('Quyết định của người rà soát / Decisions of people'),
          countCell(decisions),
          textCell(''),
          textCell(''),
        ],
      },
      ...costRows(view),
    ],
  };
}

function figureRows({ top }: ReportView): PaperRow[] {
  const [rate, high] = rateCells(top);
  const [from, to] = chanceCells(top);
  return [
    figureRow(
      { vi: 'Trẻ dưới 6 tuổi trong diện (mẫu số)', en: 'Children in scope (denominator)' },
      countCell(top.inScope),
    ),
    figureRow({ vi: 'Có thẻ còn hiệu lực (tử số)', en: 'Covered (numerator)' }, countCell(top.covered)),
    figureRow({ vi: 'Chưa có thẻ còn hiệu lực', en: 'Uncovered' }, countCell(top.uncovered)),
    figureRow({ vi: 'Chưa rõ, cần người xem', en: 'Unsure, to be looked at' }, countCell(top.unsure)),
    figureRow({ vi: 'Tỷ lệ bao phủ', en: 'Coverage rate' }, rate),
    figureRow(
      { vi: 'Tỷ lệ nếu mọi trẻ chưa rõ đều có thẻ', en: 'Rate if every unsure child is covered' },
      high,
    ),
    figureRow({ vi: 'Khoảng ngẫu nhiên 95 % (Wilson), từ', en: '95 % chance interval (Wilson), from' }, from),
    figureRow({ vi: 'Khoảng ngẫu nhiên 95 % (Wilson), đến', en: '95 % chance interval (Wilson), to' }, to),
  ];
}

function figureRow({ vi, en }: BothLanguages, figure: PaperCell): PaperRow {
  return { cells: [textCell(vi), figure, { ...textCell(en), across: 2 }, undefined] };
}

function dataRow({ feed, version, rows, importedAt }: DataVersion): PaperRow {
  const { vi, en } = FEED_TITLES[feed];
  return {
    cells: [
      textCell(`${vi} / ${en}`),
      countCell(version),
      rows === undefined ? textCell('') : countCell(rows),
      textCell(importedAt?.slice(0, 16).replace('T', ' ') ?? ''),
    ],
  };
}

function textCell(value: string): PaperCell {
  return { value, look: 'cell' };
}
