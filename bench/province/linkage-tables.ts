import { type Row, tableOf } from '../table.ts';
import type { Blocking } from './blocking.ts';
import { type Band, isOffBand } from './calibration.ts';
import type { LinkageQuality } from './linkage-quality.ts';
import type { Loss } from './loss.ts';
import { wilson } from './proportions.ts';
import { marked, percent, range, titled, whole } from './words.ts';

/** Everything about one linkage, pass by pass: predicted against true, the blocking rules, and where records are lost. */
export function linkageTables({ id, passes, loss }: LinkageQuality): string {
  return [
    ...passes.map(({ pass, calibration }) =>
      titled(`${id}, pass ${pass}: predicted against true`, bandTable(calibration)),
    ),
    ...passes.map(({ pass, blocking }) =>
      titled(
        `${id}, pass ${pass}: blocking of ${whole(blocking.truePairs)} true pairs`,
        blockingTable(blocking),
      ),
    ),
    titled(`${id}: where right records are lost`, lossTable(loss)),
  ].join('\n');
}

/** A band is marked where the truth cannot lie in it, by its 95 % interval. */
function bandTable(bands: readonly Band[]): string {
  const rows = bands.map((band): Row => {
    const { from, to, pairs, predicted, truePairs, joined, joinedFalse } = band;
    const share = { part: truePairs, whole: pairs };
    return {
      band: `${bound(from)}–${bound(to)} %`,
      pairs: whole(pairs),
      predicted: percent(predicted / pairs, 3),
      true: marked(percent(truePairs / pairs, 3), isOffBand(band)),
      '95 %': pairs === 0 ? '' : range(wilson(share), 3),
      false: whole(pairs - truePairs),
      joined: whole(joined),
      'of them false': whole(joinedFalse),
    };
  });
  return tableOf(rows, 1);
}

const bound = (share: number): string => String(Math.round(share * 1e5) / 1e3);

function blockingTable({ rules, candidates, mostCandidates, possible, truePairs }: Blocking): string {
  const rows = rules.map(
    ({ id, most, budget, dropped, pairs, kept, keptSoFar }): Row => ({
      rule: id,
      pairs: marked(whole(most), most > budget),
      budget: whole(budget),
      dropped: whole(dropped),
      reduction: percent(1 - pairs / possible, 4),
      recall: percent(kept / truePairs),
      'recall so far': percent(keptSoFar / truePairs),
    }),
  );
  const all: Row = {
    rule: 'all, each pair once',
    pairs: marked(whole(mostCandidates), false),
    reduction: percent(1 - candidates / possible, 4),
  };
  return tableOf([...rows, all], 1);
}

const FATES: readonly [keyof Loss, string][] = [
  ['rights', 'records'],
  ['found', 'found'],
  ['inBlocking', 'lost in blocking'],
  ['tooLight', 'too light'],
  ['beaten', 'beaten or guarded'],
  ['unsure', 'left to a person'],
  ['notCompared', 'not compared'],
  ['wrong', 'with another child'],
];

function lossTable(loss: Loss): string {
  return tableOf([Object.fromEntries(FATES.map(([fate, label]) => [label, whole(loss[fate])]))], 0);
}
