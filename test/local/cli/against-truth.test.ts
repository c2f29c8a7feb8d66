import { describe, expect, it } from 'vitest';
import { type Answer, EVERYBODY, scoreAgainst, sharesOf } from '../../../local/cli/demo/against-truth.ts';
import type { TrueChild } from '../../../local/province/truth.ts';

const child = (id: string, more: Partial<TrueChild> = {}): TrueChild => ({
  id,
  standing: 'in_scope',
  inScope: true,
  covered: true,
  responsibleUnit: '31510',
  group: 'kinh',
  twin: false,
  births: [`b-${id}`],
  residents: [`r-${id}`],
  cards: [],
  ...more,
});

const answer = (id: string, status: Answer['status'], unit = '31510'): Answer => ({
  unit,
  ...(status && { status }),
  sources: { births: [`b-${id}`], residents: [`r-${id}`] },
});

const sharesFor = (truth: TrueChild[], answers: Answer[], group = EVERYBODY) => {
  const score = scoreAgainst(truth, answers).get(group);
  return score && { score, shares: sharesOf(score) };
};

describe('the table against the truth', () => {
  it('counts a flagged child who holds a card against the list precision', () => {
    const truth = [child('1', { covered: false }), child('2')];

    const found = sharesFor(truth, [answer('1', 'uncovered'), answer('2', 'uncovered')]);

    expect(found?.shares).toMatchObject({ listPrecision: 0.5, gapRecall: 1, hiddenGaps: 0 });
  });

  it('tells a hidden gap from one that a person must look at', () => {
    const truth = ['1', '2', '3', '4'].map((id) => child(id, { covered: false }));

    const found = sharesFor(truth, [answer('1', 'covered'), answer('2', 'unsure'), answer('3', 'uncovered')]);

    expect(found?.shares).toMatchObject({ gapRecall: 0.25, hiddenGaps: 0.25, unsureShare: 1 / 3 });
  });

  it('takes the second flag of one child as noise', () => {
    const truth = [child('1', { covered: false, births: ['b-1'], residents: ['r-1', 'r-9'] })];
    const second: Answer = { status: 'uncovered', sources: { births: [], residents: ['r-9'] } };

    const found = sharesFor(truth, [answer('1', 'uncovered'), second]);

    expect(found?.shares).toMatchObject({ listPrecision: 0.5, gapRecall: 1 });
  });

  it('lets the rows decide whose answer a mixed cluster is', () => {
    const truth = [child('1', { covered: false }), child('2')];
    const mixed: Answer = { status: 'uncovered', sources: { births: ['b-2'], residents: ['r-1', 'r-2'] } };

    const found = sharesFor(truth, [mixed]);

    expect(found?.shares).toMatchObject({ listPrecision: 0, gapRecall: 0 });
  });

  it('scores each name group by itself and leaves the empty share empty', () => {
    const truth = [child('1', { group: 'khmer', covered: false }), child('2')];
    const answers = [answer('1', 'uncovered', '31513'), answer('2', 'covered')];

    expect(sharesFor(truth, answers, 'khmer')?.shares).toMatchObject({
      gapRecall: 1,
      responsibleUnitRight: 0,
    });
    expect(sharesFor(truth, answers, 'kinh')?.shares).toMatchObject({
      gapRecall: null,
      responsibleUnitRight: 1,
    });
  });

  it('counts an answer about a child out of scope as flagged but not as placed', () => {
    const truth = [child('1', { inScope: false, standing: 'moved_out', covered: false })];

    const found = sharesFor(truth, [answer('1', 'uncovered')]);

    expect(found?.score).toMatchObject({
      inScope: 1,
      inScopeTruly: 0,
      flagged: 1,
      flaggedRightly: 0,
      placed: 0,
    });
  });
});
