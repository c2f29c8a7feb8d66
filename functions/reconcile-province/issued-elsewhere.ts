import type { Bilingual } from '../../shared/linkage/bilingual.ts';
import { provinceOfVisiting } from '../../shared/linkage/visiting/visiting-key.ts';
import type { UnitCode } from '../../shared/units/unit.ts';

/** That a card was issued in another province, and in which. */
export interface IssuedElsewhere extends Bilingual {
  province: UnitCode;
}

/** Says so of a card by its key, as a member to spread; nothing of a card of the province. */
export function issuedElsewhere(key: string): { issuedIn?: IssuedElsewhere } {
  const province = provinceOfVisiting(key);
  if (province === undefined) return {};
  return {
    issuedIn: {
      province,
      vi: `Thẻ cấp ở tỉnh khác (mã tỉnh ${province})`,
      en: `Card issued in another province (code ${province})`,
    },
  };
}
