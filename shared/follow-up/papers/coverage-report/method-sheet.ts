import type { BothLanguages } from '../../../coverage/cause-words.ts';
import { SMALL_CELL } from '../../../coverage/small-cells.ts';
import { HOTLINE } from '../words.ts';
import { type PaperSheet, rowOf } from '../workbook.ts';
import type { Audience } from './audience.ts';

const STEPS: readonly BothLanguages[] = [
  {
    vi: 'Khai sinh và cư trú được ghép thành sổ trẻ em: mỗi trẻ một dòng, xã phụ trách là nơi trẻ đang ở (tạm trú trước thường trú).',
    en: 'Births and residents are joined into a register: one line a child, at the commune where it lives (temporary before permanent residence).',
  },
  {
    vi: 'Thẻ BHYT được gắn cho trẻ theo số định danh, rồi theo họ tên, ngày sinh, giới tính, cha mẹ và nơi ở với trọng số xác suất (Fellegi–Sunter). Mỗi thẻ chỉ thuộc một trẻ; anh chị em và trẻ sinh đôi không nhận thẻ của nhau.',
    en: 'Cards are linked to children by number, then by name, date of birth, sex, parents and place with probabilistic weights (Fellegi–Sunter). A card is one child’s; siblings and twins are not given each other’s.',
  },
  {
    vi: 'Có ba câu trả lời: có thẻ, chưa có thẻ, chưa rõ. Không ghép được không có nghĩa là chưa có thẻ.',
    en: 'There are three answers: covered, uncovered, unsure. Not linked does not mean uncovered.',
  },
  {
    vi: 'Ở mỗi đơn vị: có thẻ + chưa có + chưa rõ = trong diện, và tổng các đơn vị cấp dưới = đơn vị cấp trên. Lần chạy không khớp thì không công bố. Trẻ chưa rõ xã được tính ở một dòng riêng của tỉnh.',
    en: 'In each unit covered + uncovered + unsure = in scope, and units below add up to the one above. A run that does not add up is not published. Children of no known commune are a line of their own.',
  },
  {
    vi: 'Khoảng từ “tỷ lệ” đến “tỷ lệ cao nhất” nói về trẻ chưa rõ. Khoảng Wilson 95 % nói về sự ngẫu nhiên khi số trẻ ít; đây là số đếm toàn bộ, không phải mẫu, và không khoảng nào nói về sai sót của dữ liệu gốc.',
    en: 'From “rate” to “highest” speaks of unsure children. The 95 % Wilson interval speaks of chance where children are few; this is a full count and no sample, and neither speaks of errors in the source data.',
  },
  {
    vi: 'Đơn vị dưới 100 trẻ: thêm bớt một trẻ làm tỷ lệ đổi từ một điểm phần trăm trở lên, nên không dùng để xếp hạng.',
    en: 'Units with fewer than 100 children: one child moves the rate by a percentage point or more, so they are not to be ranked.',
  },
];

const ON_AUDIENCE: Readonly<Record<Audience, BothLanguages>> = {
  province: {
    vi: 'Bản này dùng trong tỉnh, có cả số nhỏ. Không công bố; khi gửi ra ngoài tỉnh hãy dùng bản đã ẩn số nhỏ.',
    en: 'This copy is for the province and shows small figures. Not for publication; use the copy with small figures hidden.',
  },
  public: {
    vi: `Số từ 1 đến ${SMALL_CELL - 1}, và các số mà phép trừ sẽ làm lộ chúng, được thay bằng dấu “…”.`,
    en: `Counts of 1 to ${SMALL_CELL - 1}, and those from which they could be had by subtraction, are replaced by “…”.`,
  },
};

/** How the figures were made, and how they are to be read. */
export function methodSheet(audience: Audience): PaperSheet {
  return {
    name: 'Phương pháp',
    orientation: 'landscape',
    widths: [5, 74, 74],
    footer: HOTLINE.vi,
    rows: [
      rowOf('heading', ['#', 'Phương pháp', 'Method']),
      ...[...STEPS, ON_AUDIENCE[audience]].map(({ vi, en }, at) => rowOf('cell', [at + 1, vi, en])),
    ],
  };
}
