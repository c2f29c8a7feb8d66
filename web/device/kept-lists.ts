import type { Scope } from '../../shared/access/scope.ts';
import { findKnown } from '../sign-in/known-device.ts';
import type { CaseLine, Device, KeptList } from './schema.ts';

/** Keeps a list, unless whose it is has signed out meanwhile: an answer may come after the device forgot. */
export async function keepList(device: Device, list: KeptList): Promise<void> {
  if (isKnown(list.subject)) await device.put('lists', list);
}

export function findList(
  device: Device,
  { subject, unit, which }: Pick<KeptList, 'subject' | 'unit' | 'which'>,
): Promise<KeptList | undefined> {
  return device.get('lists', [subject, unit, which]);
}

/** Has the device forget a list that its reader may not see any more. */
export function dropList(
  device: Device,
  { subject, unit, which }: Pick<KeptList, 'subject' | 'unit' | 'which'>,
): Promise<void> {
  return device.delete('lists', [subject, unit, which]);
}

/** A child as the latest of this person's lists that has it tells it, with the others of its household there. */
export interface KeptLine {
  line: CaseLine;
  household: readonly CaseLine[];
  takenAt: string;
}

/** The line of a child on whichever list of this person has it, the latest read first. */
export async function findKeptLine(
  device: Device,
  { subject, childId }: { subject: string; childId: string },
): Promise<KeptLine | undefined> {
  const lists = await device.getAll('lists', listsOf(subject));
  for (const { lines, takenAt } of lists.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1))) {
    const line = lines.find((one) => one.childId === childId);
    if (line !== undefined) return { line, household: othersOf(line, lines), takenAt };
  }
  return undefined;
}

function othersOf({ childId, sheet }: CaseLine, lines: readonly CaseLine[]): CaseLine[] {
  const household = sheet?.household;
  if (household === undefined) return [];
  return lines.filter((one) => one.childId !== childId && one.sheet?.household === household);
}

/** The keys of all lists of a person. */
export const listsOf = (subject: string): IDBKeyRange => IDBKeyRange.bound([subject], [subject, []]);

/** Whether somebody works at doors, where there may be no network: only their devices keep what they read. */
export const worksOutside = ({ units }: Pick<Scope, 'units'>): boolean => units.length > 0;

/** Whether this device is still that person's. */
export const isKnown = (subject: string): boolean => findKnown()?.subject === subject;
