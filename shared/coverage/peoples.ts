import { headingKey } from '../identity/text.ts';

/** The group of those whom no source places in one; so every breakdown adds up to the whole. */
export const UNKNOWN = 'unknown';
/** Whatever is written in the column and is no people's name; it may even be a person's, so it is not repeated. */
const OTHER = 'other';

/** The 54 peoples of the official list (Decision 121-TCTK/PPCĐ of 1979), as heading keys. */
const PEOPLES: ReadonlySet<string> = new Set(
  [
    'kinh tay thai hoa khmer muong nung hmong dao giarai ngai ede bana xodang sanchay coho cham sandiu hre',
    'mnong raglai xtieng bruvankieu tho giay cotu gietrieng ma khomu co taoi choro khang xinhmun hanhi churu',
    'lao lachi laha phula lahu lu lolo chut mang pathen colao cong boy sila pupeo brau odu romam',
  ].flatMap((line) => line.split(' ')),
);

/** Other names and spellings in daily use. */
const SAME_PEOPLE: Readonly<Record<string, string>> = {
  viet: 'kinh',
  khome: 'khmer',
  han: 'hoa',
  trunghoa: 'hoa',
  hoahan: 'hoa',
  kinhviet: 'kinh',
  raglay: 'raglai',
  taoih: 'taoi',
  mong: 'hmong',
  meo: 'hmong',
  stieng: 'xtieng',
  sedang: 'xodang',
  jarai: 'giarai',
  rhade: 'ede',
};

/** The people a text names, as a key such as `khmer`; `other` for one that names none, `unknown` for blanks. */
export function peopleOf(written: string): string {
  const key = headingKey(written);
  if (key === '') return UNKNOWN;
  const people = Object.hasOwn(SAME_PEOPLE, key) ? SAME_PEOPLE[key] : key;
  return people !== undefined && PEOPLES.has(people) ? people : OTHER;
}
