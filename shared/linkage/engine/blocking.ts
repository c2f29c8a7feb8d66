import type { BlockingRule, Linkable, LinkSpec } from '../spec.ts';

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
  lists: { lefts: readonly P[]; rights: readonly P[] },
  spec: Pick<LinkSpec<P>, 'blocking'>,
  visit: Visit,
): BlockCounts {
  const counts: BlockCounts = {
    pairs: Object.fromEntries(spec.blocking.map(({ id }) => [id, 0])),
    capped: {},
  };
  const rules = spec.blocking
    .map((rule) => ({ rule, blocks: blocksOf(lists.rights, rule) }))
    .filter(({ blocks }) => blocks.size > 0);
  const seenBy = new Int32Array(lists.rights.length).fill(-1);
  for (const [left, person] of lists.lefts.entries()) {
    for (const { rule, blocks } of rules) {
      for (const key of rule.keys(person)) {
        const block = blocks.get(key);
        if (block !== undefined) visitBlock(block, { left, ruleId: rule.id, seenBy, counts, visit });
      }
    }
  }
  return counts;
}

function blocksOf<P extends Linkable>(rights: readonly P[], rule: BlockingRule<P>): Map<string, Block> {
  const blocks = new Map<string, Block>();
  for (const [at, person] of rights.entries()) {
    for (const key of rule.keys(person)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, { rights: [at], dropped: 0 });
      else if (block.rights.length < rule.limit) block.rights.push(at);
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
