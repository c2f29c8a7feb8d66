import { compareNames, NAME_AGREEMENTS, type NameAgreement } from '../../identity/name.ts';
import { type NameFrequencies, nameFrequencies, shareOf } from '../frequencies.ts';
import type { Person } from '../person.ts';
import { type Adjustment, type Bilingual, type Comparison, type LevelOdds, MISSING } from '../spec.ts';
import { areSpeltAlike, type SpeltName } from '../spelt-name.ts';

const LABELS: Record<NameAgreement, Bilingual> = {
  equal: { vi: 'họ tên giống hệt', en: 'same name' },
  tone: { vi: 'họ tên chỉ khác dấu thanh hoặc i/y', en: 'same name but for tone marks or i/y' },
  diacritics: { vi: 'họ tên giống khi bỏ dấu', en: 'same name without diacritics' },
  order: { vi: 'họ tên đảo thứ tự', en: 'same words in another order' },
  extra_syllable: { vi: 'họ tên thừa hoặc thiếu một chữ', en: 'one word more or less' },
  initials: { vi: 'họ tên viết tắt', en: 'abbreviated name' },
  one_typo: { vi: 'họ tên sai một ký tự', en: 'one letter differs' },
  near: { vi: 'họ tên gần giống', en: 'similar name' },
  given_only: { vi: 'chỉ trùng tên gọi', en: 'only the given name agrees' },
  different: { vi: 'họ tên khác', en: 'different name' },
};

const RANK: ReadonlyMap<NameAgreement, number> = new Map(NAME_AGREEMENTS.map((level, rank) => [level, rank]));
const DIACRITICS = NAME_AGREEMENTS.indexOf('diacritics');
const GIVEN_ONLY = NAME_AGREEMENTS.indexOf('given_only');

/** Bits a rare or common name may add or take; beyond this the counts say more about spelling than about people. */
const MOST_BITS = 5;

/** Best agreement of any two names as a rank in NAME_AGREEMENTS, or MISSING. */
export function bestNameRank(lefts: readonly SpeltName[], rights: readonly SpeltName[]): number {
  if (lefts.length === 0 || rights.length === 0) return MISSING;
  let best: number = NAME_AGREEMENTS.length;
  for (const left of lefts) {
    for (const right of rights) {
      best = Math.min(best, rankOf(left, right));
      if (best === 0) return best;
    }
  }
  return best;
}

function rankOf(left: SpeltName, right: SpeltName): number {
  if (areSpeltAlike(left, right)) return 0;
  return RANK.get(compareNames(left, right)) ?? NAME_AGREEMENTS.length - 1;
}

/**
 * Full names, agreement weighted by how rare the name is: a fifth of the people share their full name with
 * someone in 8,700 (domain 10.1). `known` are the frequencies of the province; without them those of the call.
 */
export function nameComparison(odds: Record<string, LevelOdds>, known?: NameFrequencies): Comparison<Person> {
  return {
    field: 'name',
    label: { vi: 'Họ tên', en: 'Name' },
    levels: NAME_AGREEMENTS.map((id) => ({ id, label: LABELS[id] })),
    assess: (left, right) => bestNameRank(left.names, right.names),
    adjustment: (rights) => rarity(known ?? nameFrequencies(rights), odds),
  };
}

function rarity(frequencies: NameFrequencies, odds: Record<string, LevelOdds>): Adjustment<Person> {
  const full = bitsBy(frequencies.full, frequencies.total, odds.equal?.u ?? 0);
  const given = bitsBy(frequencies.given, frequencies.total, odds.given_only?.u ?? 0);
  return (left, right, level) => {
    if (level <= DIACRITICS) return commonest(left.names, right.names, (name) => full(name.folded));
    if (level === GIVEN_ONLY)
      return commonest(left.names, right.names, (name) => given(name.bare.at(-1) ?? ''));
    return 0;
  };
}

function bitsBy(counts: ReadonlyMap<string, number>, total: number, typical: number) {
  return (key: string): number => {
    const bits = Math.log2(typical / shareOf((counts.get(key) ?? 1) - 1, total, typical));
    return Math.max(-MOST_BITS, Math.min(MOST_BITS, bits));
  };
}

/** The lower of the two sides' first names, so that a misspelling does not pass for a rare name. */
function commonest(
  lefts: readonly SpeltName[],
  rights: readonly SpeltName[],
  bits: (name: SpeltName) => number,
): number {
  const left = lefts[0];
  const right = rights[0];
  if (left === undefined || right === undefined) return 0;
  return left.written === right.written ? bits(left) : Math.min(bits(left), bits(right));
}
