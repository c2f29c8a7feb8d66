import type { BirthRecord, CardRecord, Feed, ResidentRecord } from '../../shared/feeds/records.ts';
import type { Manifest } from '../../shared/store/manifests.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { IsoDate } from '../../shared/time/calendar.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { type UnitIndex, unitIndex } from '../../shared/units/unit-index.ts';
import { CodedError } from '../errors.ts';
import { rowsOf, startRows } from '../rows.ts';

/** What models are trained on: one version of each feed of a province. */
export interface TrainingBook {
  /** The day in Vietnam on which the newest of its feeds came. */
  date: IsoDate;
  units: UnitIndex;
  births: BirthRecord[];
  residents: ResidentRecord[];
  cards: CardRecord[];
  /** Content names of the objects of each feed, in their order. */
  contents: ReadonlyMap<Feed, readonly string[]>;
}

/** Reads the newest version of the feeds. @throws CodedError E9002 when there is nobody in the book. */
export async function readTrainingBook(store: Store, province: UnitCode): Promise<TrainingBook> {
  const [units, births, residents, cards] = await Promise.all([
    store.manifests.current(province, 'units'),
    store.manifests.current(province, 'births'),
    store.manifests.current(province, 'residents'),
    store.manifests.current(province, 'cards'),
  ]);
  if (births === undefined && residents === undefined) throw new CodedError('E9002');
  const manifests = [units, births, residents, cards].flatMap((manifest) => manifest ?? []);
  const date = dateOf(manifests);
  return {
    date,
    // Without a day: a book may be imported long after its units went out of force.
    units: unitIndex(await rowsOf(store, units)),
    births: await (await startRows(store, births)).rows(),
    residents: await (await startRows(store, residents)).rows(),
    cards: await (await startRows(store, cards)).rows(),
    contents: new Map(manifests.map((manifest) => [manifest.feed, contentsOf(manifest)])),
  };
}

/** The book's own date rather than a clock's: the same book gives the same model on any day. */
function dateOf(manifests: readonly Manifest[]): IsoDate {
  const instants = manifests.map(({ createdAt }) => Date.parse(createdAt));
  return dayInVietnam(new Date(Math.max(...instants)));
}

function contentsOf({ objects }: Manifest): string[] {
  return Object.values(objects)
    .map(({ cohort, sha256 }) => `${cohort} ${sha256}`)
    .sort();
}
