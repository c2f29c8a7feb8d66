import type { Sex } from '../../shared/feeds/records.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { type Day, yearOf } from './days.ts';
import type { Random } from './random.ts';

/** Gives out numbers, each at most once. */
export interface NumberOffice {
  /** 12 digits: province of birth registration, century and sex, year, six at random (domain 3.1–3.2). */
  personalId(person: { province: UnitCode; sex: Sex; birthYear: number }): string;
  /** 10 digits for life; they begin with the issuing province, as the numbers of the last years do. */
  insuranceNo(province: UnitCode): string;
  /** `TE1` + province + a hospital's own record number, which is no insurance number (domain 1.8). */
  temporaryCode(province: UnitCode, on: Day): string;
  /** An office that knows what this one has given, and gives on its own without this one learning of it. */
  branch(random: Random): NumberOffice;
}

const MOST_RANDOM_TAIL = 999_999;
const MOST_INSURANCE_TAIL = 99_999_999;

export function numberOffice(
  random: Random,
  isTaken: (number: string) => boolean = () => false,
): NumberOffice {
  const given = new Set<string>();
  const known = (number: string) => given.has(number) || isTaken(number);
  const once = (make: () => string): string => {
    for (;;) {
      const number = make();
      if (!known(number) && !/^(\d)\1*$/.test(number)) {
        given.add(number);
        return number;
      }
    }
  };
  const tail = (most: number) => String(random.int(0, most)).padStart(String(most).length, '0');
  return {
    personalId: (person) => once(() => `${personalIdHead(person)}${tail(MOST_RANDOM_TAIL)}`),
    insuranceNo: (province) => once(() => `${province}${tail(MOST_INSURANCE_TAIL)}`),
    temporaryCode: (province, on) =>
      once(() => `TE1${province}KT${String(yearOf(on)).slice(2)}${tail(MOST_RANDOM_TAIL)}`),
    branch: (other) => numberOffice(other, known),
  };
}

/** The 15-character card code of a child under six (domain 2.1). */
export function cardNoOf(insuranceNo: string, province: UnitCode): string {
  return `TE1${province}${insuranceNo}`;
}

function personalIdHead({
  province,
  sex,
  birthYear,
}: {
  province: UnitCode;
  sex: Sex;
  birthYear: number;
}): string {
  const centuryDigit = 2 * (Math.floor(birthYear / 100) - 19) + (sex === 'female' ? 1 : 0);
  return `0${province}${centuryDigit}${String(birthYear % 100).padStart(2, '0')}`;
}
