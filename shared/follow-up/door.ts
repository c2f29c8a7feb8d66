import { hamletIn } from '../identity/hamlet.ts';
import type { Child, Residence } from '../register/child.ts';
import { firstOf } from '../register/distinct.ts';
import { responsibleUnit } from '../register/responsible-unit.ts';
import type { IsoDate } from '../time/calendar.ts';

/** What tells where a child lives, of one place. */
type Place = Pick<Residence, 'hamlet' | 'address'>;

/**
 * Where to knock: at the stay that makes the commune responsible, as any row of that commune tells it. The hamlet of a
 * home in another commune would send people to a wrong door, so it is not taken. Where no row names a hamlet, the address may.
 */
export function doorOf(child: Child, asOf: IsoDate) {
  const { residence } = responsibleUnit(child, asOf);
  const stays = residence === undefined ? [] : [residence, ...staysBeside(residence, child)];
  const home = isPlaced(child) ? undefined : child;
  const birth: Place = residence === undefined ? onlyAddress(child.birthAddress) : {};
  return {
    hamlet: hamletOf([...stays, home ?? {}, birth]),
    address: firstOf(stays, ({ address }) => address) ?? home?.address ?? child.birthAddress,
    householdNo: firstOf(stays, ({ householdNo }) => householdNo) ?? home?.householdNo,
    householdClass: child.householdClass,
    headName: child.headName,
    residenceType: residence?.type,
  };
}

function hamletOf(places: readonly Place[]): string | undefined {
  const inAddress = ({ address }: Place) => (address === undefined ? undefined : hamletIn(address));
  return firstOf(places, ({ hamlet }) => hamlet) ?? firstOf(places, inAddress);
}

function onlyAddress(address: string | undefined): Place {
  return address === undefined ? {} : { address };
}

function staysBeside({ unit }: Residence, { residences }: Child): Residence[] {
  return residences.filter((stay) => stay.unit === unit);
}

/** Whether some row places the child at a commune; what the rows of others say can then be of another one. */
function isPlaced({ residences }: Child): boolean {
  return residences.some(({ unit }) => unit !== undefined);
}
