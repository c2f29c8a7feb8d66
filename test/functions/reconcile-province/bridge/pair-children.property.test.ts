import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pair, paired } from '../../../../functions/reconcile-province/bridge/pair-children.ts';
import type { ComparedChild } from '../../../../shared/coverage/bridge-moves.ts';
import { STATUSES } from '../../../../shared/coverage/status.ts';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }).map(String), { maxLength: 12 });
const statuses = fc.array(fc.option(fc.constantFrom(...STATUSES), { nil: undefined }), {
  minLength: 12,
  maxLength: 12,
});
const run = fc.tuple(ids, statuses).map(([own, answers]) =>
  own.map((childId, at): ComparedChild => {
    const [status, sources] = [answers[at], { births: [], residents: [], cards: [] }];
    const base = { childId, sources, standing: 'moved_out' } as const;
    return status === undefined ? base : { ...base, standing: 'in_scope', status };
  }),
);
const tombs = fc.dictionary(
  fc.integer({ min: 1, max: 12 }).map(String),
  fc.integer({ min: 1, max: 12 }).map(String),
);

/** As the months give them: whoever is in both under one id is a pair already, in some months. */
function inMonths(before: readonly ComparedChild[], after: readonly ComparedChild[], apart: boolean): Pair[] {
  const isPair = ({ childId }: ComparedChild) => !apart && before.some((one) => one.childId === childId);
  const pairs = before.map((one): Pair => {
    const other = apart ? undefined : after.find(({ childId }) => childId === one.childId);
    return { before: one, ...(other && { after: other }) };
  });
  return [...pairs, ...after.filter((one) => !isPair(one)).map((one) => ({ after: one }))];
}

const inScope = (children: readonly (ComparedChild | undefined)[]) =>
  children.flatMap((one) => (one?.status === undefined ? [] : [one.childId])).sort();

describe('the children of two runs', () => {
  it('are each in one pair, whoever went by whatever id', () => {
    fc.assert(
      fc.property(run, run, fc.boolean(), tombs, (before, after, apart, graves) => {
        const tombstones = Object.entries(graves).map(([childId, into]) => ({ childId, into }));

        const pairs = paired(inMonths(before, after, apart), tombstones);

        expect(inScope(pairs.map((pair) => pair.before))).toEqual(inScope(before));
        expect(inScope(pairs.map((pair) => pair.after))).toEqual(inScope(after));
      }),
    );
  });

  it('are pairs by id before any tombstone', () => {
    fc.assert(
      fc.property(run, run, tombs, (before, after, graves) => {
        const tombstones = Object.entries(graves).map(([childId, into]) => ({ childId, into }));

        const pairs = paired(inMonths(before, after, true), tombstones);

        for (const pair of pairs)
          if (after.some(({ childId }) => childId === pair.before?.childId))
            expect(pair.after?.childId).toBe(pair.before?.childId);
      }),
    );
  });
});
