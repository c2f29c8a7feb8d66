import { useNavigate } from 'react-router';
import { call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import { useScope } from '../sign-in/use-session.tsx';
import { pairPath } from './question.ts';
import { conflictIn, type Pair } from './said.ts';
import { type Act, withoutLast } from './sitting.ts';
import { sittings } from './sittings.ts';
import { sayOn } from './use-deciding.ts';
import { useMadeOld } from './use-made-old.ts';
import { useSitting } from './use-sitting.ts';
import type { Step, Task } from './use-task.ts';
import { SAID_SINCE, UNDONE } from './words.ts';

type Decided = Act & { did: 'decided' };

/** Takes the last act of the sitting back and opens its pair; nothing where there was none. */
export function useUndo({ run }: Task): (() => void) | undefined {
  const navigate = useNavigate();
  const { subject } = useScope();
  const { sitting, filter, change } = useSitting();
  const madeOld = useMadeOld();
  const last = sitting.acts.at(-1);
  if (last === undefined) return undefined;
  const show: Step = async () => {
    await navigate(pairPath(last, filter));
    return undefined;
  };
  return () => {
    const key = crypto.randomUUID();
    run(async () => {
      const isTakenBack = last.did === 'skipped' || (await takeBack(last, { subject, key }));
      await madeOld.mark();
      if (isTakenBack) change(withoutLast);
      sittings.say(isTakenBack ? UNDONE : SAID_SINCE);
      return show;
    });
  };
}

/** Takes a decision back; not where somebody has said a word on the pair since. @throws ApiProblem */
async function takeBack(act: Decided, { subject, key }: { subject: string; key: string }): Promise<boolean> {
  const seen = act.seen ?? (await seenNow(act, subject));
  if (seen === undefined) return false;
  try {
    await sayOn({ ...act, seen }, { decision: 'withdrawn' }, key);
    return true;
  } catch (error) {
    if (error instanceof ApiProblem && conflictIn(error) !== undefined) return false;
    throw error;
  }
}

/** How a pair stands whose decision this tab made before it was loaded again; nothing where that is not the last word on it. */
async function seenNow({ childId, pairId, decision }: Decided, subject: string): Promise<string | undefined> {
  const { pairs } = await call('readReview', { params: { childId } });
  const pair: Pair | undefined = pairs.find((one) => one.pairId === pairId);
  const word = pair?.said.at(-1);
  return word?.by === subject && word.decision === decision ? pair?.seen : undefined;
}
