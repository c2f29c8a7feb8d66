import { describe, expect, it } from 'vitest';
import { lineView } from '../../../local/cli/progress.ts';

describe('progress without a terminal', () => {
  it('prints one line a finished step with its count and time', () => {
    const written: string[] = [];
    let now = 0;
    const view = lineView({ write: (text: string) => written.push(text) > 0 }, () => now);

    view.observe({ step: 'births', done: 0 });
    view.observe({ step: 'births', done: 10, total: 1200 });
    now = 1500;
    view.observe({ step: 'births', done: 1200, total: 1200 });

    expect(written).toEqual(['births 1,200 1.5 s\n']);
  });
});
