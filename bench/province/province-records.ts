import type { AdministrativeMap } from '../../local/province/geography.ts';
import { makeProvince, type Province } from '../../local/province/make-province.ts';
import type { Truth } from '../../local/province/truth.ts';
import { readFeed, type SourceFile } from '../../shared/feeds/read-feed.ts';
import type { BirthRecord, CardRecord, Feed, ResidentRecord } from '../../shared/feeds/records.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { type UnitIndex, unitIndex } from '../../shared/units/unit-index.ts';
import type { Order } from './order.ts';

/** What the book would hold of a province, and what is really so. */
export interface ProvinceRecords {
  asOf: IsoDate;
  units: UnitIndex;
  births: BirthRecord[];
  residents: ResidentRecord[];
  cards: CardRecord[];
  truth: Truth;
}

/** A day on which each map was in force: the one of the published figures, and one after the merger of 2025. */
const AS_OF: Record<AdministrativeMap, IsoDate> = { 2023: '2023-06-30', 2025: '2025-12-31' };

/** Makes a province and reads its files as an import does. */
export function provinceRecords({ province, map, children, uncovered, seed }: Order): ProvinceRecords {
  const asOf = AS_OF[map];
  const made = makeProvince({ province, map, asOf, children, uncovered, seed });
  const units = unitIndex(readFeed('units', filesOf(made, 'units'), {}).records, asOf);
  return {
    asOf,
    units,
    births: readFeed('births', filesOf(made, 'births'), { units }).records,
    residents: readFeed('residents', filesOf(made, 'residents'), { units }).records,
    cards: readFeed('cards', filesOf(made, 'cards'), { units }).records,
    truth: made.truth,
  };
}

function filesOf({ files }: Province, feed: Feed): SourceFile[] {
  return files.filter(({ name }) => name.includes(feed));
}
