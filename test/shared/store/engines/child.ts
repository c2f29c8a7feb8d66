import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Stops a child by its own id and waits until it is gone. Should this process end before, the child goes with it. */
export function stopperOf(child: ChildProcess): () => Promise<void> {
  const end = () => child.kill();
  process.once('exit', end);
  return async () => {
    process.removeListener('exit', end);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    end();
    await gone;
  };
}
