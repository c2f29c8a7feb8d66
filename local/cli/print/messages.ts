import type { MessageLine } from '../../../functions/contacts/messages.ts';
import { type Column, table } from '../output.ts';

const COLUMNS: Column<MessageLine>[] = [
  { vi: 'Lúc', en: 'Written', value: ({ createdAt }) => createdAt },
  { vi: 'Đơn vị', en: 'Unit', value: ({ unit }) => unit },
  { vi: 'Kênh', en: 'Channel', value: ({ channel }) => channel },
  { vi: 'Đã gửi', en: 'State', value: ({ state }) => state },
  { vi: 'Tiêu đề', en: 'Subject', value: ({ subject }) => subject },
];

/** The digests, newest first. */
export const printMessages = (messages: readonly MessageLine[]): string =>
  messages.length === 0 ? 'Chưa có thư nào. / No message yet.' : table(COLUMNS, messages);
