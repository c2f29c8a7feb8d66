import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { barView, lineView } from '../../../local/cli/progress.ts';

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

describe('progress on a terminal', () => {
  /** A terminal that keeps what was written to it. */
  function terminal(): { stream: WriteStream; written: () => string } {
    const pieces: string[] = [];
    const methods = ['cursorTo', 'clearLine', 'clearScreenDown', 'moveCursor'].map((name) => [
      name,
      () => true,
    ]);
    const stream = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 120,
      ...Object.fromEntries(methods),
    });
    stream.on('data', (piece: Buffer) => pieces.push(String(piece)));
    return { stream: stream as unknown as WriteStream, written: () => pieces.join('') };
  }

  it('shows a step of unknown length as running, at no per cent', () => {
    const { stream, written } = terminal();
    const view = barView(stream);

    view.observe({ step: 'find gaps', done: 0 });
    view.stop();

    expect(written()).toContain('… find gaps');
    expect(written()).not.toContain('%');
  });

  it('shows how far a step is once it says how long it is', () => {
    const { stream, written } = terminal();
    const view = barView(stream);

    view.observe({ step: 'read the files', done: 0 });
    view.observe({ step: 'read the files', done: 1, total: 4 });
    view.stop();

    expect(written()).toContain('25 % read the files');
  });
});
