import { describe, expect, it } from 'vitest';
import { decidedPath, filterIn, pairPath, queuePath } from '../../../web/review/question.ts';

const PAIR = { childId: 'NtFSFvH0GdJ4_Lfe', pairId: 'e2ebb2' };

describe('the address of a pair', () => {
  it('states the questions that are worked through', () => {
    const filter = { unit: '31561', all: true };

    const [, query] = pairPath(PAIR, filter).split('?');

    expect(pairPath(PAIR, filter)).toBe('/reviews/NtFSFvH0GdJ4_Lfe?pair=e2ebb2&unit=31561&all=1');
    expect(filterIn(new URLSearchParams(query))).toEqual(filter);
    expect(queuePath(filter)).toBe('/reviews?unit=31561&all=1');
  });

  it('states nothing that is not chosen', () => {
    expect(queuePath({ all: false })).toBe('/reviews');
    expect(decidedPath(PAIR)).toBe('/reviews/NtFSFvH0GdJ4_Lfe?pair=e2ebb2&from=decisions');
  });
});
