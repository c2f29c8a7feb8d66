import { groupTable, pooledGroupTable, unevennessTable } from './group-table.ts';
import { poolLinkages } from './linkage-quality.ts';
import { linkageTables } from './linkage-tables.ts';
import type { SeedQuality } from './order.ts';
import { qualityTable } from './quality-table.ts';
import { titled } from './words.ts';

/** Every table over the seeds. Figures that miss their target are marked. */
export function reportOf(seeds: readonly SeedQuality[]): string {
  const linkages = seeds[0]?.linkages ?? [];
  return [
    titled('quality of the answers', qualityTable(seeds)),
    titled('name groups, all seeds together', pooledGroupTable(seeds)),
    titled(
      'largest difference between name groups, at most 1 point (95 % of the difference)',
      unevennessTable(seeds),
    ),
    titled('name groups, seed by seed', groupTable(seeds)),
    ...linkages.map((_, at) => linkageTables(poolLinkages(seeds.flatMap((seed) => seed.linkages[at] ?? [])))),
    NOTES,
  ].join('\n');
}

const NOTES = [
  '✗ misses its target or budget, or the band is not what it says.',
  'Predicted against true, and blocking: of what identifiers and exact keys left open; linked pairs of those are not weighed.',
  'Two namesakes fit one card alike: of such a pair of pairs one is false however well the two agree. joined: what was made of the band.',
  'pairs: of the dearest seed, a pair once for each key it shares; the rest is of all seeds together.',
  'recall: of the pairs of one child that were open on both sides when a round of scoring began.',
  'with another child: joined with records of other children only, whether or not their own was there to be found.',
].join('\n');
