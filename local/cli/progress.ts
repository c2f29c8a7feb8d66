import type { WriteStream } from 'node:tty';
import progress from 'cli-progress';
import type { Progress } from '../../functions/context.ts';
import { formatNumber, formatSeconds } from './output.ts';

/** Somebody to tell how far the work is; `stop` gives the terminal back. */
export interface ProgressView {
  observe: (progress: Progress) => void;
  stop: () => void;
}

type Stream = Pick<WriteStream, 'write'>;
type Clock = () => number;

const monotonic: Clock = () => performance.now();

/** A bar on a terminal, otherwise a plain line a finished step. Always on stderr: stdout holds results only. */
export const progressView = (stream: WriteStream = process.stderr): ProgressView =>
  stream.isTTY ? barView(stream) : lineView(stream);

/** One line a finished step with its count and time, for logs and pipes. */
export function lineView(stream: Stream, clock: Clock = monotonic): ProgressView {
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

/** The step under way below the lines of the finished ones: a bar where its length is known, else that it runs. */
export function barView(stream: WriteStream): ProgressView {
  const lines = lineView(stream);
  let shown: Shown | undefined;
  const hide = (): void => {
    shown?.bar.stop();
    shown = undefined;
  };
  const observe = (news: Progress): void => {
    const { step, done, total } = news;
    const measured = total !== undefined;
    const finished = measured && done >= total;
    if (finished || step !== shown?.step || measured !== shown.measured) hide();
    lines.observe(news);
    if (finished) return;
    shown ??= { step, measured, bar: startBar(stream, news) };
    if (measured) shown.bar.setTotal(total);
    shown.bar.update(done);
  };
  const release = restoreWhenKilled(stream);
  const stop = (): void => {
    hide();
    release();
  };
  return { observe, stop };
}

type Bar = InstanceType<typeof progress.SingleBar>;

interface Shown {
  step: string;
  /** Whether the step said how long it is. */
  measured: boolean;
  bar: Bar;
}

function startBar(stream: WriteStream, { step, done, total }: Progress): Bar {
  const bar = new progress.SingleBar({
    stream,
    format:
      total === undefined
        ? '… {step} {duration_formatted}'
        : '{bar} {percentage} % {step} {duration_formatted}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    emptyOnZero: true,
    clearOnComplete: true,
  });
  bar.start(total ?? 1, done, { step });
  return bar;
}

const SHOW_CURSOR = '\u001B[?25h\u001B[?7h';
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Ctrl-C ends the process as ever, but not with the cursor hidden. Returns how to give the signals back. */
function restoreWhenKilled(stream: WriteStream): () => void {
  const listeners = Object.entries(SIGNALS).map(([signal, exitCode]) => {
    const end = (): void => {
      stream.write(`${SHOW_CURSOR}\n`);
      process.exit(exitCode);
    };
    process.once(signal, end);
    return () => process.removeListener(signal, end);
  });
  return () => {
    for (const remove of listeners) remove();
  };
}
