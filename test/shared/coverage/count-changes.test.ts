import { describe, expect, it } from 'vitest';
import { countChanges, sumOfChanges } from '../../../shared/coverage/count-changes.ts';

describe('what changed answers do to the counts', () => {
  it('is told commune by commune, in order of the codes', () => {
    const changes = countChanges([
      { unit: '31531', before: 'covered', after: 'uncovered' },
      { unit: '31528', before: 'unsure', after: 'covered' },
      { unit: '31528', before: 'unsure', after: 'covered' },
    ]);

    expect(changes).toEqual([
      { unit: '31528', inScope: 0, covered: 2, uncovered: 0, unsure: -2 },
      { unit: '31531', inScope: 0, covered: -1, uncovered: 1, unsure: 0 },
    ]);
    expect(sumOfChanges(changes)).toEqual({ inScope: 0, covered: 1, uncovered: 1, unsure: -2 });
  });

  it('is one child fewer in scope where a child is no more', () => {
    expect(countChanges([{ unit: '31528', before: 'unsure' }])).toEqual([
      { unit: '31528', inScope: -1, covered: 0, uncovered: 0, unsure: -1 },
    ]);
  });

  it('is nothing at a unit whose counts stay, and nothing for who was never counted', () => {
    expect(
      countChanges([
        { unit: '31528', before: 'covered', after: 'covered' },
        { unit: '31531' },
        { unit: '31534', before: 'covered', after: 'unsure' },
        { unit: '31534', before: 'unsure', after: 'covered' },
      ]),
    ).toEqual([]);
  });
});
