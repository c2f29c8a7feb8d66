import type { IsoDate } from '../time/calendar.ts';
import type { Digest } from './digest.ts';
import { DIGEST_COUNTS, type DigestCounts } from './digest-counts.ts';

/** What a digest needs beside its counts. `link` leads to the commune's list, behind the sign-in. */
export interface DigestAddress {
  unitName: string;
  link: string;
}

/** A message in both languages, Vietnamese first, as text and as HTML. It holds counts and a link, never a child. */
export interface RenderedDigest {
  subject: string;
  text: string;
  html: string;
}

/** One language of the message. */
interface Wording {
  language: 'vi' | 'en';
  title: string;
  rows: [string, number][];
  listWord: string;
  privacy: string;
}

/** The message a unit gets after a night. The same digest renders to the same bytes. */
export function renderDigest(digest: Digest, address: DigestAddress): RenderedDigest {
  const wordings = [vietnamese(digest, address), english(digest, address)];
  return {
    subject: subjectOf(digest, address),
    text: `${wordings.map((wording) => textOf(wording, address.link)).join('\n\n---\n\n')}\n`,
    html: pageOf(
      subjectOf(digest, address),
      wordings.map((wording) => sectionOf(wording, address.link)).join('\n<hr>\n'),
    ),
  };
}

function subjectOf({ asOf, counts }: Digest, { unitName }: DigestAddress): string {
  const name = oneLine(unitName);
  return `[Bao Phủ] ${name}: ${counts.stillOpen} trẻ cần thẻ BHYT / ${childrenWord(counts.stillOpen)} to follow up (${vietnameseDay(asOf)})`;
}

function vietnamese({ asOf, counts, level }: Digest, { unitName }: DigestAddress): Wording {
  return {
    language: 'vi',
    title: `${oneLine(unitName)}: trẻ dưới 6 tuổi chưa có thẻ BHYT còn hiệu lực, tính đến ngày ${vietnameseDay(asOf)}`,
    rows: rowsOf(counts, level, {
      opened: 'Mới phát hiện',
      reopened: 'Mở lại',
      movedIn: level === 'province' ? 'Chuyển giữa các xã' : 'Chuyển đến từ xã khác',
      movedOut: 'Chuyển sang xã khác',
      closed: 'Đã đóng theo dữ liệu',
      late: 'Mới trễ hạn bước đang làm',
      overdue: 'Mới quá hạn có thẻ',
      escalated: 'Mới đưa vào danh sách của tỉnh',
      offered: 'Xã khác đề nghị chuyển đến, đang chờ trả lời',
      lapsing: 'Thẻ sẽ hết hạn trong 30 ngày tới',
      stillOpen: 'Đang theo dõi',
    }),
    listWord: 'Xem danh sách',
    privacy: 'Thư này không chứa thông tin cá nhân. Vui lòng đăng nhập để xem danh sách.',
  };
}

function english({ asOf, counts, level }: Digest, { unitName }: DigestAddress): Wording {
  return {
    language: 'en',
    title: `${oneLine(unitName)}: children under six without a valid health-insurance card, as of ${asOf}`,
    rows: rowsOf(counts, level, {
      opened: 'New',
      reopened: 'Reopened',
      movedIn: level === 'province' ? 'Moved between communes' : 'Moved in from another commune',
      movedOut: 'Moved to another commune',
      closed: 'Closed by the data',
      late: 'Newly late for the present step',
      overdue: 'Newly overdue for the card',
      escalated: "Newly on the province's list",
      offered: 'Offered by another commune, waiting for an answer',
      lapsing: 'Cards that end within 30 days',
      stillOpen: 'Still open',
    }),
    listWord: 'Open the list',
    privacy: 'This message holds no personal data. Sign in to see the list.',
  };
}

type Counted = keyof DigestCounts;

/** Said after every night, be they zero; the others only where there are some. */
const ALWAYS: ReadonlySet<Counted> = new Set(['opened', 'reopened', 'closed', 'stillOpen']);

/** Within a province every move in is another commune's move out: it is told once. */
function rowsOf(
  counts: DigestCounts,
  level: Digest['level'],
  words: Record<Counted, string>,
): [string, number][] {
  const isShown = (name: Counted) =>
    (counts[name] > 0 || ALWAYS.has(name)) && !(name === 'movedOut' && level === 'province');
  return DIGEST_COUNTS.filter(isShown).map((name) => [words[name], counts[name]]);
}

function textOf({ title, rows, listWord, privacy }: Wording, link: string): string {
  const lines = rows.map(([word, count]) => `- ${word}: ${count}`);
  return [title, '', ...lines, '', `${listWord}: ${link}`, privacy].join('\n');
}

function sectionOf({ language, title, rows, listWord, privacy }: Wording, link: string): string {
  return `<div lang="${language}">
<h1 style="font-size:18px">${escaped(title)}</h1>
<table cellpadding="6" style="border-collapse:collapse">
${rows.map(rowOf).join('\n')}
</table>
<p><a href="${escaped(link)}">${escaped(listWord)}</a></p>
<p style="color:#555555">${escaped(privacy)}</p>
</div>`;
}

function rowOf([word, count]: [string, number]): string {
  return `<tr><td style="border:1px solid #cccccc">${escaped(word)}</td><td align="right" style="border:1px solid #cccccc">${count}</td></tr>`;
}

/** Inline styles and a table only: mail programs drop style sheets. */
function pageOf(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="font-family:Arial,sans-serif;font-size:15px;color:#111111">
${body}
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A line break in a unit's name would end the subject header and start another one. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function childrenWord(count: number): string {
  return count === 1 ? '1 child' : `${count} children`;
}

function vietnameseDay(day: IsoDate): string {
  return day.split('-').reverse().join('/');
}
