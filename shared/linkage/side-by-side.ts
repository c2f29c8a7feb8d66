import type { CardRecord } from '../feeds/records.ts';
import { type AlignedSyllable, alignNames } from '../identity/name.ts';
import type { Child } from '../register/child.ts';
import type { Bilingual } from './bilingual.ts';
import { childrenToCards } from './children-to-cards.ts';
import {
  COMPARED_FIELDS,
  type ComparedField,
  type ComparedValues,
  NAME_FIELDS,
  valuesOfCard,
  valuesOfChild,
} from './compared-values.ts';
import { FIELD_WORDS } from './memory/words.ts';
import { adultsOf, bestNameRank } from './people/measures/name.ts';
import type { Person } from './people/person.ts';
import { personOfCard, personOfChild } from './people/person-of.ts';
import { type SpeltName, speltNames } from './people/spelt-name.ts';
import type { Surroundings } from './people/surroundings.ts';
import { registerDoubles } from './register-doubles.ts';
import { type Comparison, MISSING } from './spec.ts';

/** How two records stand to each other in one field; `missing` where a side has no value, or nothing compares the two. */
export type FieldAgreement = 'same' | 'alike' | 'different' | 'missing';

/** One field of two records, side by side. */
export interface FieldBeside {
  field: ComparedField;
  label: Bilingual;
  /** As their sources write them, best source first. */
  left: readonly string[];
  right: readonly string[];
  agreement: FieldAgreement;
  /** The level of the linkage model it reaches, in words. */
  words?: Bilingual;
  /** Of the two spellings nearest to each other, for names that both sides have. */
  syllables?: AlignedSyllable[];
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
    const syllables = NAME_FIELDS.has(field) ? syllablesOf(field, left, right) : undefined;
    return {
      field,
      label: FIELD_WORDS[field],
      left: distinct(left.values[field]),
      right: distinct(right.values[field]),
      ...agreementOf(
        comparisons.find((one) => one.field === field),
        { left: left.person, right: right.person },
      ),
      ...(syllables !== undefined && { syllables }),
    };
  });
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

/** A guardian is held against every adult of the other side, as linkage does. */
function syllablesOf(field: ComparedField, left: Side, right: Side): AlignedSyllable[] | undefined {
  if (left.values[field].length + right.values[field].length === 0) return undefined;
  const [lefts, rights] = [left, right].map(({ person, values }) =>
    field === 'guardian' ? adultsOf(person) : speltNames(values[field]),
  );
  const nearest = nearestOf(lefts ?? [], rights ?? []);
  return nearest && alignNames(nearest.left.written, nearest.right.written);
}

interface Names {
  left: SpeltName;
  right: SpeltName;
}

/** The two names that agree best; of several the first. */
function nearestOf(lefts: readonly SpeltName[], rights: readonly SpeltName[]): Names | undefined {
  const pairs = lefts.flatMap((left) => rights.map((right) => ({ left, right })));
  const rank = ({ left, right }: Names): number => bestNameRank([left], [right]);
  return pairs.reduce<Names | undefined>(
    (best, pair) => (best === undefined || rank(pair) < rank(best) ? pair : best),
    undefined,
  );
}
