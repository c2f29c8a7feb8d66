import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { type ApiProblem, problemFrom } from '../api/problem.ts';

/** A part of a task, and the part that follows it; what is tried again begins with the part that failed. */
export type Step = () => Promise<Step | undefined>;

export interface Task {
  isBusy: boolean;
  /** Why the last one failed, and how to try it again. */
  failure: { error: ApiProblem; retry: () => void } | undefined;
  /** Does something, unless something is being done. */
  run(first: Step): void;
}

/** One thing at a time, and nothing once the page is being left: a key pressed twice does nothing twice. */
export function useTask(): Task {
  const isRunning = useRef(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<Task['failure']>();
  const { pathname, search } = useLocation();
  const here = useRef('');
  here.current = `${pathname}${search}`;
  const run = useCallback(async (first: Step): Promise<void> => {
    if (isRunning.current || here.current !== addressNow()) return;
    isRunning.current = true;
    setIsBusy(true);
    setFailure(undefined);
    let step: Step | undefined = first;
    try {
      while (step !== undefined) step = await step();
    } catch (error) {
      const failed = step ?? first;
      setFailure({ error: problemFrom(error), retry: () => void run(failed) });
    }
    isRunning.current = false;
    setIsBusy(false);
  }, []);
  return { isBusy, failure, run: useCallback((first: Step) => void run(first), [run]) };
}

/** The address changes before what is shown does. */
const addressNow = (): string => `${window.location.pathname}${window.location.search}`;
