import type { IsoDate } from '../time/calendar.ts';
import type { Residence } from './child.ts';

/**
 * What a residence row says on a date: `staying` there; `away` from it for a while (tạm vắng); `lapsed`, its paper ran
 * out and nobody said the child left; `left`; `ahead`, it begins later.
 */
export type Presence = 'staying' | 'away' | 'lapsed' | 'left' | 'ahead';

/**
 * Reads one residence row on a date in the light of the child's other rows: a departure closes the stays at the same
 * commune that began before it, and a stay that begins on or after it is a return.
 */
export function presenceOn(row: Residence, all: readonly Residence[], asOf: IsoDate): Presence {
  if (row.from !== undefined && row.from > asOf) return 'ahead';
  if (hasLeft(row, asOf) || all.some((other) => hasLeft(other, asOf) && closes(other, row))) return 'left';
  if (row.type === 'absent') return 'away';
  return row.to !== undefined && row.to < asOf ? 'lapsed' : 'staying';
}

/** Whether the row's departure or death has happened by then; one dated later leaves the child present until it. */
export function hasLeft(row: Residence, asOf: IsoDate): boolean {
  return row.status !== 'present' && (row.statusDate ?? '') <= asOf;
}

function closes(departed: Residence, stay: Residence): boolean {
  return (
    stay.status === 'present' &&
    departed.unit !== undefined &&
    departed.unit === stay.unit &&
    isTemporary(departed) === isTemporary(stay) &&
    (departed.statusDate ?? departed.from ?? '') > (stay.from ?? '')
  );
}

/** An absence is told by the home commune, so it stands and falls with the permanent residence there. */
function isTemporary(row: Residence): boolean {
  return row.type === 'temporary';
}
