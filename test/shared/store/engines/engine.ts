/** A server that the contract tests run against. */
export interface RunningEngine {
  url: string;
  /** Of it and of what it runs on. */
  version: string;
  stop(): Promise<void>;
}
