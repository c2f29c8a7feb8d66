import { hash } from 'node:crypto';
import { refuse } from './service-error.ts';

const NAME = /^[A-Za-z0-9_-]{1,64}$/;

/** Throws unless a name is one AWS takes, 1 to 64 letters, digits, `-` and `_`; any such is a safe file name too. */
export function checkName(name: string): void {
  if (!NAME.test(name)) refuse('An execution name is 1 to 64 letters, digits, hyphens and underscores.');
}

/** The name of the execution that an operation of another begins: the same after a crash, so it is begun once. */
export function nameOfInvoked(parent: string, operation: string): string {
  return `invoked-${hash('sha256', `${parent}/${operation}`).slice(0, 48)}`;
}

/** As AWS writes it; the embedded cloud has no account. */
export function arnOf(functionName: string, name: string): string {
  return `${arnOfFunction(functionName)}/durable-execution/${name}/${hash('sha256', name).slice(0, 32)}`;
}

/** The ARN of a function of the embedded cloud. */
export function arnOfFunction(functionName: string): string {
  return `arn:aws:lambda:local-1:000000000000:function:${functionName}:$LATEST`;
}
