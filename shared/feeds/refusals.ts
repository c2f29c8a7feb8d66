/** Two languages, Vietnamese first: officers read the one, operators the other. */
export interface BothLanguages {
  vi: string;
  en: string;
}

interface Refusal extends BothLanguages {
  mend: BothLanguages;
}

const SAVE_AS_XLSX: BothLanguages = {
  vi: 'Mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) loại “Excel Workbook (*.xlsx)” rồi gửi lại.',
  en: 'Open the file in Excel or LibreOffice, save it as “Excel Workbook (*.xlsx)” and send it again.',
};

const SAVE_AS_UTF8: BothLanguages = {
  vi: 'Lưu lại tệp với bảng mã Unicode: loại “CSV UTF-8” hoặc “Excel Workbook (*.xlsx)”.',
  en: 'Save the file again in Unicode: type “CSV UTF-8” or “Excel Workbook (*.xlsx)”.',
};

const EXPORT_AGAIN: BothLanguages = {
  vi: 'Xuất lại tệp từ phần mềm nguồn rồi gửi lại.',
  en: 'Export the file from its system again and send it again.',
};

/** What a file that is no table is, and how a table is had from it where the mending of E1013 does not fit. */
export interface OtherKind extends BothLanguages {
  mend?: BothLanguages;
}

/** For kinds that show a table, or hold none: copying one out of them by hand loses rows. */
export const ASK_FOR_TABLE: BothLanguages = {
  vi: 'Đề nghị nơi gửi cung cấp chính bảng dữ liệu, dạng XLSX hoặc CSV.',
  en: 'Ask the sender for the table itself, as XLSX or CSV.',
};

export const UNPACK: BothLanguages = {
  vi: 'Giải nén trước, rồi gửi từng tệp CSV hoặc XLSX bên trong.',
  en: 'Unpack it first and send the CSV or XLSX files inside it.',
};

/** Why a whole file is refused. Codes are for ever: a code is never given another meaning. `{…}` is filled in. */
export const REFUSALS = {
  E1001: { vi: 'Tệp trống.', en: 'The file is empty.', mend: EXPORT_AGAIN },
  E1002: {
    vi: 'Tệp chỉ có dòng tiêu đề, không có dòng dữ liệu nào.',
    en: 'The file has a heading row and no data row.',
    mend: {
      vi: 'Xuất lại tệp có dữ liệu. Danh sách rỗng không được nhận, vì nó sẽ xóa mọi dòng đang có.',
      en: 'Export the file with its data. An empty list is not taken: it would remove every row that stands.',
    },
  },
  E1003: {
    vi: 'Không tìm thấy dòng tiêu đề cột của loại dữ liệu “{feed}”.',
    en: 'No heading row of the feed “{feed}” was found.',
    mend: {
      vi: 'Thêm một dòng tiêu đề với tên cột như trong tài liệu, hoặc kiểm tra xem có chọn đúng loại dữ liệu không.',
      en: 'Add one row with the column headings of the reference, or check that the right feed was chosen.',
    },
  },
  E1004: {
    vi: 'Hai cột cùng mang một nội dung “{column}”: {headings}.',
    en: 'Two columns mean the same “{column}”: {headings}.',
    mend: {
      vi: 'Xóa hoặc đổi tên một trong hai cột.',
      en: 'Remove or rename one of the two columns.',
    },
  },
  E1005: {
    vi: 'Thiếu cột bắt buộc: {columns}.',
    en: 'Required columns are missing: {columns}.',
    mend: {
      vi: 'Thêm các cột còn thiếu; tên cột được chấp nhận có trong tài liệu tham khảo.',
      en: 'Add the missing columns; the accepted headings are in the reference.',
    },
  },
  E1006: {
    vi: 'Dấu ngoặc kép không khép kín hoặc đặt sai ở gần dòng {row}.',
    en: 'A quotation mark is unclosed or misplaced near row {row}.',
    mend: {
      vi: 'Sửa dấu ngoặc kép ở dòng đó (ngoặc kép bên trong ô phải viết hai lần: ""), hoặc gửi tệp XLSX.',
      en: 'Mend the quotation mark there (a quote inside a cell is written twice: ""), or send an XLSX file.',
    },
  },
  E1007: {
    vi: 'Tệp chứa ký tự NUL: không phải tệp văn bản nguyên vẹn.',
    en: 'The file holds NUL bytes: it is no sound text file.',
    mend: EXPORT_AGAIN,
  },
  E1008: {
    vi: 'Bảng tính được bảo vệ bằng mật khẩu.',
    en: 'The workbook is protected with a password.',
    mend: {
      vi: 'Bỏ mật khẩu mở tệp (File › Info › Protect Workbook) rồi gửi lại qua kênh an toàn.',
      en: 'Remove the password to open (File › Info › Protect Workbook) and send it again by a safe way.',
    },
  },
  E1009: {
    vi: 'Tệp Office đời cũ này không phải bảng tính đọc được.',
    en: 'This old Office file is no readable workbook.',
    mend: SAVE_AS_XLSX,
  },
  E1010: {
    vi: 'Tệp nén ZIP này không phải bảng tính XLSX.',
    en: 'This ZIP archive is no XLSX workbook.',
    mend: UNPACK,
  },
  E1011: {
    vi: 'Tệp quá lớn: {size} MB sau khi giải nén, giới hạn {limit} MB.',
    en: 'The file is too large: {size} MB unpacked, the limit is {limit} MB.',
    mend: {
      vi: 'Chia nhỏ theo huyện hoặc năm sinh, gửi cùng một lượt, hoặc gửi tệp CSV.',
      en: 'Split it by district or birth year and send the parts in one go, or send CSV.',
    },
  },
  E1012: {
    vi: 'Một dòng dài hơn {limit} KB: tệp thiếu dấu xuống dòng hoặc không phải bảng dữ liệu.',
    en: 'A line is longer than {limit} KB: line breaks are missing, or it is no table.',
    mend: EXPORT_AGAIN,
  },
  E1013: {
    vi: 'Đây không phải bảng dữ liệu mà là {kind}.',
    en: 'This is no table but {kind}.',
    mend: SAVE_AS_XLSX,
  },
  E1014: {
    vi: 'Tệp không dùng bảng mã Unicode (UTF-8 hoặc UTF-16).',
    en: 'The file is not in Unicode (UTF-8 or UTF-16).',
    mend: SAVE_AS_UTF8,
  },
  E1015: {
    vi: 'Tệp dùng bảng mã cũ {encoding}.',
    en: 'The text is in the legacy encoding {encoding}.',
    mend: {
      vi: 'Chuyển sang Unicode (ví dụ bằng UniKey Toolkit, Ctrl+Shift+F6), kiểm tra vài tên rồi gửi lại.',
      en: 'Convert it to Unicode (for instance with UniKey Toolkit), check some names and send it again.',
    },
  },
  E1016: {
    vi: 'Nhiều trang tính cùng có dữ liệu loại này: {sheets}.',
    en: 'Several sheets hold this feed: {sheets}.',
    mend: {
      vi: 'Chỉ rõ trang tính cần nhập bằng tên hoặc số thứ tự, hoặc để lại một trang trong tệp.',
      en: 'Say by name or number which sheet to import, or leave one sheet in the file.',
    },
  },
  E1017: {
    vi: 'Không có trang tính với tên hoặc số đã ghi. Các trang trong tệp: {sheets}.',
    en: 'There is no sheet of the name or number given. Sheets of the file: {sheets}.',
    mend: {
      vi: 'Kiểm tra lại tên hoặc số thứ tự của trang tính.',
      en: 'Check the name or the number of the sheet.',
    },
  },
  E1018: {
    vi: 'Bảng tính bị hỏng, không đọc được trọn vẹn.',
    en: 'The workbook is damaged and cannot be read whole.',
    mend: SAVE_AS_XLSX,
  },
  E1019: {
    vi: 'Bảng tính có công thức chưa được tính.',
    en: 'The workbook has formulas that were never calculated.',
    mend: {
      vi: 'Mở tệp bằng Excel, bấm Lưu rồi gửi lại; hoặc chép và dán giá trị.',
      en: 'Open the file in Excel, save it and send it again; or copy and paste as values.',
    },
  },
  E1020: {
    vi: 'Tiêu đề cột hợp với loại dữ liệu “{other}” ({known} cột) hơn là “{feed}” ({own}).',
    en: 'The headings fit the feed “{other}” ({known} columns) better than “{feed}” ({own}).',
    mend: {
      vi: 'Nhập tệp với đúng loại dữ liệu, hoặc sửa tên cột theo tài liệu tham khảo.',
      en: 'Import the file as the feed it is, or mend its headings by the reference.',
    },
  },
} as const satisfies Record<string, Refusal>;

