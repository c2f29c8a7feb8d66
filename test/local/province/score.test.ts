import { describe, expect, it } from 'vitest';
import { measuresOf, type ReportedChild, scoreRun } from '../../../local/province/score.ts';
import { scoreTable } from '../../../local/province/score-table.ts';
import type { TrueChild, Truth } from '../../../local/province/truth.ts';

function child(id: string, more: Partial<TrueChild> = {}): TrueChild {
  return {
    id,
    standing: 'in_scope',
    inScope: true,
    covered: true,
    responsibleUnit: '31498',
    group: 'kinh',
    twin: false,
    births: [`b${id}`],
    residents: [`r${id}`],
    cards: [],
    ...more,
  };
}

function report(id: string, more: Partial<ReportedChild> = {}): ReportedChild {
  const sources = { births: [`b${id}`], residents: [`r${id}`] };
  return { childId: `c${id}`, unit: '31498', status: 'covered', sources, ...more };
}

const gap = { covered: false, cause: 'never_issued' } as const;
const flagged = { status: 'uncovered', cause: 'never_issued' } as const;
const truthOf = (...children: TrueChild[]): Truth => ({ asOf: '2023-06-30', children });

describe('the score of a run', () => {
  it('is perfect for a run that says the truth', () => {
    const truth = truthOf(child('1'), child('2', gap), child('3', { standing: 'aged_out', inScope: false }));

    const score = scoreRun(truth, [report('1'), report('2', flagged)]);

    expect(measuresOf(score.all)).toEqual({
      listPrecision: 1,
      gapRecall: 1,
      hiddenGaps: 0,
      unsureShare: 0,
      responsibleRight: 1,
      causeRight: 1,
    });
  });

  it('tells a false flag, a hidden gap, a doubtful gap and a lost gap apart', () => {
    const truth = truthOf(child('1'), child('2', gap), child('3', gap), child('4', gap), child('5', gap));

    const { all } = scoreRun(truth, [
      report('1', flagged),
      report('2'),
      report('3', { status: 'unsure' }),
      report('4', { ...flagged, cause: 'expired' }),
    ]);

    expect(all).toMatchObject({
      flagged: 2,
      flaggedRight: 1,
      gaps: 4,
      gapsFlagged: 1,
      gapsHidden: 1,
      gapsUnsure: 1,
      gapsLost: 1,
    });
    expect(all.causesRight).toBe(0);
  });

  it('counts a child reported twice as right once', () => {
    const truth = truthOf(child('1', gap));

    const { all } = scoreRun(truth, [
      report('1', { ...flagged, sources: { births: ['b1'], residents: [] } }),
      report('1', { ...flagged, childId: 'x', sources: { births: [], residents: ['r1'] } }),
    ]);

    expect(all).toMatchObject({ flagged: 2, flaggedRight: 1, gapsFlagged: 1 });
  });

  it('takes a reported child for the true child that owns most of its rows', () => {
    const truth = truthOf(child('1', gap), child('2'));

    const { all } = scoreRun(truth, [
      report('1', { ...flagged, sources: { births: ['b2'], residents: ['r1', 'r2'] } }),
    ]);

    expect(all).toMatchObject({ flagged: 1, flaggedRight: 0, gapsLost: 1 });
  });

  it('leaves lines without a status out, and never counts a child out of scope as a right flag', () => {
    const truth = truthOf(child('1', { inScope: false, standing: 'moved_out' }), child('2'));

    const { all } = scoreRun(truth, [
      report('1', flagged),
      { childId: 'c2', sources: { births: ['b2'], residents: [] } },
    ]);

    expect(all).toMatchObject({ reported: 1, flagged: 1, flaggedRight: 0 });
  });

  it('is kept for each name group, and the groups add up', () => {
    const truth = truthOf(
      child('1', { ...gap, group: 'khmer' }),
      child('2', { ...gap, group: 'hoa' }),
      child('3'),
    );

    const { all, byGroup } = scoreRun(truth, [report('1', flagged), report('2'), report('3')]);

    expect(byGroup.khmer.gapsFlagged).toBe(1);
    expect(byGroup.hoa.gapsHidden).toBe(1);
    expect(byGroup.kinh.inScope + byGroup.khmer.inScope + byGroup.hoa.inScope).toBe(all.inScope);
  });

  it('prints as a table with a column for each group that has children', () => {
    const truth = truthOf(child('1', gap), child('2', { group: 'highland' }));
    const table = scoreTable(scoreRun(truth, [report('1', flagged)]));

    expect(table.split('\n')[0]?.trim().split(/\s+/)).toEqual(['all', 'Kinh', 'highland']);
    expect(table).toMatch(/list precision\s+100\.00 %/);
  });
});
