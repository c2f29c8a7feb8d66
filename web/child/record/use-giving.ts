import { useCallback, useRef, useState } from 'react';
import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import { type ApiProblem, problemFrom } from '../../api/problem.ts';
import type { Recorded } from '../../device/unsent.ts';
import { type Recording, useRecord } from '../../device/use-record.ts';

/** What was recorded last, and where it is. */
export interface Last {
  command: CaseCommand;
  result: Recording;
}

/** Recording, and what became of the last that was recorded. */
export interface Giving {
  isBusy: boolean;
  last: Last | undefined;
  /** Of an outcome that was refused, or was not the first to be written. */
  problem: ApiProblem | undefined;
  /** Records a command on the case of a child, on the version that was seen. */
  giveFor(child: Omit<Recorded, 'command'>, command: CaseCommand): Promise<void>;
  clear(): void;
}

/** Records outcomes, and says what became of the last one. What they change is told and read anew where they are sent. */
export function useGiving(): Giving {
  const record = useRecord();
  const [isBusy, setBusy] = useState(false);
  // A thumb that touches twice is faster than a page that is drawn anew.
  const isUnderWay = useRef(false);
  const [last, setLast] = useState<Last>();
  const [problem, setProblem] = useState<ApiProblem>();
  const clear = useCallback(() => {
    setLast(undefined);
    setProblem(undefined);
  }, []);
  const giveFor: Giving['giveFor'] = async (child, command) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    clear();
    try {
      const result = await record({ ...child, command });
      setLast({ command, result });
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  return { giveFor, isBusy, last, problem, clear };
}
