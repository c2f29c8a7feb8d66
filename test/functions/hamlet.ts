/**
 * A province small enough to read: one district, two communes, eight children of two birth months.
 *
 * | child | why it is here |
 * |---|---|
 * | An, Bình, Chi, Dũng | covered, by number or by name and day |
 * | Giang | born here, no card at all |
 * | Hạnh | card expired |
 * | Khang | lives in the second commune for now, registered in the first; no card |
 * | Lan | moved out |
 */
export const UNITS = `code,name,type,level,parent_code
94,Tỉnh Sóc Trăng,tỉnh,province,
943,Huyện Kế Sách,huyện,district,94
31528,Thị trấn Kế Sách,thị trấn,commune,943
31531,Thị trấn An Lạc Thôn,thị trấn,commune,943
`;

export const BIRTHS = `source_ref,personal_id,full_name,sex,date_of_birth,mother_name,residence_unit
B1,094321000001,Nguyễn Thị An,Nữ,05/03/2021,Lê Thị Mai,31528
B2,094221000002,Trần Văn Bình,Nam,06/03/2021,Phạm Thị Hoa,31528
B3,,Thạch Chi,Nữ,07/03/2021,Kim Thị Sa,31531
B4,094221000004,Lý Dũng,Nam,08/04/2021,Lâm Thị Ngọc,31531
B5,094321000005,Võ Thị Giang,Nữ,09/04/2021,Huỳnh Thị Tư,31528
B6,094321000006,Đỗ Mỹ Hạnh,Nữ,10/04/2021,Bùi Thị Lệ,31531
B7,094221000007,Ngô Gia Khang,Nam,11/04/2021,Trịnh Thị Yến,31528
B8,094321000008,Hồ Ngọc Lan,Nữ,12/03/2021,Mai Thị Út,31528
`;

export const RESIDENTS = `source_ref,personal_id,full_name,sex,date_of_birth,residence_type,unit,mother_name,status,status_date,from_date
R1,094321000001,Nguyễn Thị An,Nữ,05/03/2021,permanent,31528,Lê Thị Mai,present,,
R3,,THẠCH CHI,Nữ,07/03/2021,permanent,31531,Kim Thị Sa,present,,
R6,094321000006,Đỗ Mỹ Hạnh,Nữ,10/04/2021,permanent,31531,Bùi Thị Lệ,present,,
R7,094221000007,Ngô Gia Khang,Nam,11/04/2021,permanent,31528,Trịnh Thị Yến,present,,
R7T,094221000007,Ngô Gia Khang,Nam,11/04/2021,temporary,31531,Trịnh Thị Yến,present,,2023-01-10
R8,094321000008,Hồ Ngọc Lan,Nữ,12/03/2021,permanent,31528,Mai Thị Út,moved_out,2023-02-01,
`;

/** Children without a card: more than any circuit breaker lets through. */
export function manyBirths(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) => `M${at},Nguyễn Văn Số ${at},Nam,1${at % 10}/05/2021,31528`,
  );
  return `source_ref,full_name,sex,date_of_birth,residence_unit\n${lines.join('\n')}\n`;
}

const CARD_HEADINGS =
  'source_ref,card_no,personal_id,full_name,sex,date_of_birth,unit,valid_from,valid_to,status';

const CARDS_OF_THE_COVERED = [
  'C1,TE1949400000001,094321000001,Nguyễn Thị An,Nữ,05/03/2021,31528,2021-03-05,2027-09-30,active',
  'C2,TE1949400000002,094221000002,TRẦN VĂN BÌNH,Nam,06/03/2021,31528,2021-03-06,2027-09-30,active',
  'C3,TE1949400000003,,Thach Chi,Nữ,07/03/2021,31531,2021-03-07,2027-09-30,active',
  'C4,TE1949400000004,,Lý Dũng,Nam,08/04/2021,31531,2021-04-08,2027-09-30,active',
];
const EXPIRED = 'C6,TE1949400000006,094321000006,Đỗ Mỹ Hạnh,Nữ,10/04/2021,31531,2021-04-10,2022-12-31,active';
const NEW_CARD_OF_GIANG =
  'C5,TE1949400000005,094321000005,Võ Thị Giang,Nữ,09/04/2021,31528,2023-06-01,2027-09-30,active';

const cardFile = (rows: readonly string[]): string => `${[CARD_HEADINGS, ...rows].join('\n')}\n`;

export const CARDS = cardFile([...CARDS_OF_THE_COVERED, EXPIRED]);
/** The next night's file: Giang has her card. */
export const CARDS_NEXT = cardFile([...CARDS_OF_THE_COVERED, EXPIRED, NEW_CARD_OF_GIANG]);
/** And one in which Bình's card was withdrawn. */
export const CARDS_WITHDRAWN = cardFile(
  [...CARDS_OF_THE_COVERED, EXPIRED, NEW_CARD_OF_GIANG].map((row) =>
    row.startsWith('C2,') ? row.replace(/active$/, 'withdrawn') : row,
  ),
);
