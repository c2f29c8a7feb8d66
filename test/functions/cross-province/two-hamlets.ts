import type { FunctionContext } from '../../../functions/context.ts';
import type { Feed } from '../../../shared/feeds/records.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from '../hamlet.ts';
import { sendTo } from './night-of-provinces.ts';

/**
 * The hamlet of province 94, and another of province 93 next to it, with four children.
 *
 * | child | why it is here |
 * |---|---|
 * | Giang of 94 | her card was issued in 93, under her number |
 * | Khang of 94 | his card was issued in 93, without a number, to his mother |
 * | Lan, now of 93 | moved there; her card is one of 94 still, whose register knows that she left |
 * | Tài of 93 | no card anywhere |
 * | Đạt of 93 | covered at home |
 */
export const HOME = '94';
export const NEXT = '93';

export const NEXT_UNITS = `code,name,type,level,parent_code
93,Tỉnh Hậu Giang,tỉnh,province,
930,Thành phố Vị Thanh,thành phố,district,93
31318,Phường I,phường,commune,930
`;

export const NEXT_RESIDENTS = `source_ref,personal_id,full_name,sex,date_of_birth,residence_type,unit,mother_name,status,from_date
S1,094321000008,Hồ Ngọc Lan,Nữ,12/03/2021,permanent,31318,Mai Thị Út,present,2023-02-01
S2,093221000002,Phan Văn Tài,Nam,01/02/2021,permanent,31318,Cao Thị Bé,present,
S3,093221000003,Tô Thành Đạt,Nam,02/02/2021,permanent,31318,Lưu Thị Hà,present,
`;

const CARD_HEADINGS =
  'source_ref,card_no,personal_id,full_name,sex,date_of_birth,unit,guardian_name,valid_from,valid_to,status';
const TERM = '2021-04-09,2027-09-30';
export const OF_GIANG = `C1,TE1939300000001,094321000005,Võ Thị Giang,Nữ,09/04/2021,31318,,${TERM},active`;
export const OF_KHANG = `C2,TE1939300000002,,Ngô Gia Khang,Nam,11/04/2021,31318,Trịnh Thị Yến,${TERM},active`;
const OF_DAT = `C3,TE1939300000003,093221000003,Tô Thành Đạt,Nam,02/02/2021,31318,,${TERM},active`;
const OF_LAN = 'C8,TE1949400000008,094321000008,Hồ Ngọc Lan,Nữ,12/03/2021,31528,2021-03-12,2027-09-30,active';

export const nextCards = (...visiting: readonly string[]): string =>
  `${[CARD_HEADINGS, OF_DAT, ...visiting].join('\n')}\n`;
export const HOME_CARDS = `${CARDS}${OF_LAN}\n`;

/** Sends one file of text. */
export const sendText = (
  context: FunctionContext,
  shelf: { province: string; feed: Feed },
  text: string,
): Promise<void> =>
  sendTo(context, shelf, { name: `${shelf.feed}.csv`, bytes: new TextEncoder().encode(text) });

/** Both hamlets as they are before the first night. */
export async function settleBoth(context: FunctionContext): Promise<void> {
  await sendText(context, { province: HOME, feed: 'units' }, UNITS);
  await sendText(context, { province: HOME, feed: 'births' }, BIRTHS);
  await sendText(context, { province: HOME, feed: 'residents' }, RESIDENTS);
  await sendText(context, { province: HOME, feed: 'cards' }, HOME_CARDS);
  await sendText(context, { province: NEXT, feed: 'units' }, NEXT_UNITS);
  await sendText(context, { province: NEXT, feed: 'residents' }, NEXT_RESIDENTS);
  await sendText(context, { province: NEXT, feed: 'cards' }, nextCards(OF_GIANG, OF_KHANG));
}
