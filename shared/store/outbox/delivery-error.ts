import { StoreError } from '../errors.ts';

/** Why a message did not get through: a code, for the address it was meant for is nobody's business in a log. */
export type FailureReason = 'no_address' | 'no_answer' | 'not_taken' | `status_${number}`;

/** A message did not get through this time. `detail` names a unit, never an address. */
export class DeliveryError extends StoreError {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, detail: string, options?: { cause?: unknown }) {
    super('E5004', `${detail}: ${reason}`, options);
    this.name = 'DeliveryError';
    this.reason = reason;
  }
}
