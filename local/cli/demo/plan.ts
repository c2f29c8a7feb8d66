import { mapOn } from '../../province/geography.ts';
import type { GlobalOptions } from '../options.ts';

/** Sóc Trăng in the first half of 2023, as its officers reported it: 98.62 % covered. */
const SOC_TRANG = { children: 119_885, uncovered: 1_651 } as const;

/** Where the demo plays when the user does not say: the province and the day of each administrative map. */
const MAPS = {
  '2023': { province: '94', asOf: '2023-06-30' },
  /** Cần Thơ, which Sóc Trăng became a part of on 2025-07-01. */
  '2025': { province: '92', asOf: '2025-09-30' },
} as const;

export const DEMO_MAPS = ['2023', '2025'] as const;
export type DemoMap = (typeof DEMO_MAPS)[number];

/** What the demo makes; two equal plans make the same files byte for byte. */
export interface DemoPlan {
  province: string;
  map: DemoMap;
  asOf: string;
  children: number;
  uncovered: number;
  seed: number;
}

export interface DemoOptions extends GlobalOptions {
  children?: number;
  uncovered?: number;
  seed: number;
  map?: DemoMap;
  asOf?: string;
}

/**
 * The plan of the options; `provinceGiven` tells a `--province` that was written from the default. Without a map it is the one in force
 * on the day.
 */
export function planOf(options: DemoOptions, provinceGiven: boolean): DemoPlan {
  const { asOf: day, map = day === undefined ? '2023' : mapOn(day) } = options;
  const place = MAPS[map];
  const children = options.children ?? SOC_TRANG.children;
  return {
    province: provinceGiven ? options.province : place.province,
    map,
    asOf: day ?? place.asOf,
    children,
    uncovered: options.uncovered ?? inProportion(children),
    seed: options.seed,
  };
}

/** The province the demo plays in on a map unless it is told another. */
export const provinceOn = (map: DemoMap): string => MAPS[map].province;

const inProportion = (children: number): number =>
  Math.round((children * SOC_TRANG.uncovered) / SOC_TRANG.children);
