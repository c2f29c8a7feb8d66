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
    stream?: NodeJS.WritableStream;
  }

  class SingleBar {
    constructor(options: Options);
    start(total: number, startValue: number, payload?: Record<string, unknown>): void;
    setTotal(total: number): void;
    update(value: number): void;
    stop(): void;
  }

  const progress: { SingleBar: typeof SingleBar };
  export default progress;
}
