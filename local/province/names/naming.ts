import type { Sex } from '../../../shared/feeds/records.ts';
import type { Random } from '../random.ts';
import { HOA } from './hoa.ts';
import { KHMER } from './khmer.ts';
import { KINH } from './kinh.ts';
import type { Group, NameTable } from './name-table.ts';

const TABLES: Record<Group, NameTable> = { kinh: KINH, khmer: KHMER, hoa: HOA };

/** A name in its three parts; the middle may be empty. */
export interface PersonName {
  surname: string;
  middle: string;
  given: string;
}

export function fullName({ surname, middle, given }: PersonName): string {
  return middle ? `${surname} ${middle} ${given}` : `${surname} ${given}`;
}

/** A name of the parents' generation. */
export function parentName(group: Group, sex: Sex, random: Random): PersonName {
  const table = TABLES[group];
  return {
    surname: random.draw(table.surnames),
    middle: random.draw(table.parentMiddles[sex]),
    given: random.draw(table.parentGivens[sex]),
  };
}

export interface Naming {
  group: Group;
  sex: Sex;
  mother: PersonName;
  father?: PersonName;
  /** Names already given to brothers and sisters; a family gives none twice and often keeps the middle name. */
  taken: readonly PersonName[];
}

const SAME_MIDDLE_AS_SIBLING = 0.3;

/** A child's name as the family gives it. */
export function childName(naming: Naming, random: Random): PersonName {
  const table = TABLES[naming.group];
  const sibling = naming.taken.at(-1);
  const surname = sibling?.surname ?? surnameOf(naming, random);
  const kept =
    sibling && random.chance(SAME_MIDDLE_AS_SIBLING) && !/Thị|Văn/.test(sibling.middle)
      ? sibling.middle
      : undefined;
  for (;;) {
    const middle = kept ?? random.draw(table.childMiddles[naming.sex]);
    const given = random.draw(table.childGivens[naming.sex]);
    if (middle !== given && !naming.taken.some((other) => other.given === given))
      return { surname, middle, given };
  }
}

const TWIN_SAME_MIDDLE = 0.7;
const TRIES_FOR_ALIKE = 12;

/** The name of a second twin: the same surname, mostly the same middle, a given name that begins alike (domain 10.2.10). */
export function twinName(first: PersonName, naming: Naming, random: Random): PersonName {
  const table = TABLES[naming.group];
  const middle = random.chance(TWIN_SAME_MIDDLE) ? first.middle : random.draw(table.childMiddles[naming.sex]);
  let given = random.draw(table.childGivens[naming.sex]);
  for (
    let tries = 0;
    tries < TRIES_FOR_ALIKE && !(given !== first.given && given[0] === first.given[0]);
    tries += 1
  ) {
    given = random.draw(table.childGivens[naming.sex]);
  }
  if (given === first.given) return childName(naming, random);
  return { surname: first.surname, middle: middle === given ? '' : middle, given };
}

function surnameOf({ group, mother, father }: Naming, random: Random): string {
  const { mothers, fathersGiven } = TABLES[group].otherSurname;
  if (!father || random.chance(mothers)) return mother.surname;
  return random.chance(fathersGiven) ? (father.given.split(' ').at(-1) ?? father.surname) : father.surname;
}
