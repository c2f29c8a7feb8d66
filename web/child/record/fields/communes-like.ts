import { fold } from '../../../../shared/identity/text.ts';
import type { Units } from '../../../units/use-units.ts';

export interface CommuneChoice {
  code: string;
  name: string;
  district?: string;
}

/** Most lines that are looked through by eye. */
const MOST = 40;

/** The communes whose name, or whose district's, holds the words typed, with or without their marks. */
export function communesLike(
  part: string,
  { units, besides }: { units: Pick<Units, 'all' | 'find'>; besides: string },
): CommuneChoice[] {
  const sought = fold(part);
  return units.all
    .filter(({ level, code }) => level === 'commune' && code !== besides)
    .map(({ code, name, parent }) => ({ code, name, ...districtOf(parent, units) }))
    .filter(({ name, district = '' }) => fold(`${name} ${district}`).includes(sought))
    .slice(0, MOST);
}

function districtOf(parent: string | undefined, units: Pick<Units, 'find'>): { district?: string } {
  const above = parent === undefined ? undefined : units.find(parent);
  return above?.level === 'district' ? { district: above.name } : {};
}
