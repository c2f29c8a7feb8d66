import type { Sex } from '../../../shared/feeds/records.ts';
import type { Random } from '../random.ts';
import { HIGHLAND } from './highland/highland.ts';
import { HOA } from './hoa.ts';
import { KHMER } from './khmer.ts';
import { KINH } from './kinh.ts';
import type { ClanPlace, NameTable, People } from './name-table.ts';

const TABLES: Record<People, NameTable> = { kinh: KINH, khmer: KHMER, hoa: HOA, ...HIGHLAND };

/** A name in its three parts; the middle may be empty, and the surname of peoples who have none. */
export interface PersonName {
  surname: string;
  /** Given where the surname is a clan's. */
  clan?: ClanPlace;
  middle: string;
  given: string;
}

export function fullName({ surname, clan, middle, given }: PersonName): string {
  const parts = clan === 'last' ? [middle, given, surname] : [surname, middle, given];
  return parts.filter((part) => part !== '').join(' ');
}

/** A name of the parents' generation. */
export function parentName(people: People, sex: Sex, random: Random): PersonName {
  const table = TABLES[people];
  return {
    surname: random.draw(table.surnames),
    ...clanOf(table),
    middle: random.draw(table.parentMiddles[sex]),
    given: random.draw(table.parentGivens[sex]),
  };
}

export interface Naming {
  people: People;
  sex: Sex;
  mother: PersonName;
  father?: PersonName;
  /** Names already given to brothers and sisters; a family gives none twice and often keeps the middle name. */
  taken: readonly PersonName[];
}

const SAME_MIDDLE_AS_SIBLING = 0.3;

/** A child's name as the family gives it. */
export function childName(naming: Naming, random: Random): PersonName {
  const table = TABLES[naming.people];
  const sibling = naming.taken.at(-1);
  const surname = sibling?.surname ?? surnameOf(naming, random);
  const kept =
    sibling && random.chance(SAME_MIDDLE_AS_SIBLING) && mayKeep(sibling.middle, table)
      ? sibling.middle
      : undefined;
  for (;;) {
    const middle = kept ?? random.draw(table.childMiddles[naming.sex]);
    const given = random.draw(table.childGivens[naming.sex]);
    if (middle !== given && !naming.taken.some((other) => other.given === given))
      return { surname, ...clanOf(table), middle, given };
  }
}

function mayKeep(middle: string, { middlesTellSex }: NameTable): boolean {
  return !middlesTellSex && !/Thị|Văn/.test(middle);
}

function clanOf({ clan }: NameTable): Pick<PersonName, 'clan'> {
  return clan ? { clan } : {};
}

const TWIN_SAME_MIDDLE = 0.7;
const TRIES_FOR_ALIKE = 12;

/** The name of a second twin: the same surname, mostly the same middle, a given name that begins alike (domain 10.2.10). */
export function twinName(first: PersonName, naming: Naming, random: Random): PersonName {
  const table = TABLES[naming.people];
  const isKept = random.chance(TWIN_SAME_MIDDLE) && !table.middlesTellSex;
  const middle = isKept ? first.middle : random.draw(table.childMiddles[naming.sex]);
  let given = random.draw(table.childGivens[naming.sex]);
  for (
    let tries = 0;
    tries < TRIES_FOR_ALIKE && !(given !== first.given && initialOf(given) === initialOf(first.given));
    tries += 1
  ) {
    given = random.draw(table.childGivens[naming.sex]);
  }
  if (given === first.given) return childName(naming, random);
  return { ...first, middle: middle === given ? '' : middle, given };
}

/** The first letter after a mark of the sex, which all sisters or brothers share. */
function initialOf(given: string): string | undefined {
  return given.replace(/^(?:[HK]'|(?:Y|A|Ka|Điểu|Thị) )/, '')[0];
}

function surnameOf({ people, mother, father }: Naming, random: Random): string {
  const { mothers, fathersGiven } = TABLES[people].otherSurname;
  if (!father || random.chance(mothers)) return mother.surname;
  return random.chance(fathersGiven) ? (father.given.split(' ').at(-1) ?? father.surname) : father.surname;
}
