import type { Bilingual } from './bilingual.ts';
import { LOW_PROBABILITY, TIE } from './engine/decide-group.ts';
import { DOUBLE } from './engine/doubles.ts';
import { BETTER_OWNER } from './engine/scored.ts';
import { PRIOR } from './engine/scorer.ts';
import type { LevelHit, Link, Linkable, LinkSpec } from './spec.ts';

/** One bar of the waterfall, in words. */
export interface Step {
  field: string;
  level: string;
  label: Bilingual;
  /** Log2 bits; the steps add up to the weight of the link. */
  weight: number;
}

const PRIOR_LABEL: Bilingual = { vi: 'Trước khi so sánh', en: 'Before comparing' };
const NUMBER_LABELS: Record<string, Bilingual> = {
  personal_id: {
    vi: 'Số định danh cá nhân: trùng nhau, đã đối chiếu họ tên',
    en: 'Personal number: equal, name checked',
  },
  same_holder: {
    vi: 'Cùng mã số BHXH với một thẻ đã gắn cho trẻ này',
    en: 'Same insurance number as a card already given to this child',
  },
  insurance_no: {
    vi: 'Mã số BHXH: trùng nhau, đã đối chiếu họ tên',
    en: 'Insurance number: equal, name checked',
  },
};

/** The evidence of a link as a waterfall in Vietnamese and English; holds no name, number or date. */
export function explain<P extends Linkable>(link: Pick<Link, 'evidence'>, spec: LinkSpec<P>): Step[] {
  return link.evidence.map((hit) => ({
    field: hit.field,
    level: hit.level,
    label: labelOf(hit, spec),
    weight: hit.weight,
  }));
}

function labelOf<P extends Linkable>(hit: LevelHit, spec: LinkSpec<P>): Bilingual {
  if (hit.field === PRIOR) return PRIOR_LABEL;
  const comparison = spec.comparisons.find(({ field }) => field === hit.field);
  const level = comparison?.levels.find(({ id }) => id === hit.level);
  if (comparison === undefined || level === undefined)
    return NUMBER_LABELS[hit.field] ?? { vi: hit.field, en: hit.field };
  const rare = rarityWords(comparison.adjustedBy === RARITY ? (hit.rarity ?? 0) : 0);
  return {
    vi: `${comparison.label.vi}: ${level.label.vi}${rare.vi}`,
    en: `${comparison.label.en}: ${level.label.en}${rare.en}`,
  };
}

/** Of all that moves a weight, what officers can make something of. */
const RARITY = 'rarity';

function rarityWords(rarity: number): Bilingual {
  if (rarity >= 1) return { vi: ' (hiếm gặp)', en: ' (rare)' };
  if (rarity <= -1) return { vi: ' (hay gặp)', en: ' (common)' };
  return { vi: '', en: '' };
}

const DOUBTS: Record<string, Bilingual> = {
  [TIE]: { vi: 'Có nhiều ứng viên phù hợp như nhau', en: 'Several candidates fit equally well' },
  [LOW_PROBABILITY]: { vi: 'Chưa đủ căn cứ', en: 'Not enough evidence' },
  [BETTER_OWNER]: { vi: 'Phù hợp hơn với trẻ đã có thẻ', en: 'Fits a child that has a card already' },
  [DOUBLE]: { vi: 'Có thể là dòng trùng của trẻ khác', en: 'May be another row of a linked child' },
};

/** Why a candidate was left to a person, in words. */
export function doubtInWords<P extends Linkable>(doubt: string, spec: LinkSpec<P>): Bilingual {
  const guard = spec.guards.find(({ id }) => id === doubt);
  return guard?.label ?? DOUBTS[doubt] ?? { vi: doubt, en: doubt };
}

/** A tie in words; `equals` is how many candidates of the child fit equally well: with one it is claimed by another child. */
export function tieInWords(equals: number): Bilingual {
  return equals > 1
    ? { vi: `Có ${equals} ứng viên phù hợp như nhau`, en: `${equals} candidates fit equally well` }
    : { vi: 'Có trẻ khác cũng phù hợp như vậy', en: 'Another child fits equally well' };
}
