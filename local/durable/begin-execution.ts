import { type Execution, newExecution } from './execution.ts';
import type { ExecutionLedger } from './execution-ledger.ts';
import { checkName } from './execution-name.ts';
import type { RegisteredFunction } from './functions.ts';
import { checkSize, PAYLOAD_LIMIT } from './limits.ts';
import { DurableServiceError } from './service-error.ts';

/** What is asked to be executed, once a name; the payload is what the function gets, by way of JSON. */
export interface ExecutionOrder {
  name: string;
  functionName: string;
  payload?: unknown;
}

interface Beginning {
  functions: Record<string, RegisteredFunction>;
  ledger: ExecutionLedger;
  now(): number;
}

/** Keeps an ordered execution, or finds the one kept of this name. Throws `DurableServiceError`. */
export function beginExecution(order: ExecutionOrder, parts: Beginning): Promise<Execution> {
  const payload = JSON.stringify(order.payload) ?? '{}';
  checkSize(payload, PAYLOAD_LIMIT, 'EXECUTION input payload');
  return beginWith({ name: order.name, functionName: order.functionName, payload }, parts);
}

/** The same for a payload that is JSON already, of a size the caller has seen to. */
export async function beginWith(
  asked: Pick<Execution, 'name' | 'functionName' | 'payload'>,
  { functions, ledger, now }: Beginning,
): Promise<Execution> {
  checkName(asked.name);
  const registered = getFunction(functions, asked.functionName);
  if (!registered.durable) {
    throw new DurableServiceError('InvalidParameterValueException', 'The function is not durable.');
  }
  const kept = await ledger.begin(newExecution(asked, now()));
  if (kept.functionName !== asked.functionName || kept.payload !== asked.payload) {
    const message = 'An execution of this name has another function or payload.';
    throw new DurableServiceError('DurableExecutionAlreadyStartedException', message);
  }
  return kept;
}

/** A function by the name it is invoked with. Throws where there is none. */
export function getFunction(functions: Record<string, RegisteredFunction>, name: string): RegisteredFunction {
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (found) return found;
  throw new DurableServiceError('ResourceNotFoundException', `Function not found: ${name}`);
}
