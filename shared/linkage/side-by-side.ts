import type { CardRecord } from '../feeds/records.ts';
import { type AlignedSyllable, alignNames } from '../identity/name.ts';
import type { Child } from '../register/child.ts';
import type { Bilingual } from './bilingual.ts';
import { childrenToCards } from './children-to-cards.ts';
import {
  COMPARED_FIELDS,
  type ComparedField,
  type ComparedValues,
  valuesOfCard,
  valuesOfChild,
} from './compared-values.ts';
import { FIELD_WORDS } from './memory/words.ts';
import { bestNameRank } from './people/measures/name.ts';
import type { Person } from './people/person.ts';
import { personOfCard, personOfChild } from './people/person-of.ts';
import type { SpeltName } from './people/spelt-name.ts';
import type { Surroundings } from './people/surroundings.ts';
import { registerDoubles } from './register-doubles.ts';
import { type Comparison, MISSING } from './spec.ts';

/** How two records stand to each other in one field; `missing` where a side has no value, or nothing compares the two. */
export type FieldAgreement = 'same' | 'alike' | 'different' | 'missing';

/** One field of two records, side by side. */
export interface FieldBeside {
  field: ComparedField;
  label: Bilingual;
  /** As their sources write them, best source first; before them a name of another field, where the agreement is of that. */
  left: readonly string[];
  right: readonly string[];
  agreement: FieldAgreement;
  /** The level of the linkage model it reaches, in words. */
  words?: Bilingual;
  /** The two names the agreement is told of, and what each is in its record: a card's guardian may be the child's mother. */
  compared?: { left: NameBeside; right: NameBeside };
  /** Of these two names. */
  syllables?: AlignedSyllable[];
}

/** A name of a record with the field it stands in. */
interface NameBeside {
  field: ComparedField;
  label: Bilingual;
  value: string;
}

/** A card has no number here: the child has none to hold it against. */
const SHOWN = COMPARED_FIELDS.filter((field) => field !== 'insurance_no');

/** A child and a card, field by field, by the levels that linkage compares them with. */
export function childBesideCard(child: Child, card: CardRecord, surroundings: Surroundings): FieldBeside[] {
  const { comparisons } = childrenToCards.pass('province', surroundings);
  const right = { person: personOfCard(card), values: valuesOfCard(card) };
  return besides(sideOf(child), right, comparisons);
}

/** Two children of the register, by the levels that doubles are found with. */
export function childBesideChild(child: Child, other: Child, surroundings: Surroundings): FieldBeside[] {
  return besides(sideOf(child), sideOf(other), registerDoubles(surroundings).comparisons);
}

interface Side {
  person: Person;
  values: ComparedValues;
}

const sideOf = (child: Child): Side => ({ person: personOfChild(child), values: valuesOfChild(child) });

function besides(left: Side, right: Side, comparisons: readonly Comparison<Person>[]): FieldBeside[] {
  return SHOWN.map((field) => {
    const agreed = agreementOf(
      comparisons.find((one) => one.field === field),
      { left: left.person, right: right.person },
    );
    const names = agreed.agreement === 'missing' ? undefined : nearestOf(field, left.person, right.person);
    return {
      field,
      label: FIELD_WORDS[field],
      left: distinct([...otherThan(field, names?.left), ...left.values[field]]),
      right: distinct([...otherThan(field, names?.right), ...right.values[field]]),
      ...agreed,
      ...(names !== undefined && comparedNames(names)),
    };
  });
}

/** A name that stands in another field of its record has to be seen beside the one it was held against. */
function otherThan(field: ComparedField, compared: NameOfRecord | undefined): string[] {
  return compared === undefined || compared.field === field ? [] : [compared.name.written];
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

function agreementOf(
  comparison: Comparison<Person> | undefined,
  { left, right }: { left: Person; right: Person },
): Pick<FieldBeside, 'agreement' | 'words'> {
  const at = comparison?.assess(left, right) ?? MISSING;
  const level = comparison?.levels[at];
  if (comparison === undefined || level === undefined) return { agreement: 'missing' };
  const isLast = at === comparison.levels.length - 1;
  return { agreement: at === 0 ? 'same' : isLast ? 'different' : 'alike', words: level.label };
}

/** The spellings linkage holds against each other; a guardian against every adult of the other side. */
function namesIn(field: ComparedField, person: Person): NameOfRecord[] {
  const fields = field === 'guardian' ? ADULTS : [field];
  return fields.flatMap((own) => (NAMES_OF[own]?.(person) ?? []).map((name) => ({ field: own, name })));
}

const ADULTS: readonly ComparedField[] = ['mother', 'father', 'guardian'];

const NAMES_OF: Partial<Record<ComparedField, (person: Person) => readonly SpeltName[]>> = {
  name: ({ names }) => names,
  mother: ({ motherNames }) => motherNames,
  father: ({ fatherNames }) => fatherNames,
  guardian: ({ guardianNames }) => guardianNames,
};

interface NameOfRecord {
  field: ComparedField;
  name: SpeltName;
}

interface Names {
  left: NameOfRecord;
  right: NameOfRecord;
}

/** The two names that agree best, of which the agreement of the field is told; of several the first. */
function nearestOf(field: ComparedField, left: Person, right: Person): Names | undefined {
  const [lefts, rights] = [namesIn(field, left), namesIn(field, right)];
  const pairs = lefts.flatMap((one) => rights.map((other) => ({ left: one, right: other })));
  const rank = (pair: Names): number => bestNameRank([pair.left.name], [pair.right.name]);
  return pairs.reduce<Names | undefined>(
    (best, pair) => (best === undefined || rank(pair) < rank(best) ? pair : best),
    undefined,
  );
}

function comparedNames({ left, right }: Names): Pick<FieldBeside, 'compared' | 'syllables'> {
  const shown = ({ field, name }: NameOfRecord) => ({
    field,
    label: FIELD_WORDS[field],
    value: name.written,
  });
  return {
    compared: { left: shown(left), right: shown(right) },
    syllables: alignNames(left.name.written, right.name.written),
  };
}
