/** The service's refusals, under the names AWS gives them. */
export type Refusal =
  | 'InvalidParameterValueException'
  | 'DurableExecutionAlreadyStartedException'
  | 'ResourceNotFoundException'
  | 'CallbackTimeoutException'
  | 'RequestTooLargeException';

/** A request the service refuses; asking again the same way is refused again. */
export class DurableServiceError extends Error {
  override readonly name: Refusal;

  constructor(name: Refusal, message: string) {
    super(message);
    this.name = name;
  }
}

/** Throws the refusal of a request that names something which is not as it should be. */
export function refuse(message: string): never {
  throw new DurableServiceError('InvalidParameterValueException', message);
}
