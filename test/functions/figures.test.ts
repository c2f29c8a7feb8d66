import { describe, expect, it } from 'vitest';
import { figuresOfFeeds, figuresOfRun } from '../../functions/figures.ts';
import type { RunReport } from '../../functions/reconcile-province/report.ts';

const REPORT = {
  province: '94',
  runId: '0123456789abcdef',
  state: 'published',
  inScope: 119_885,
  covered: 118_000,
  uncovered: 1_651,
  unsure: 234,
  seconds: 4.2,
} as RunReport;

describe('the figures of a run', () => {
  it('are its counts and its time, of its province', () => {
    expect(figuresOfRun(REPORT)).toEqual({
      province: '94',
      figures: {
        inScope: 119_885,
        covered: 118_000,
        uncovered: 1_651,
        unsure: 234,
        held: 0,
        refused: 0,
        seconds: 4.2,
      },
    });
  });

  it.each(['held', 'refused'] as const)('say of a run that is %s that it is', (state) => {
    expect(figuresOfRun({ ...REPORT, state }).figures).toMatchObject({ held: 0, refused: 0, [state]: 1 });
  });

  it('have a cost where somebody can price it', () => {
    expect(figuresOfRun(REPORT, 0.02).figures.cost).toBe(0.02);
    expect(figuresOfRun(REPORT).figures).not.toHaveProperty('cost');
  });
});

describe('the figures of the feeds', () => {
  it('are the age of the one that waits longest and how many are held', () => {
    const feeds = [{ ageDays: 3 }, { ageDays: 40, held: {} }, {}];

    expect(figuresOfFeeds('94', feeds)).toEqual({ province: '94', figures: { feedDays: 40, heldFeeds: 1 } });
  });

  it('have no age where nothing was ever taken', () => {
    expect(figuresOfFeeds('94', [{}]).figures).toEqual({ heldFeeds: 0 });
  });
});
