import { classifyNumber } from '../../shared/identity/number.ts';
import { isIsoDate } from '../../shared/time/calendar.ts';
import type { AskedOf } from '../api/types.ts';
import type { Words } from '../language/words.ts';

export type Question = NonNullable<AskedOf<'searchChildren'>['body']>;

export const WAYS = ['name_and_date', 'number', 'id'] as const;
export type Way = (typeof WAYS)[number];

export const WAY_WORDS: Readonly<Record<Way, Words>> = {
  name_and_date: { vi: 'Họ tên', en: 'Name' },
  number: { vi: 'Số thẻ, số định danh', en: 'Number' },
  id: { vi: 'Mã trẻ', en: 'Child id' },
};

/** What is typed; it stays in the memory of the page. */
export interface Typed {
  way: Way;
  name: string;
  dateOfBirth: string;
  number: string;
  id: string;
}

export const NOTHING_TYPED: Typed = { way: 'name_and_date', name: '', dateOfBirth: '', number: '', id: '' };

/** What is still to be mended before it can be asked, by the field it is about. */
export type Faults = Partial<Record<Exclude<keyof Typed, 'way'>, Words>>;

const ID = /^[\w-]{4,40}$/;

/** What is wrong with what was typed; nothing is, where it can be asked. */
export function faultsOf({ way, name, dateOfBirth, number, id }: Typed): Faults {
  switch (way) {
    case 'name_and_date':
      return {
        ...(!/\p{L}/u.test(name) && {
          name: { vi: 'Hãy nhập họ tên của trẻ.', en: 'Give the child’s name.' },
        }),
        ...(!isIsoDate(dateOfBirth) && {
          dateOfBirth: { vi: 'Hãy nhập đủ ngày, tháng, năm sinh.', en: 'Give day, month and year of birth.' },
        }),
      };
    case 'number':
      return classifyNumber(number).kind === 'none' ? { number: NO_NUMBER } : {};
    case 'id':
      return ID.test(id.trim()) ? {} : { id: { vi: 'Mã trẻ chưa đúng.', en: 'That is no child id.' } };
  }
}

const NO_NUMBER: Words = {
  vi: 'Số chưa đúng: số định danh có 12 chữ số, mã số BHXH có 10 chữ số, số thẻ có 15 ký tự.',
  en: 'That is no such number: a personal number has 12 digits, an insurance number 10, a card number 15 characters.',
};

/** What is asked; `undefined` while something is wrong. */
export function questionOf(typed: Typed): Question | undefined {
  if (Object.keys(faultsOf(typed)).length > 0) return undefined;
  const { way, name, dateOfBirth, number, id } = typed;
  switch (way) {
    case 'name_and_date':
      return { by: way, name: name.trim(), dateOfBirth };
    case 'number':
      return { by: way, number: number.trim() };
    case 'id':
      return { by: way, id: id.trim() };
  }
}
