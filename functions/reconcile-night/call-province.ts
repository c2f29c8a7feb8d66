import { type DurableContext, InvokeError } from '@aws/durable-execution-sdk-js';
import { type Coded, UNFORESEEN } from '../coded.ts';
import type { PhaseAnswer, PhaseResults, ProvinceEvent, Spent } from '../reconcile-province/command.ts';
import { again } from '../work/again.ts';

/** A phase that came to nothing: refused, or failed as often as it is tried. Thrown and caught within one province. */
export class PhaseStopped extends Error {
  override readonly name = 'PhaseStopped';
  readonly kind: 'refused' | 'failed';
  readonly problem: Coded;

  constructor(kind: 'refused' | 'failed', problem: Coded) {
    super(problem.code);
    this.kind = kind;
    this.problem = problem;
  }
}

type Phase = keyof PhaseResults;

/** A phase a night wants done. */
export interface ProvinceCall<P extends Phase> {
  provinceFunction: string;
  command: ProvinceEvent & { phase: P };
  /** Told what each try cost, in the order of the tries. */
  tally(spent: Spent): void;
}

/** Has the province function do a phase, again where it failed. @throws PhaseStopped */
export async function callProvince<P extends Phase>(
  durable: DurableContext,
  call: ProvinceCall<P>,
): Promise<PhaseResults[P]> {
  const answer = await again(durable, call.command.phase, () => invoke(durable, call));
  if ('done' in answer) return answer.done as PhaseResults[P];
  if ('refused' in answer) throw new PhaseStopped('refused', answer.refused);
  throw new PhaseStopped('failed', answer.failed);
}

async function invoke<P extends Phase>(
  durable: DurableContext,
  { provinceFunction, command, tally }: ProvinceCall<P>,
): Promise<PhaseAnswer<P> | { failed: Coded }> {
  try {
    const answer = await durable.invoke<object, PhaseAnswer<P>>(command.phase, provinceFunction, command);
    tally(answer.spent);
    return answer;
  } catch (error) {
    // The function ended without an answer: an error nobody foresaw, its memory, its time.
    if (error instanceof InvokeError) return { failed: UNFORESEEN };
    throw error;
  }
}
