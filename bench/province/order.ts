import type { AdministrativeMap } from '../../local/province/geography.ts';
import type { Group } from '../../local/province/names/name-table.ts';
import type { Tally } from '../../local/province/score.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { LinkageQuality } from './linkage-quality.ts';

/** One province to make and measure. Each runs in a process of its own: its memory is given back whole. */
export interface Order {
  seed: number;
  children: number;
  uncovered: number;
  province: UnitCode;
  map: AdministrativeMap;
}

/** The administrative maps a province can lie on. */
export const MAPS = ['2023', '2025'] as const satisfies readonly AdministrativeMap[];

/** All children first, then the name groups. */
export type Population = 'all' | Group;

/** How good the answers of one seed are. */
export interface SeedQuality {
  seed: number;
  tallies: Readonly<Record<Population, Tally>>;
  linkages: readonly LinkageQuality[];
  /** Of making and reading the files, and of joining, linking and assessing under observation. */
  seconds: { make: number; run: number };
  peakMemoryMb: number;
}
