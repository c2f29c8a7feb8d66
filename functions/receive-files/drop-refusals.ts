import type { BothLanguages } from '../../shared/feeds/refusals.ts';

interface DropRefusal extends BothLanguages {
  mend: BothLanguages;
}

const FOLDERS: BothLanguages = {
  vi: 'Đặt tệp vào inbox/drop/<mã tỉnh>/<loại dữ liệu>/<snapshot hoặc delta>/.',
  en: 'Put the file under inbox/drop/<province>/<feed>/<snapshot or delta>/.',
};

/** Why a dropped file is not taken. It stays where it is until it expires; dropped rightly it is taken at once. */
export const DROP_REFUSALS = {
  E9111: { vi: 'Tệp nằm sai thư mục.', en: 'The file lies in no folder of a feed.', mend: FOLDERS },
  E9112: {
    vi: 'Thư mục không mang mã của tỉnh nào trong hệ thống này.',
    en: 'The folder names no province of this deployment.',
    mend: FOLDERS,
  },
  E9113: {
    vi: 'Thư mục không mang tên loại dữ liệu nào.',
    en: 'The folder names no feed.',
    mend: {
      vi: 'Dùng units, births, residents, cards hoặc dossiers làm tên thư mục.',
      en: 'Name the folder units, births, residents, cards or dossiers.',
    },
  },
  E9114: {
    vi: 'Thư mục không nói tệp là toàn bộ dữ liệu hay phần thay đổi.',
    en: 'The folder does not say whether the file is everything or what changed.',
    mend: {
      vi: 'Dùng snapshot (toàn bộ) hoặc delta (phần thay đổi) làm tên thư mục.',
      en: 'Name the folder snapshot (everything) or delta (what changed).',
    },
  },
  E9115: {
    vi: 'Tên tệp không phải của một bảng dữ liệu, hoặc quá dài.',
    en: 'The file has not the name of a table, or a name that is too long.',
    mend: {
      vi: 'Đặt tên tệp kết thúc bằng .csv, .tsv, .txt hoặc .xlsx, tối đa 120 byte.',
      en: 'End the name in .csv, .tsv, .txt or .xlsx, within 120 bytes.',
    },
  },
  E9116: {
    vi: 'Tệp lớn quá 64 MB.',
    en: 'The file is larger than 64 MB.',
    mend: {
      vi: 'Bỏ các cột không cần, hoặc chia tệp và gửi kiểu delta.',
      en: 'Leave out columns nobody needs, or send it in parts as deltas.',
    },
  },
} as const satisfies Record<string, DropRefusal>;

export type DropRefusalCode = keyof typeof DROP_REFUSALS;
