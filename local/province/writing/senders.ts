import type { RowFeed } from '../rows/row.ts';
import { VIETNAMESE_BIRTHS, VIETNAMESE_RESIDENTS, VSS_CARDS } from './headings.ts';
import { PLAIN, type Style } from './style.ts';

/** One office that sends a file of its own; areas without one are in the file of the province's office. */
export interface Sender {
  feed: RowFeed;
  /** Position of the area (offices.ts); none is the province's office, which sends the rest. */
  area?: number;
  /** Short name in the file name. */
  name: string;
  style: Style;
  workbook?: 'd10a';
}

const agency: Style = { ...PLAIN, words: 'vietnamese', dates: 'dd/mm/yyyy' };

/** Who sends what and how. Each quirk is met in practice (domain 2.2, 5.1, 6.4, 10.2); which area has which is arbitrary. */
export const SENDERS: readonly Sender[] = [
  { feed: 'births', name: 'so-tu-phap', style: { ...PLAIN, encoding: 'utf-8-bom' } },
  {
    feed: 'births',
    name: 'phong-tu-phap',
    area: 2,
    style: { ...agency, delimiter: ';', headings: VIETNAMESE_BIRTHS, units: 'name' },
  },
  { feed: 'births', name: 'phong-tu-phap', area: 3, style: { ...agency, text: 'nfd' } },
  { feed: 'residents', name: 'cong-an-tinh', style: { ...agency } },
  {
    feed: 'residents',
    name: 'cong-an',
    area: 0,
    style: {
      ...agency,
      encoding: 'utf-16le',
      delimiter: '\t',
      headings: VIETNAMESE_RESIDENTS,
      units: 'name',
    },
  },
  {
    feed: 'residents',
    name: 'cong-an',
    area: 1,
    style: { ...agency, lostZeros: true, dates: 'd/m/yyyy', units: 'name' },
  },
  { feed: 'residents', name: 'cong-an', area: 3, style: { ...agency, text: 'eth' } },
  { feed: 'cards', name: 'bhxh-tinh', style: { ...agency, encoding: 'utf-8-bom' } },
  { feed: 'cards', name: 'bhxh', area: 0, style: { ...agency, headings: VSS_CARDS } },
  { feed: 'cards', name: 'bhxh', area: 1, style: { ...agency, text: 'capitals' } },
  { feed: 'cards', name: 'bhxh-d10a', area: 2, style: agency, workbook: 'd10a' },
];

/** The sender of a row from an area, by position. */
export function senderOf(feed: RowFeed, area: number): Sender | undefined {
  return SENDERS.find((sender) => sender.feed === feed && sender.area === area) ?? provinceSender(feed);
}

export function provinceSender(feed: RowFeed): Sender | undefined {
  return SENDERS.find((sender) => sender.feed === feed && sender.area === undefined);
}
