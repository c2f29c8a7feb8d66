import type { BlockingDescription, FieldDescription, LevelDescription } from './model.ts';
import { type Adjustment, type BlockingRule, type Comparison, type KeyPart, MISSING } from './spec.ts';

/** How two records agree on something, as one of a settled list of outcomes. Symmetric. */
export interface OutcomeMeasure<P> {
  /** Best first. */
  outcomes: readonly string[];
  /** Index into `outcomes`, or MISSING. */
  of(left: P, right: P): number;
}

/** How alike two records are in something: 1 for equal, 0 for nothing in common, NaN where a side has no value. Symmetric. */
export interface SimilarityMeasure<P> {
  similarity(left: P, right: P): number;
}

export type Measure<P> = OutcomeMeasure<P> | SimilarityMeasure<P>;

/** Learns from the right-hand list of a call how much more or less than usual a level is worth for a pair. */
export type Learning<P> = (rights: readonly P[], field: FieldDescription) => Adjustment<P>;

/** What a model can speak of: the words a kind of record gives to the data of a model. */
export interface Vocabulary<P> {
  measures: Readonly<Record<string, Measure<P>>>;
  adjustments: Readonly<Record<string, Learning<P>>>;
  keys: Readonly<Record<string, KeyPart<P>>>;
}

/** The comparisons a model describes. @throws RangeError when it names what the vocabulary lacks, or levels overlap. */
export function comparisonsOf<P>(
  fields: readonly FieldDescription[],
  vocabulary: Vocabulary<P>,
): Comparison<P>[] {
  return fields.map((field) => {
    const measure = known(vocabulary.measures, field.compares);
    const learn = field.adjust === undefined ? undefined : known(vocabulary.adjustments, field.adjust);
    return {
      field: field.field,
      label: field.label,
      levels: field.levels,
      assess: 'outcomes' in measure ? byOutcome(measure, field) : bySimilarity(measure, field),
      ...(field.adjust !== undefined && { adjustedBy: field.adjust }),
      ...(learn && { adjustment: (rights) => learn(rights, field) }),
    };
  });
}

function known<T>(words: Readonly<Record<string, T>>, word: string): T {
  const meaning = words[word];
  if (meaning === undefined) throw new RangeError(`the model speaks of ${word}, which this record has not`);
  return meaning;
}

function byOutcome<P>({ outcomes, of }: OutcomeMeasure<P>, { field, levels }: FieldDescription) {
  const levelOf = new Int8Array(outcomes.length).fill(levels.length - 1);
  const spoken = new Set<string>();
  for (const [at, { when }] of levels.slice(0, -1).entries()) {
    for (const outcome of when ?? []) {
      const index = outcomes.indexOf(outcome);
      if (index < 0 || spoken.has(outcome))
        throw new RangeError(`${field}: no level can be told by ${outcome}`);
      spoken.add(outcome);
      levelOf[index] = at;
    }
  }
  return (left: P, right: P): number => {
    const outcome = of(left, right);
    return outcome === MISSING ? MISSING : (levelOf[outcome] ?? MISSING);
  };
}

function bySimilarity<P>({ similarity }: SimilarityMeasure<P>, { field, levels }: FieldDescription) {
  const floors = levels.map(
    ({ atLeast }: LevelDescription, at) => atLeast ?? (at === levels.length - 1 ? 0 : Number.NaN),
  );
  if (floors.some((floor, at) => !(floor < (floors[at - 1] ?? Number.POSITIVE_INFINITY))))
    throw new RangeError(`${field}: levels go from the best down`);
  return (left: P, right: P): number => {
    const alike = similarity(left, right);
    return Number.isNaN(alike) ? MISSING : floors.findIndex((floor) => alike >= floor);
  };
}

/** The blocking rules a model describes. @throws RangeError when one names a key the vocabulary lacks. */
export function blockingOf<P>(
  rules: readonly BlockingDescription[],
  vocabulary: Pick<Vocabulary<P>, 'keys'>,
): BlockingRule<P>[] {
  return rules.map(({ id, on, limit }) => ({ id, limit, on: keyPartsOf(on, vocabulary) }));
}

/** What a key is made of. @throws RangeError when a part is none of the vocabulary. */
export function keyPartsOf<P>(
  on: readonly string[],
  { keys }: Pick<Vocabulary<P>, 'keys'>,
): readonly KeyPart<P>[] {
  return on.map((part) => known(keys, part));
}
