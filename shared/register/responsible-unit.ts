import type { IsoDate } from '../time/calendar.ts';
import type { UnitCode } from '../units/unit.ts';
import type { Child, Residence } from './child.ts';
import { compareText } from './row-order.ts';
import { type Presence, presenceOn } from './stays.ts';

/** The commune that has to act for a child, and the stay that says so, where one does. */
export interface Responsibility {
  unit?: UnitCode;
  because: 'temporary' | 'permanent' | 'birth';
  residence?: Residence;
}

const RANK: Record<Presence, number> = { staying: 0, away: 2, lapsed: 4, left: 5, ahead: 6 };
const RANK_OF_PERMANENT = 1;
const RANK_OF_BIRTH = 3;

/**
 * The responsible commune on a date: where the child actually lives (temporary residence), else its permanent
 * residence, else the home it is only absent from, else where its birth puts it. A stay whose paper lapsed, was left or
 * has not begun answers only when nothing else does. Of equals the later stay. The list is made where the child
 * resides, temporary residence included (domain: Law on Health Insurance, Art. 8(3)).
 */
export function responsibleUnit(child: Child, asOf: IsoDate): Responsibility {
  const best = bestStay(child, asOf);
  if (best && best.rank < RANK_OF_BIRTH) return because(best.row);
  if (child.birthUnit !== undefined) return { unit: child.birthUnit, because: 'birth' };
  return best ? because(best.row) : { because: 'birth' };
}

interface RankedStay {
  row: Residence;
  rank: number;
}

function bestStay({ residences }: Child, asOf: IsoDate): RankedStay | undefined {
  return residences
    .filter((row) => row.unit !== undefined)
    .map((row) => ({ row, rank: rankOf(row, presenceOn(row, residences, asOf)) }))
    .reduce<RankedStay | undefined>((best, stay) => (best && !isBetter(stay, best) ? best : stay), undefined);
}

function rankOf(row: Residence, presence: Presence): number {
  return presence === 'staying' && row.type === 'permanent' ? RANK_OF_PERMANENT : RANK[presence];
}

function isBetter(a: RankedStay, b: RankedStay): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  const laterFirst = compareText(b.row.from ?? '', a.row.from ?? '');
  return (laterFirst || compareText(a.row.unit ?? '', b.row.unit ?? '')) < 0;
}

function because(residence: Residence): Responsibility {
  return {
    ...(residence.unit !== undefined && { unit: residence.unit }),
    because: residence.type === 'temporary' ? 'temporary' : 'permanent',
    residence,
  };
}
