import { type Call, closeCall, markLinked, openCall, settle } from './engine/call.ts';
import { takeScored } from './engine/scored.ts';
import { FREE, LINKED, type Side, UNSURE, WAITING } from './engine/side.ts';
import { byNumber, takeIdentifiers } from './engine/take-identifiers.ts';
import type { Linkable, LinkOutcome, LinkSpec } from './spec.ts';

/** Whole lists with what earlier passes decided; positions in `earlier` are positions in these lists. */
export interface Leftovers<P> {
  lefts: readonly P[];
  rights: readonly P[];
  earlier: Pick<LinkOutcome, 'links' | 'unsure'>;
  /** Linked lefts that look for another right all the same (none of their cards is valid). */
  stillOpen?: Iterable<number>;
}

/**
 * Links what earlier passes left over, with all they decided in view: a free right may still go, by its number, to a left
 * already linked (the same card under a wrong month). The outcome holds the new links only.
 */
export function linkLeftovers<P extends Linkable>(leftovers: Leftovers<P>, spec: LinkSpec<P>): LinkOutcome {
  const { links, unsure } = leftovers.earlier;
  const ownerOf = new Map(links.map(({ left, right }) => [right, left]));
  const doubted = new Set(unsure.flatMap(({ candidates }) => candidates.map(({ right }) => right)));
  const call = openCall(leftovers, spec, (right) => !ownerOf.has(right) && !doubted.has(right));
  resume(call, leftovers);
  followGroups(call, ownerOf);
  takeIdentifiers(call);
  takeScored(call);
  return closeCall(call);
}

/** Right position -> its left, for every earlier link. */
type OwnerOf = ReadonlyMap<number, number>;

function resume<P extends Linkable>(call: Call<P>, { earlier, stillOpen }: Leftovers<P>): void {
  const { lefts, rights } = call;
  for (const { left, right } of earlier.links) markLinked(call, leadOf(lefts, left), right);
  for (const left of stillOpen ?? []) {
    if (lefts.state[leadOf(lefts, left)] === LINKED) lefts.state[leadOf(lefts, left)] = WAITING;
  }
  for (const { left, candidates } of earlier.unsure) {
    lefts.state[leadOf(lefts, left)] = UNSURE;
    for (const { right } of candidates) if (rights.state[right] === FREE) rights.state[right] = UNSURE;
  }
}

/** Records of one insurance number in several months: the ones left over go where the others went. */
function followGroups<P extends Linkable>(call: Call<P>, ownerOf: OwnerOf): void {
  const { rights, lefts } = call;
  for (const { members } of [...rights.groups.values()]) {
    if (members.every((at) => rights.state[at] === FREE)) continue;
    ungroup(rights, members);
    const owners = new Set(members.flatMap((at) => ownerOf.get(at) ?? []));
    const [owner] = owners;
    if (owner === undefined || owners.size > 1) continue;
    for (const right of members) {
      if (rights.state[right] === FREE)
        settle(call, { left: leadOf(lefts, owner), right, ...byNumber('same_holder') });
    }
  }
}

/** A group that was decided in parts is no unit any more. */
function ungroup<P>(side: Side<P>, members: readonly number[]): void {
  for (const at of members) {
    side.leadOf[at] = at;
    side.groups.delete(at);
  }
}

function leadOf<P>(side: Side<P>, at: number): number {
  return side.leadOf[at] ?? at;
}
