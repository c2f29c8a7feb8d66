import type { UnitCode } from '../../shared/units/unit.ts';
import type { AdministrativeMap } from './geography.ts';
import type { HighlandPeople } from './names/name-table.ts';

type PerCent = Readonly<Partial<Record<HighlandPeople, number>>>;

/**
 * Peoples of the highlands in per cent of a province's people. The Êđê of Đắk Lắk, Phú Yên and Đắk Nông are those of the
 * census of 2019; the others are rounded, of the order the same census gives, and those of merged provinces are weighted
 * by their people. Giẻ Triêng count as Xơ Đăng and Mạ as Cơ Ho, whose naming they share.
 */
const PER_CENT: Readonly<Record<AdministrativeMap, Readonly<Record<UnitCode, PerCent>>>> = {
  '2023': {
    '02': { hmong: 34.2, tay: 22.5, dao: 15, nung: 9.8 },
    '04': { tay: 40.8, nung: 29.8, hmong: 11.6, dao: 10.4 },
    '06': { tay: 52.6, dao: 18, nung: 9, hmong: 7 },
    '08': { tay: 26, dao: 13.7, hmong: 2.8, nung: 2.6 },
    '10': { hmong: 25, tay: 15, dao: 14, nung: 4 },
    '11': { hmong: 38, thai: 36, dao: 1 },
    '12': { thai: 31, hmong: 24, dao: 13 },
    '14': { thai: 53.6, hmong: 16, dao: 1.8 },
    '15': { tay: 18, hmong: 13, dao: 12.5, thai: 7.5, nung: 2 },
    '20': { nung: 43, tay: 36, dao: 3.6 },
    '62': { xodang: 32, bana: 13, giarai: 5 },
    '64': { giarai: 30.4, bana: 12.5, tay: 0.7, nung: 0.7 },
    '66': { ede: 18.8, nung: 4.1, tay: 2.8, mnong: 2.6, hmong: 2.1, giarai: 1.1, thai: 1, dao: 0.8 },
    '67': { mnong: 8.2, hmong: 5.6, nung: 4.7, tay: 4.2, dao: 3, thai: 1.8, ede: 1.1 },
    '68': { coho: 17, nung: 1.9, tay: 1.6 },
    '70': { xtieng: 9.7, nung: 2.4, tay: 2.3 },
  },
  '2025': {
    '04': { tay: 40.8, nung: 29.8, hmong: 11.6, dao: 10.4 },
    '08': { tay: 24.3, hmong: 19.2, dao: 14.4, nung: 6.4 },
    '11': { hmong: 38, thai: 36, dao: 1 },
    '12': { thai: 31, hmong: 24, dao: 13 },
    '14': { thai: 53.6, hmong: 16, dao: 1.8 },
    '15': { hmong: 18.8, tay: 16.7, dao: 13.2, thai: 4.5, nung: 3 },
    '19': { tay: 19, nung: 7, dao: 5.6, hmong: 2 },
    '20': { nung: 43, tay: 36, dao: 3.6 },
    '51': { xodang: 9.7, bana: 3.9, giarai: 1.5 },
    '52': { giarai: 15.3, bana: 7, tay: 0.3, nung: 0.3 },
    '66': {
      ede: 13.7,
      nung: 2.9,
      tay: 1.9,
      mnong: 1.8,
      hmong: 1.4,
      giarai: 0.7,
      thai: 0.7,
      dao: 0.5,
      bana: 0.2,
    },
    '68': { coho: 7.2, mnong: 1.9, nung: 1.7, tay: 1.4, hmong: 1.2, dao: 0.5 },
  },
};

/** Shares (0–1) of the highland peoples in a province; none where few or none live. */
export function highlandSharesOf(
  province: UnitCode,
  map: AdministrativeMap,
): ReadonlyMap<HighlandPeople, number> {
  const perCent = Object.entries(PER_CENT[map][province] ?? {}) as [HighlandPeople, number][];
  return new Map(perCent.map(([people, share]) => [people, share / 100]));
}
