import type { BothLanguages } from './refusals.ts';

/** Nine digits are an old identity card, ten to fifteen the numbers of a child. Names of files reach everybody who reads receipts. */
export const NUMBER_OF_A_PERSON = /\p{Nd}{9}/u;

/** How a file is named that may be somebody's. */
export const RENAME: BothLanguages = {
  vi: 'Đổi tên tệp: tên tệp không được có số giấy tờ, tối đa 8 chữ số liền nhau. Cũng đừng đặt tên người trong tên tệp.',
  en: 'Rename the file: its name may hold no number of a person, at most 8 digits in a row. Please leave names of people out of it too.',
};
