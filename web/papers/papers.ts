import type { ExportReason } from '../../shared/access/export-reasons.ts';
import type { Words } from '../language/words.ts';
import type { Way } from './use-handout.ts';

/** A paper that names children of one commune. */
export interface Paper {
  id: 'exportVisits' | 'exportTk1' | 'exportD03' | 'exportList';
  title: Words;
  about: Words;
  /** Why it is mostly needed. */
  usual: ExportReason;
  /** The ways it is had, the usual one first. */
  ways: readonly [Way, ...Way[]];
}

/** The declaration, of a commune's children or of one child. */
export const TK1: Paper = {
  id: 'exportTk1',
  title: { vi: 'Tờ khai TK1-TS', en: 'Declarations TK1-TS' },
  about: {
    vi: 'Tờ khai tham gia của từng trẻ, mỗi trẻ một trang, để cha mẹ ký.',
    en: 'The declaration of each child, a page each, for the parents to sign.',
  },
  usual: 'insurance_dossier',
  ways: ['show', 'save'],
};

/** What can be handed out of a commune, each with what it is for. */
export const PAPERS: readonly Paper[] = [
  {
    id: 'exportVisits',
    title: { vi: 'Danh sách thăm hộ', en: 'Visiting list' },
    about: {
      vi: 'Trẻ cần đến thăm, mỗi ấp một tờ, có địa chỉ và giấy tờ cần mang: in ra để đi vận động.',
      en: 'Whom to visit, a sheet a hamlet, with addresses and the papers to bring: to be taken along.',
    },
    usual: 'visit',
    ways: ['show'],
  },
  TK1,
  {
    id: 'exportD03',
    title: { vi: 'Danh sách tăng D03-TS', en: 'Increase list D03-TS' },
    about: {
      vi: 'Tệp Excel: trẻ em đề nghị cấp thẻ, gửi cơ quan BHXH kèm tờ khai.',
      en: 'A workbook of children for whom a card is asked, for the social insurance office, with the declarations.',
    },
    usual: 'insurance_dossier',
    ways: ['save'],
  },
  {
    id: 'exportList',
    title: { vi: 'Danh sách để điền và nộp lại', en: 'List to fill in and send back' },
    about: {
      vi: 'Tệp Excel để ghi kết quả khi không có mạng, sau đó nộp lại trên trang Danh sách việc.',
      en: 'A workbook to write outcomes in without a network, sent back on the page of the working list.',
    },
    usual: 'visit',
    ways: ['save'],
  },
];
