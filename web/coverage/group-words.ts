import type { Breakdown } from '../../shared/coverage/counts.ts';
import { PEOPLE_NAMES } from '../../shared/coverage/people-names.ts';
import type { Words } from '../language/words.ts';

/** What children are grouped by. */
export const BREAKDOWN_WORDS: Readonly<Record<Breakdown, Words>> = {
  age: { vi: 'Tuổi', en: 'Age' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  ethnicity: { vi: 'Dân tộc', en: 'Ethnicity' },
  household: { vi: 'Diện hộ', en: 'Household' },
};

const UNKNOWN: Readonly<Record<Breakdown, Words>> = {
  age: { vi: 'Chưa rõ tuổi', en: 'Age not known' },
  sex: { vi: 'Chưa rõ', en: 'Not known' },
  ethnicity: { vi: 'Chưa rõ', en: 'Not known' },
  household: { vi: 'Không thuộc diện nào, hoặc chưa rõ', en: 'Neither, or not known' },
};

const GROUPS: Readonly<Record<string, Words>> = {
  male: { vi: 'Nam', en: 'Boys' },
  female: { vi: 'Nữ', en: 'Girls' },
  poor: { vi: 'Hộ nghèo', en: 'Poor' },
  near_poor: { vi: 'Hộ cận nghèo', en: 'Near-poor' },
  other: { vi: 'Dân tộc khác', en: 'Others' },
};

/** A group of a breakdown in words; a people keeps its own name. */
export function groupWords(breakdown: Breakdown, key: string): Words {
  if (key === 'unknown') return UNKNOWN[breakdown];
  if (breakdown === 'age') return ageWords(key);
  const people = PEOPLE_NAMES[key];
  return GROUPS[key] ?? (people === undefined ? { vi: key, en: key } : { vi: people, en: people });
}

function ageWords(years: string): Words {
  if (years === '0') return { vi: 'Dưới 1 tuổi', en: 'Under 1' };
  return { vi: `${years} tuổi`, en: years };
}
