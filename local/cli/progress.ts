import type { WriteStream } from 'node:tty';
import progress, { type Bar } from 'cli-progress';
import type { Progress } from '../../functions/context.ts';
import { formatNumber, formatSeconds } from './output.ts';

/** Somebody to tell how far the work is; `stop` gives the terminal back. */
export interface ProgressView {
  observe: (progress: Progress) => void;
  stop: () => void;
}

type Stream = Pick<WriteStream, 'write'> & { isTTY?: boolean };

/** Bars on a terminal, otherwise a plain line a finished step. Always on stderr: stdout holds results only. */
export const progressView = (stream: WriteStream = process.stderr): ProgressView =>
  stream.isTTY ? barView(stream) : lineView(stream);

/** One line a finished step, for logs and pipes. */
export function lineView(stream: Stream, clock: () => number = () => performance.now()): ProgressView {
  const began = new Map<string, number>();
  const observe = ({ step, done, total }: Progress): void => {
    const since = began.get(step) ?? clock();
    began.set(step, since);
    if (total === undefined || done < total) return;
    began.delete(step);
    const count = total > 1 ? ` ${formatNumber(total)}` : '';
    stream.write(`${step}${count} ${formatSeconds((clock() - since) / 1000)}\n`);
  };
  return { observe, stop: () => undefined };
}

/** One bar a step. */
function barView(stream: WriteStream): ProgressView {
  const bars = new Map<string, Bar>();
  const screen = new progress.MultiBar({
    stream,
    format: '{bar} {percentage} % {step} {duration_formatted}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    emptyOnZero: true,
    gracefulExit: true,
  });
  const observe = ({ step, done, total }: Progress): void => {
    const bar = bars.get(step) ?? screen.create(total ?? 1, 0, { step });
    bars.set(step, bar);
    if (total !== undefined) bar.setTotal(total);
    bar.update(done);
  };
  return { observe, stop: () => screen.stop() };
}
