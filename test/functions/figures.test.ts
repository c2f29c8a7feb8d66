import { describe, expect, it } from 'vitest';
import type { FeedLine } from '../../functions/imports/feeds.ts';
import { figuresOfFeeds } from '../../functions/imports/figures-of-feeds.ts';
import { figuresOfRun } from '../../functions/reconcile-province/figures-of-run.ts';
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
    expect(figuresOfRun(REPORT, { cost: 0.02 }).figures.cost).toBe(0.02);
    expect(figuresOfRun(REPORT).figures).not.toHaveProperty('cost');
  });

  it('count a night where it was one of the schedule, however it ended', () => {
    expect(figuresOfRun({ ...REPORT, state: 'held' }, { scheduled: true }).figures.nights).toBe(1);
    expect(figuresOfRun(REPORT, { scheduled: false }).figures).not.toHaveProperty('nights');
  });
});

describe('the figures of the feeds of a province', () => {
  const held = { importId: '0123456789abcdef', since: '2023-06-30T00:00:00Z', guard: [] };
  const FEEDS: FeedLine[] = [
    { feed: 'units', ageDays: 40 },
    { feed: 'births', ageDays: 2, held },
    { feed: 'cards', ageDays: 9 },
    { feed: 'dossiers' },
  ];

  it('are how many are held, and how long the oldest has waited', () => {
    expect(figuresOfFeeds('94', FEEDS)).toEqual({
      province: '94',
      figures: { heldFeeds: 1, feedDays: 9 },
    });
  });

  it('have no age where nothing ever came', () => {
    expect(figuresOfFeeds('94', [{ feed: 'cards' }]).figures).toEqual({ heldFeeds: 0 });
  });
});
