import type { Words } from '../language/words.ts';
import type { UnitLine } from '../units/use-units.ts';

/** A report that names children of one commune. */
export interface Paper {
  id: 'exportD03' | 'exportTk1' | 'exportVisits' | 'exportList';
  title: Words;
  about: Words;
}

/** What can be handed out of a commune, each with what it is for. */
export const PAPERS: readonly Paper[] = [
  {
    id: 'exportD03',
    title: { vi: 'Danh sách tăng D03-TS', en: 'Increase list D03-TS' },
    about: {
      vi: 'Danh sách trẻ em đề nghị cấp thẻ, gửi cơ quan bảo hiểm xã hội kèm tờ khai.',
      en: 'The children for whom a card is asked, for the social insurance office, with the declarations.',
    },
  },
  {
    id: 'exportTk1',
    title: { vi: 'Tờ khai TK1-TS', en: 'Declarations TK1-TS' },
    about: {
      vi: 'Tờ khai tham gia của từng trẻ, mỗi trẻ một trang, để cha mẹ ký.',
      en: 'The declaration of each child, a page each, for the parents to sign.',
    },
  },
  {
    id: 'exportVisits',
    title: { vi: 'Danh sách thăm hộ', en: 'Visiting list' },
    about: {
      vi: 'Trẻ cần đến thăm, xếp theo ấp, có địa chỉ và giấy tờ cần mang: in ra để đi vận động.',
      en: 'Whom to visit, by hamlet, with addresses and the papers to bring: to be printed and taken along.',
    },
  },
  {
    id: 'exportList',
    title: { vi: 'Danh sách để điền và nộp lại', en: 'List to fill in and send back' },
    about: {
      vi: 'Bảng Excel để ghi kết quả khi không có mạng, sau đó nộp lại trên trang Danh sách việc.',
      en: 'A workbook to write outcomes in without a network, sent back on the page of the working list.',
    },
  },
];

/** Papers of children are of a commune. */
export const isCommune = (unit: UnitLine | undefined): unit is UnitLine => unit?.level === 'commune';
