import type { Linkable, LinkSpec } from '../spec.ts';
import { type Call, markLinked, openCall } from './call.ts';
import type { Sizes } from './scorer.ts';
import { FREE, LINKED, UNSURE, WAITING } from './side.ts';

/** What is decided of two lists when a call begins; positions in these lists. */
export interface Before<P = never> {
  links?: readonly { left: number; right: number }[];
  unsure?: readonly { left: number; candidates: readonly { right: number }[] }[];
  /** Linked lefts that look for another right all the same. */
  stillOpen?: Iterable<number>;
  /** How long the lists were before those nobody can still have to do with were left out. */
  whole?: Sizes;
  /** The right-hand list to learn from, where the one to link is a part of it. */
  learnFrom?: readonly P[];
}

/** Begins a call where earlier ones ended. Only rights still free are grouped. */
export function resumeCall<P extends Linkable>(
  lists: { lefts: readonly P[]; rights: readonly P[] },
  spec: LinkSpec<P>,
  { links = [], unsure = [], stillOpen = [], whole, learnFrom }: Before<P>,
): Call<P> {
  const decided = new Set(links.map(({ right }) => right));
  for (const { candidates } of unsure) for (const { right } of candidates) decided.add(right);
  const call = openCall(lists, spec, {
    ...(decided.size > 0 && { isOfInterest: (right) => !decided.has(right) }),
    ...(whole && { whole }),
    ...(learnFrom && { learnFrom }),
  });
  const { lefts, rights } = call;
  const leadOf = (left: number): number => lefts.leadOf[left] ?? left;
  for (const { left, right } of links) markLinked(call, leadOf(left), right);
  for (const left of stillOpen) {
    if (lefts.state[leadOf(left)] === LINKED) lefts.state[leadOf(left)] = WAITING;
  }
  for (const { left, candidates } of unsure) {
    lefts.state[leadOf(left)] = UNSURE;
    for (const { right } of candidates) if (rights.state[right] === FREE) rights.state[right] = UNSURE;
  }
  return call;
}
