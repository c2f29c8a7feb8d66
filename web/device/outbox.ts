import type { ProblemDocument } from '../api/problem.ts';
import { isKnown } from './kept-lists.ts';
import { chained, informed } from './order-of-sending.ts';
import type { Device } from './schema.ts';
import { findConflict, type Recorded, type Unsent } from './unsent.ts';
import { ownWith, seenWith } from './written.ts';

/**
 * Keeps an outcome until the server has confirmed it; answers its number. It is given on what its person wrote to the case from
 * here, even where the page at hand did not show that yet.
 */
export async function keepUnsent(device: Device, subject: string, recorded: Recorded): Promise<number> {
  const { name, ...rest } = recorded;
  const tx = device.transaction(['outbox', 'own'], 'readwrite');
  const own = await tx.objectStore('own').get([subject, recorded.childId]);
  const entry: Omit<Unsent, 'number'> = {
    ...rest,
    seen: seenWith(own, recorded.seen),
    ...(isKnown(subject) && name !== undefined && { name }),
    key: crypto.randomUUID(),
    subject,
    recordedAt: new Date().toISOString(),
    state: 'waiting',
  };
  // The store gives the number, its types want it beforehand.
  const number = await tx.objectStore('outbox').add(entry as Unsent);
  await tx.done;
  return number;
}

/** What somebody recorded here and the server has not confirmed, in the order of recording. */
export async function listUnsent(device: Device, subject: string): Promise<Unsent[]> {
  const all = await device.getAll('outbox');
  return all.filter((entry) => entry.subject === subject);
}

export function findUnsent(device: Device, number: number): Promise<Unsent | undefined> {
  return device.get('outbox', number);
}

/** Takes out what the server confirmed, and gives the later ones of the child the version it led to: in one step, or not at all. */
export async function settleSent(device: Device, sent: Unsent): Promise<void> {
  const tx = device.transaction(['outbox', 'own'], 'readwrite');
  const [outbox, owns] = [tx.objectStore('outbox'), tx.objectStore('own')];
  const { subject, childId, seen } = sent;
  const own = await owns.get([subject, childId]);
  await owns.put({ subject, childId, ...ownWith(own, seen), takenAt: new Date().toISOString() });
  await outbox.delete(sent.number);
  for (const entry of chained(await outbox.getAll(), sent)) await outbox.put(entry);
  await tx.done;
}

/** Keeps what the server said of an outcome, for a person to decide on. */
export async function settleRefused(
  device: Device,
  { number }: Unsent,
  { state, problem }: { state: 'conflict' | 'refused'; problem: ProblemDocument },
): Promise<void> {
  await change(device, number, (entry) => ({ ...entry, state, problem }));
}

/** A person has seen what stands and wants theirs recorded all the same: it waits again, on the version they now know. */
export async function recordAnyway(device: Device, number: number): Promise<void> {
  await change(device, number, ({ problem, ...entry }) => {
    const seen = findConflict(problem)?.version ?? entry.seen;
    return { ...entry, seen, key: crypto.randomUUID(), state: 'waiting' };
  });
}

/** A person lets what stands stand: what they recorded on the child after it is given on what they have seen by that. */
export async function dropUnsent(device: Device, number: number): Promise<void> {
  const tx = device.transaction('outbox', 'readwrite');
  const dropped = await tx.store.get(number);
  await tx.store.delete(number);
  if (dropped !== undefined)
    for (const entry of informed(await tx.store.getAll(), dropped)) await tx.store.put(entry);
  await tx.done;
}

async function change(device: Device, number: number, to: (entry: Unsent) => Unsent): Promise<void> {
  const tx = device.transaction('outbox', 'readwrite');
  const entry = await tx.store.get(number);
  if (entry !== undefined) await tx.store.put(to(entry));
  await tx.done;
}
