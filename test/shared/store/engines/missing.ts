/** An engine that cannot run on this machine, and why. */
export class MissingEngine extends Error {}

/** Turns whatever went wrong into the reason why an engine is missing. */
export function missing(reason: string): (cause?: unknown) => never {
  return (cause) => {
    throw new MissingEngine(reason, { cause });
  };
}
