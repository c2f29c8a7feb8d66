import type { Sex } from '../../../shared/feeds/records.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import { type Day, isoOf } from '../days.ts';
import { misdate } from '../mistakes/dates.ts';
import { respellHighland } from '../mistakes/highland-names.ts';
import { misspell, respellKhmer } from '../mistakes/names.ts';
import { misnumber } from '../mistakes/numbers.ts';
import { HIGHLAND_PEOPLES, type People } from '../names/name-table.ts';
import { fullName, type PersonName } from '../names/naming.ts';
import { type Mistake, type NoisyFeed, rateOf } from '../noise.ts';
import type { Area } from '../offices.ts';
import type { Kid, Parent } from '../people.ts';
import { type Random, randomOf } from '../random.ts';

/** What every clerk of a province knows. */
export interface Registry {
  province: UnitCode;
  provinceName: string;
  asOf: Day;
  noise: number;
  seed: number;
  areas: readonly Area[];
  areaOf(unit: UnitCode): number;
  unitName(unit: UnitCode): string;
}

/** Writes down what a person says, with the mistakes of one feed at the rates of noise.ts. */
export interface Clerk {
  random: Random;
  slips(mistake: Mistake, area: number): boolean;
  name(kid: Kid, area: number): string;
  born(kid: Kid, area: number): string;
  sex(kid: Kid, area: number): Sex;
  personalId(kid: Kid, area: number): string;
  parent(parent: Parent | undefined, missing: 'motherMissing' | 'fatherMissing', area: number): string;
}

export function clerkOf(feed: NoisyFeed, registry: Registry, stream = 'rows'): Clerk {
  const random = randomOf(registry.seed, `${stream}/${feed}`);
  const slips = (mistake: Mistake, area: number) =>
    random.chance(rateOf(mistake, { feed, area, noise: registry.noise }));
  const spelled = (name: PersonName, people: People, area: number) =>
    isHighland(people) && slips('highlandSpelling', area) ? respellHighland(name, random) : fullName(name);
  return {
    random,
    slips,
    name: (kid, area) => {
      const { people } = kid.family;
      const isKhmer = people === 'khmer' && slips('khmerSpelling', area);
      const name = isKhmer ? respellKhmer(fullName(kid.name)) : spelled(kid.name, people, area);
      return slips('nameWrong', area) ? misspell(name, random) : name;
    },
    born: (kid, area) => (slips('dateWrong', area) ? misdate(isoOf(kid.born), random) : isoOf(kid.born)),
    sex: ({ sex }, area) => (slips('sexWrong', area) ? otherSex(sex) : sex),
    personalId: (kid, area) => {
      if (kid.papers.numberUnknown || slips('numberMissing', area)) return '';
      return slips('numberWrong', area) ? misnumber(kid.personalId, random) : kid.personalId;
    },
    parent: (parent, missing, area) => {
      if (!parent || slips(missing, area)) return '';
      const name = spelled(parent.name, parent.people, area);
      return slips('parentNameWrong', area) ? misspell(name, random) : name;
    },
  };
}

function otherSex(sex: Sex): Sex {
  return sex === 'male' ? 'female' : 'male';
}

const HIGHLAND: ReadonlySet<People> = new Set(HIGHLAND_PEOPLES);

function isHighland(people: People): boolean {
  return HIGHLAND.has(people);
}

/** The column `ethnicity` as offices fill it in. */
export const ETHNICITY: Readonly<Record<People, string>> = {
  kinh: 'Kinh',
  khmer: 'Khmer',
  hoa: 'Hoa',
  ede: 'Ê-đê',
  mnong: 'Mnông',
  giarai: 'Gia Rai',
  bana: 'Ba Na',
  xodang: 'Xơ Đăng',
  coho: 'Cơ Ho',
  xtieng: 'Xtiêng',
  hmong: 'Mông',
  dao: 'Dao',
  thai: 'Thái',
  tay: 'Tày',
  nung: 'Nùng',
};
