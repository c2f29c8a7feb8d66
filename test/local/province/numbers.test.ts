import { describe, expect, it } from 'vitest';
import { lastDayOf } from '../../../local/province/cards.ts';
import { dayOf, isoOf, monthsAfter, yearOf } from '../../../local/province/days.ts';
import { makeProvince } from '../../../local/province/make-province.ts';
import {
  isTemporaryCode,
  personalIdFacts,
  readCardNo,
  readInsuranceNo,
} from '../../../shared/identity/number.ts';

const { world } = makeProvince({
  province: '94',
  map: '2023',
  asOf: '2023-06-30',
  children: 1500,
  uncovered: 60,
  seed: 3,
  noise: 0,
});

describe('the numbers of a province', () => {
  it('say of a child its sex and year of birth, and where it was registered', () => {
    for (const kid of world.kids) {
      const bornElsewhere = kid.family.move.kind === 'moved_in' && kid.born < kid.family.move.on;
      const facts = personalIdFacts(kid.personalId);

      expect(facts).toMatchObject({ sex: kid.sex, birthYear: yearOf(kid.born) });
      expect(facts?.provinceCode.endsWith('94')).toBe(!bornElsewhere);
    }
  });

  it('belong to one person each', () => {
    const ids = world.kids.flatMap(({ personalId, family }) => [personalId, family.mother.personalId]);
    const numbers = world.kids.map(({ insuranceNo }) => insuranceNo);

    expect(new Set(world.kids.map(({ personalId }) => personalId)).size).toBe(world.kids.length);
    expect(new Set(ids).size).toBe(world.kids.length + new Set(world.kids.map(({ family }) => family)).size);
    expect(new Set(numbers).size).toBe(world.kids.length);
  });

  it('stand on cards as TE1, province and insurance number, or as a temporary code without one', () => {
    for (const { cells } of world.rows.cards) {
      const temporary = isTemporaryCode(cells.card_no);

      expect(temporary).toBe(cells.social_insurance_no === '');
      if (temporary) continue;
      expect(readInsuranceNo(cells.social_insurance_no).problem).toBeUndefined();
      expect(readCardNo(cells.card_no).value).toBe(`TE194${cells.social_insurance_no}`);
    }
  });
});

describe('days of the province', () => {
  it('end a card on 30 September of the sixth year, or with the month of the sixth birthday', () => {
    expect(isoOf(lastDayOf(dayOf('2017-07-14')))).toBe('2023-09-30');
    expect(isoOf(lastDayOf(dayOf('2017-09-30')))).toBe('2023-09-30');
    expect(isoOf(lastDayOf(dayOf('2017-10-15')))).toBe('2023-10-31');
    expect(isoOf(lastDayOf(dayOf('2017-12-31')))).toBe('2023-12-31');
  });

  it('count months to the end of a shorter month', () => {
    expect(isoOf(monthsAfter(dayOf('2023-01-31'), 1))).toBe('2023-02-28');
    expect(isoOf(monthsAfter(dayOf('2023-06-30'), -72))).toBe('2017-06-30');
  });
});
