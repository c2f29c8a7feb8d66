import type { Province } from '../make-province.ts';
import { weighted } from '../random.ts';
import {
  cardIssued,
  childLeft,
  childMoved,
  childRegistered,
  type NightEvent,
  rowCorrected,
} from './events.ts';
import { closeNight, openNight } from './night.ts';

/** Mix by events; new births and cards fall in the last months, corrections and moves anywhere. Our assumption. */
const EVENTS = weighted<NightEvent>([
  [childRegistered, 30],
  [cardIssued, 14],
  [rowCorrected, 46],
  [childMoved, 6],
  [childLeft, 4],
]);

/**
 * The province as its agencies send it the next night: `share` of all rows of births, residents and cards new or
 * changed, for the same reference day. The province given is left as it is; equal arguments give equal bytes.
 */
export function changeOneNight(
  province: Province,
  { share, seed }: { share: number; seed: number },
): Province {
  const night = openNight(province, seed);
  const { births, residents, cards } = province.world.rows;
  const budget = Math.round(share * (births.length + residents.length + cards.length));
  const mostEvents = 4 * budget;
  for (let events = 0; night.changed < budget && events < mostEvents; events += 1) {
    night.random.draw(EVENTS)(night);
  }
  return closeNight(night);
}
