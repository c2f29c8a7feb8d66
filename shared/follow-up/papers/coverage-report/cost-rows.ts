import type { Section } from '../../../cost/month.ts';
import type { ProvinceCost } from '../../../cost/province-cost.ts';
import type { BothLanguages } from '../../../coverage/cause-words.ts';
import { dateInPrint } from '../words.ts';
import { bannerOf, EMPTY_ROW, type Look, type PaperRow } from '../workbook.ts';
import type { ReportView } from './report-view.ts';

const ACROSS = 4;

const SECTION_WORDS: Readonly<Record<Section, BothLanguages>> = {
  nights: { vi: '– các đêm đối soát', en: 'nights' },
  imports: { vi: '– nạp dữ liệu', en: 'imports' },
  storage: { vi: '– lưu trữ (sau một năm)', en: 'storage (after a year)' },
  portal: { vi: '– người dùng cổng thông tin', en: 'people at the portal' },
  standing: { vi: '– phí cố định của hệ thống', en: 'standing charges of the deployment' },
};

/**
 * What the province costs, in the copy of the province and where all of it is reported; nothing where nobody counted: runs of
 * earlier releases have no counts.
 */
export function costRows({ audience, cost, province, top }: ReportView): PaperRow[] {
  if (audience !== 'province' || cost === undefined || top.unit !== province) return [];
  return [
    EMPTY_ROW,
    bannerOf('section', 'Chi phí điện toán, đô-la Mỹ / Cost of computing, US dollars', ACROSS),
    row({ vi: 'Đêm này (đếm được)', en: 'This night (counted)' }, cost.night, 'fineDollars'),
    row({ vi: 'Một tháng (ước tính)', en: 'A month (estimate)' }, cost.month, 'dollars'),
    ...sectionRows(cost),
    ...(cost.monthPerChild === undefined ? [] : [perChild(cost.monthPerChild)]),
    bannerOf('note', noteOn(cost), ACROSS),
  ];
}

function sectionRows({ sections }: ProvinceCost): PaperRow[] {
  return Object.entries(SECTION_WORDS).map(([section, words]) =>
    row(words, sections[section as Section], 'dollars'),
  );
}

const perChild = (dollars: number): PaperRow =>
  row({ vi: 'Một tháng, mỗi trẻ trong diện', en: 'A month, per child in scope' }, dollars, 'fineDollars');

function row({ vi, en }: BothLanguages, value: number, look: Look): PaperRow {
  return {
    cells: [{ value: vi, look: 'cell' }, { value, look }, { value: en, look: 'cell', across: 2 }, undefined],
  };
}

function noteOn({ pricesOf, region, unconfirmed }: ProvinceCost): string {
  const day = dateInPrint(pricesOf);
  return [
    `Giá niêm yết AWS ${region}, tra ngày ${day}, chưa thuế, chưa trừ phần miễn phí; ${unconfirmed} đơn giá chưa xác nhận được. Tháng: mọi đêm như đêm này, số lần nạp của 31 ngày trước, người dùng theo giả định.`,
    `AWS list prices of ${region} read on ${pricesOf}, before tax and free allowances; ${unconfirmed} prices unconfirmed. Month: every night like this one, the imports of the 31 days before, people as assumed.`,
  ].join('\n');
}
