import { ConditionalCheckFailedException, DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { StoreError } from '../errors.ts';

/**
 * Runs one write. `false` when its condition did not hold; any other failure is thrown as the SDK threw it.
 *
 * A write that took effect but whose answer was lost is sent again by the SDK and then fails on its own effect:
 * callers look at what stands before they call `false` a conflict.
 * @throws StoreError E5003 when the item is over DynamoDB's 400 KB.
 */
export async function applied(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    const cause = causeOf(error);
    if (cause instanceof ConditionalCheckFailedException) return false;
    if (isTooLarge(cause)) throw new StoreError('E5003', 'registry item', { cause });
    throw cause;
  }
}

/** ElectroDB wraps what the SDK threw; callers and fault tests look for the original. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.name === 'ElectroError' && error.cause ? error.cause : error;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof DynamoDBServiceException && /item size .*exceeded/i.test(error.message);
}
