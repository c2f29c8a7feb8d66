import { FEEDS, type Feed } from '../../shared/feeds/records.ts';
import { LARGEST_DELIVERY } from '../../shared/feeds/table/limits.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { FileName } from '../imports/file-name.ts';
import type { DropRefusalCode } from './drop-refusals.ts';

const MODES = ['snapshot', 'delta'] as const;
type Mode = (typeof MODES)[number];

/** What the key of a dropped file says of it, as far as it can be read. */
export interface Drop {
  province?: UnitCode;
  feed?: Feed;
  mode?: Mode;
  name: string;
  /** Why it cannot be taken; absent where everything else is there. */
  refused?: DropRefusalCode;
}

/** A drop that can be taken. */
export type SoundDrop = Required<Omit<Drop, 'refused'>>;

const SHAPE = /^inbox\/drop\/(?<province>[^/]*)\/(?<feed>[^/]*)\/(?<mode>[^/]*)\/(?<name>[^/]+)$/su;
const TABLE = /\.(?:csv|tsv|txt|xlsx)$/iu;

/** What the key and the size of a dropped file say; `undefined` for a folder, which consoles keep as an empty object. */
export function readDrop(key: string, size: number, provinces: readonly UnitCode[]): Drop | undefined {
  if (key.endsWith('/')) return undefined;
  const folders = SHAPE.exec(key)?.groups;
  if (folders === undefined) return { name: shownName(key.split('/').at(-1) ?? ''), refused: 'E9111' };
  const { name = '' } = folders;
  const province = provinces.find((one) => one === folders.province);
  const feed = FEEDS.find((one) => one === folders.feed);
  const mode = MODES.find((one) => one === folders.mode);
  const read = {
    ...(province && { province }),
    ...(feed && { feed }),
    ...(mode && { mode }),
    name: shownName(name),
  };
  const refused = refusalOf(read, { name, size });
  return refused === undefined ? read : { ...read, refused };
}

/** Whether nothing stands against taking it. */
export function isSound(drop: Drop): drop is SoundDrop {
  return drop.refused === undefined;
}

function refusalOf(
  { province, feed, mode }: Drop,
  file: { name: string; size: number },
): DropRefusalCode | undefined {
  if (province === undefined) return 'E9112';
  if (feed === undefined) return 'E9113';
  if (mode === undefined) return 'E9114';
  if (!TABLE.test(file.name) || !FileName.safeParse(file.name).success) return 'E9115';
  return file.size > LARGEST_DELIVERY ? 'E9116' : undefined;
}

/** Programs write the time into names, with as many digits as the number of a person has; both are left out. */
const DIGITS = /\p{Nd}{9,}/gu;
const SHOWN = 80;

/** The name as receipts show it: without long numbers, and not longer than a line. */
function shownName(name: string): string {
  const text = name.replace(DIGITS, '…').replace(/\p{Cc}/gu, '');
  return [...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join('')}…` : text;
}
