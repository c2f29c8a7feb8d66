import type { BlockingRule, Linkable, LinkSpec } from '../spec.ts';
import { type KeyValues, keyReader, type Lists } from './key-values.ts';

export interface BlockCounts {
  pairs: Record<string, number>;
  capped: Record<string, number>;
}

interface Block {
  rights: number[];
  dropped: number;
}

type Visit = (left: number, right: number) => void;

/**
 * Visits every pair that shares a key of some blocking rule, once, left by left. Both lists must be in order of `ref`:
 * what a block limit drops is then the same whatever the order of the call's input.
 */
export function visitCandidates<P extends Linkable>(
  lists: Lists<P>,
  spec: Pick<LinkSpec<P>, 'blocking'>,
  visit: Visit,
): BlockCounts {
  const counts: BlockCounts = {
    pairs: Object.fromEntries(spec.blocking.map(({ id }) => [id, 0])),
    capped: {},
  };
  const read = keyReader(lists);
  const rules = spec.blocking.map((rule) => {
    const keys = read(rule.on);
    return { rule, keys: keys.lefts, blocks: blocksOf(keys, rule) };
  });
  const seenBy = new Int32Array(lists.rights.length).fill(-1);
  for (const left of lists.lefts.keys()) {
    for (const { rule, keys, blocks } of rules) {
      for (const key of keys[left] ?? []) {
        const block = blocks[key];
        if (block !== undefined) visitBlock(block, { left, ruleId: rule.id, seenBy, counts, visit });
      }
    }
  }
  return counts;
}

/** By key; nothing for a key no right has. */
function blocksOf<P>({ rights, size }: KeyValues, { limit }: BlockingRule<P>): (Block | undefined)[] {
  const blocks: (Block | undefined)[] = Array.from({ length: size }, () => undefined);
  for (const [at, keys] of rights.entries()) {
    for (const key of keys) {
      const block = blocks[key];
      if (block === undefined) blocks[key] = { rights: [at], dropped: 0 };
      else if (block.rights.length < limit) block.rights.push(at);
      else block.dropped += 1;
    }
  }
  return blocks;
}

interface Visiting {
  left: number;
  ruleId: string;
  seenBy: Int32Array;
  counts: BlockCounts;
  visit: Visit;
}

function visitBlock(block: Block, { left, ruleId, seenBy, counts, visit }: Visiting): void {
  counts.pairs[ruleId] = (counts.pairs[ruleId] ?? 0) + block.rights.length;
  if (block.dropped > 0) counts.capped[ruleId] = (counts.capped[ruleId] ?? 0) + block.dropped;
  for (const right of block.rights) {
    if (seenBy[right] === left) continue;
    seenBy[right] = left;
    visit(left, right);
  }
}
