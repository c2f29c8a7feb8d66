import { type BothLanguages, CAUSE_WORDS } from '../../../coverage/cause-words.ts';
import { CAUSES, type Cause } from '../../../coverage/status.ts';
import { HOTLINE } from '../words.ts';
import type { PaperRow, PaperSheet } from '../workbook.ts';
import { rowOf } from '../workbook.ts';

interface Definition {
  term: BothLanguages;
  meaning: BothLanguages;
}

const DEFINITIONS: readonly Definition[] = [
  {
    term: { vi: 'Trẻ trong diện', en: 'In scope' },
    meaning: {
      vi: 'Đã sinh, chưa đủ 72 tháng vào ngày số liệu, còn sống, đang cư trú tại tỉnh theo dữ liệu cư trú; hoặc chỉ có khai sinh tại đây mà không có dấu hiệu đã rời đi.',
      en: 'Born, not yet 72 months old on the reference date, alive, and resident in the province by the residence data; or registered at birth here with no sign of having left.',
    },
  },
  {
    term: { vi: 'Có thẻ', en: 'Covered' },
    meaning: {
      vi: 'Có thẻ BHYT còn hiệu lực vào ngày số liệu, thuộc bất kỳ nhóm đối tượng nào. Mã thẻ tạm (TE1) của bệnh viện không tính là thẻ.',
      en: 'Holds a card valid on the reference date, of any category. A temporary code (TE1) of a hospital is no card.',
    },
  },
  {
    term: { vi: 'Chưa có thẻ', en: 'Uncovered' },
    meaning: {
      vi: 'Không có thẻ nào như vậy; nguyên nhân ghi ở trang “Nguyên nhân”.',
      en: 'Holds no such card; the causes are on their own sheet.',
    },
  },
  {
    term: { vi: 'Chưa rõ', en: 'Unsure' },
    meaning: {
      vi: 'Có thẻ gần giống nhưng chưa chắc là của trẻ, hoặc dữ liệu chưa đủ để kết luận; cần người xem.',
      en: 'A card like the child’s is not certain to be its own, or the data do not suffice; somebody has to look.',
    },
  },
  {
    term: { vi: 'Tỷ lệ bao phủ', en: 'Coverage rate' },
    meaning: {
      vi: 'Có thẻ ÷ trong diện × 100. Trẻ chưa rõ nằm ở mẫu số, không nằm ở tử số. Chỉ làm tròn khi hiển thị.',
      en: 'Covered ÷ in scope × 100. Unsure children are in the denominator and not in the numerator. Rounded in print only.',
    },
  },
  {
    term: { vi: 'Tỷ lệ cao nhất', en: 'Highest rate' },
    meaning: {
      vi: 'Tỷ lệ nếu mọi trẻ chưa rõ đều có thẻ.',
      en: 'The rate if every unsure child turned out to be covered.',
    },
  },
];

/** When a cause applies (docs/reference/causes.md). */
const CAUSE_MEANINGS: Readonly<Record<Cause, BothLanguages>> = {
  dossier_in_progress: {
    vi: 'Hồ sơ gần nhất đang chờ, đã tiếp nhận hoặc được chấp nhận, nhưng thẻ chưa có.',
    en: 'The last dossier is waiting, received or accepted, and no card has come.',
  },
  dossier_rejected: { vi: 'Hồ sơ gần nhất bị từ chối.', en: 'The last dossier was rejected.' },
  not_yet_valid: {
    vi: 'Đã cấp thẻ, nhưng ngày bắt đầu sau ngày số liệu.',
    en: 'A card is issued and begins after the reference date.',
  },
  temporary_code: {
    vi: 'Chỉ có mã tạm TE1 do bệnh viện dùng khi khám; chưa từng được cấp thẻ.',
    en: 'Only a TE1 code under which a hospital treated the child; no card was ever issued.',
  },
  withdrawn: { vi: 'Thẻ cấp gần nhất bị thu hồi.', en: 'The latest card was withdrawn.' },
  decreased: {
    vi: 'Thẻ cấp gần nhất bị báo giảm (chuyển đi, ngừng), nhưng trẻ vẫn ở đây.',
    en: 'The latest card was reported as decreased (moved, stopped), but the child lives here.',
  },
  expired: {
    vi: 'Thẻ cấp gần nhất hết hạn khi trẻ chưa đủ 6 tuổi.',
    en: 'The latest card ended while the child is still under six.',
  },
  never_issued: { vi: 'Không có thẻ và không có hồ sơ nào.', en: 'Neither a card nor a dossier is known.' },
};

/** What the words of the report mean. */
export function definitionsSheet(): PaperSheet {
  return {
    name: 'Định nghĩa',
    orientation: 'landscape',
    widths: [30, 62, 62],
    repeated: { from: 1, to: 1 },
    footer: HOTLINE.vi,
    rows: [
      rowOf('heading', ['Từ / Term', 'Nghĩa', 'Meaning']),
      ...DEFINITIONS.map(definitionRow),
      ...CAUSES.map((cause) =>
        definitionRow({ term: CAUSE_WORDS[cause].label, meaning: CAUSE_MEANINGS[cause] }),
      ),
    ],
  };
}

function definitionRow({ term, meaning }: Definition): PaperRow {
  return rowOf('cell', [`${term.vi}\n${term.en}`, meaning.vi, meaning.en]);
}
