import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { FunctionContext } from '../context.ts';
import { receiveFile } from './receive-file.ts';

/**
 * `receive-files`: a batch of messages, each of one file somebody dropped into the bucket. Those that failed are named, and
 * come again; the others do not. One after the other, as each may be 64 MB.
 */
export function receiveFilesHandler(
  context: FunctionContext,
  provinces: readonly UnitCode[],
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const receive = async ({ body, messageId }: SQSRecord): Promise<void> => {
    try {
      await receiveFile(context, body, provinces);
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      context.observe?.({ step: `receive-files: ${name}`, done: 0, requestId: messageId });
      throw error;
    }
  };
  const handler = middy<SQSEvent, SQSBatchResponse>({ timeoutEarlyInMillis: 0 }).handler((event) =>
    processPartialResponse(event, receive, new BatchProcessor(EventType.SQS), {
      processInParallel: false,
      throwOnFullBatchFailure: false,
    }),
  );
  return (event) => handler(event, {} as never);
}
