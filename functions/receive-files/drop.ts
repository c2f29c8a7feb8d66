import { FEEDS, type Feed } from '../../shared/feeds/records.ts';
import { LARGEST_DELIVERY } from '../../shared/feeds/table/limits.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { FileName } from '../imports/file-name.ts';
import type { DropRefusalCode } from './drop-refusals.ts';

const MODES = ['snapshot', 'delta'] as const;
type Mode = (typeof MODES)[number];

/** A drop that can be taken, by what its key says. */
export interface SoundDrop {
  province: UnitCode;
  feed: Feed;
  mode: Mode;
  name: string;
}

/** One that cannot, with as much as can be read of its key. */
export interface RefusedDrop extends Partial<Omit<SoundDrop, 'name'>> {
  name: string;
  refused: DropRefusalCode;
}

const SHAPE = /^inbox\/drop\/(?<province>[^/]*)\/(?<feed>[^/]*)\/(?<mode>[^/]*)\/(?<name>[^/]+)$/su;
const TABLE = /\.(?:csv|tsv|txt|xlsx)$/iu;

/** What the key and the size of a dropped file say; `undefined` for a folder, which consoles keep as an empty object. */
export function readDrop(
  key: string,
  size: number,
  provinces: readonly UnitCode[],
): SoundDrop | RefusedDrop | undefined {
  if (key.endsWith('/')) return undefined;
  const folders = SHAPE.exec(key)?.groups;
  if (folders === undefined) return { name: shownName(key.split('/').at(-1) ?? ''), refused: 'E9111' };
  const province = provinces.find((one) => one === folders.province);
  const feed = FEEDS.find((one) => one === folders.feed);
  const mode = MODES.find((one) => one === folders.mode);
  const name = shownName(folders.name ?? '');
  if (province === undefined) return { name, refused: 'E9112' };
  if (feed === undefined) return { province, name, refused: 'E9113' };
  if (mode === undefined) return { province, feed, name, refused: 'E9114' };
  const refused = refusalOf(folders.name ?? '', size);
  return { province, feed, mode, name, ...(refused && { refused }) };
}

/** Whether something stands against taking it. */
export function isRefused(drop: SoundDrop | RefusedDrop): drop is RefusedDrop {
  return 'refused' in drop;
}

function refusalOf(name: string, size: number): DropRefusalCode | undefined {
  if (!TABLE.test(name) || !FileName.safeParse(name).success) return 'E9115';
  return size > LARGEST_DELIVERY ? 'E9116' : undefined;
}

/** Programs write the time into names, with as many digits as the number of a person has; both are left out. */
const DIGITS = /\p{Nd}{9,}/gu;
const SHOWN = 80;

/** The name as receipts show it: without long numbers, and not longer than a line. */
function shownName(name: string): string {
  const text = name.replace(DIGITS, '…').replace(/\p{Cc}/gu, '');
  return [...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join('')}…` : text;
}
