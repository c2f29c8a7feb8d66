import { type Call, closeCall, settle } from './engine/call.ts';
import { doubtDoubles } from './engine/doubles.ts';
import { type Before, resumeCall } from './engine/resume.ts';
import { takeScored } from './engine/scored.ts';
import { FREE, type Side } from './engine/side.ts';
import { takeSurplus } from './engine/surplus.ts';
import { byNumber, takeIdentifiers } from './engine/take-identifiers.ts';
import type { Linkable, LinkOutcome, LinkSpec } from './spec.ts';

/**
 * Links what earlier passes left over, with all they decided in view: a free right may still go, by its number, to a left
 * already linked (the same card under a wrong month). The outcome holds the new links only.
 */
export function linkLeftovers<P extends Linkable>(
  lists: { lefts: readonly P[]; rights: readonly P[] },
  spec: LinkSpec<P>,
  before: Before<P>,
): LinkOutcome {
  const call = resumeCall(lists, spec, before);
  followGroups(call, new Map(before.links?.map(({ left, right }) => [right, left])));
  takeIdentifiers(call);
  takeScored(call);
  takeSurplus(call);
  doubtDoubles(call);
  return closeCall(call);
}

/** Right position -> its left, for every earlier link. */
type OwnerOf = ReadonlyMap<number, number>;

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