export type RefusalCode = keyof typeof REFUSALS;

type Details = Readonly<Record<string, string | BothLanguages>>;

function fill(language: keyof BothLanguages, text: string, details: Details): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name] ?? '?';
    return typeof detail === 'string' ? detail : detail[language];
  });
}

interface RefusalContext {
  /** Which of several files it is, by the name its sender gave it. */
  file?: string;
  /** Values for the `{…}` of the texts: our own words, places in the file, limits; never a text of the file, which may name a person. */
  details?: Details;
  /** Where it depends on the file how it is mended. */
  mend?: BothLanguages;
  cause?: unknown;
}

/** A file that cannot be read whole, and therefore is not read at all. Carries a code of {@link REFUSALS} and both languages. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly code: RefusalCode;
  readonly vi: string;
  readonly en: string;
  readonly mend: BothLanguages;
  /** Anchor in docs/reference/findings.md. */
  readonly doc: string;
  readonly #context: RefusalContext;

  constructor(code: RefusalCode, context: RefusalContext = {}) {
    const { vi, en, mend } = REFUSALS[code];
    const { details = {}, file, cause } = context;
    const place = file === undefined ? '' : `${file}: `;
    super(`${code} ${place}${fill('en', en, details)}`, { cause });
    this.code = code;
    this.vi = `${place}${fill('vi', vi, details)}`;
    this.en = `${place}${fill('en', en, details)}`;
    this.#context = context;
    this.mend = context.mend ?? mend;
    this.doc = `findings.md#${code.toLowerCase()}`;
  }

  /** The same refusal, saying which of several files it is about. */
  of(file: string): RefusedFile {
    return new RefusedFile(this.code, { ...this.#context, cause: this, file });
  }
}

/** The refusal of a file that is no table, with the mending that fits its kind. */
export function noTable(kind: OtherKind): RefusedFile {
  return new RefusedFile('E1013', { details: { kind }, ...(kind.mend && { mend: kind.mend }) });
}
