/** The part of cli-progress 3 that progress.ts uses; the package brings no types. */
declare module 'cli-progress' {
  export interface Options {
    format?: string;
    barCompleteChar?: string;
    barIncompleteChar?: string;
    barsize?: number;
    hideCursor?: boolean;
    clearOnComplete?: boolean;
    emptyOnZero?: boolean;
    gracefulExit?: boolean;
    stream?: NodeJS.WritableStream;
  }

  export interface Bar {
    setTotal(total: number): void;
    update(value: number, payload?: Record<string, unknown>): void;
  }

  export class MultiBar {
    constructor(options: Options);
    create(total: number, startValue: number, payload?: Record<string, unknown>): Bar;
    stop(): void;
  }

  const progress: { MultiBar: typeof MultiBar };
  export default progress;
}
