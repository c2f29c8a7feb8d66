import { useState } from 'react';
import { type ApiProblem, problemFrom } from '../api/problem.ts';
import { useIsOnline, useScope } from '../sign-in/use-session.tsx';
import { openDevice } from './open-device.ts';
import { dropUnsent, recordAnyway } from './outbox.ts';
import { tellChange } from './outbox-changes.ts';
import { sendOutbox } from './send-outbox.ts';
import type { Unsent } from './unsent.ts';

export interface Deciding {
  isBusy: boolean;
  /** Of a decision that the device could not keep. */
  problem: ApiProblem | undefined;
  /** Takes the outcome out: what stands stands. */
  drop(): void;
  /** Records it all the same, on what stands; without a network once there is one. */
  recordAnyway(): void;
}

/** A person's decision on an outcome that the server does not have. */
export function useDeciding({ number }: Pick<Unsent, 'number'>, onDecided?: () => void): Deciding {
  const { subject } = useScope();
  const isOnline = useIsOnline();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const decide = async (to: typeof dropUnsent) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await to(await openDevice(), number);
      onDecided?.();
      tellChange('outbox');
      if (isOnline) await sendOutbox(subject);
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    problem,
    drop: () => void decide(dropUnsent),
    recordAnyway: () => void decide(recordAnyway),
  };
}
