import type { ExportReason } from '../../shared/access/export-reasons.ts';
import type { Order } from '../../shared/follow-up/work-order.ts';
import { callForFile } from '../api/call.ts';
import { saveFile, showFile } from '../design/save-file.ts';
import type { Language, Words } from '../language/words.ts';

/** A paper of a commune's list. */
export interface Paper {
  id: 'exportVisits' | 'exportTk1' | 'exportList' | 'exportD03';
  words: Words;
  about: Words;
  usual: ExportReason;
  /** Shown to be printed, instead of saved. */
  isPage: boolean;
}

export const PAPERS: readonly Paper[] = [
  {
    id: 'exportVisits',
    words: { vi: 'Danh sách đi thăm hộ', en: 'Visiting list' },
    about: { vi: 'Để in, mỗi ấp một tờ', en: 'To print, a sheet a hamlet' },
    usual: 'visit',
    isPage: true,
  },
  {
    id: 'exportTk1',
    words: { vi: 'Tờ khai TK1-TS', en: 'Declarations TK1-TS' },
    about: { vi: 'Để in, mỗi trẻ một tờ', en: 'To print, a sheet a child' },
    usual: 'visit',
    isPage: true,
  },
  {
    id: 'exportList',
    words: { vi: 'Danh sách để điền và nộp lại', en: 'List to fill in and send back' },
    about: { vi: 'Tệp Excel, làm việc được khi không có mạng', en: 'Excel file, for work without a network' },
    usual: 'visit',
    isPage: false,
  },
  {
    id: 'exportD03',
    words: { vi: 'Danh sách tăng D03-TS', en: 'Increase list D03-TS' },
    about: { vi: 'Tệp Excel gửi cơ quan BHXH', en: 'Excel file for the social insurance office' },
    usual: 'insurance_dossier',
    isPage: false,
  },
];

/** How a paper is asked for. */
export interface Asked {
  unit: string;
  order: Order;
  language: Language;
  reason: ExportReason;
}

/** The unit as papers have it: children without a commune are the province's. */
export const placeOf = (unit: string): string => unit.replace(/-unknown$/, '');

/** Fetches a paper and hands it over. @throws ApiProblem */
export async function fetchPaper({ id, isPage }: Paper, asked: Asked): Promise<void> {
  const { blob, name } = await fetched(id, asked);
  if (isPage) showFile(blob);
  else saveFile(blob, name ?? 'bao-phu.xlsx');
}

function fetched(id: Paper['id'], { unit, order, language, reason }: Asked) {
  const params = { unit: placeOf(unit) };
  switch (id) {
    case 'exportVisits':
      return callForFile(id, { params, query: { reason, language } });
    case 'exportTk1':
      return callForFile(id, { params, query: { reason } });
    case 'exportList':
      return callForFile(id, { params, query: { reason, order } });
    case 'exportD03':
      return callForFile(id, { params, query: { reason } });
  }
}
