import { LogFormatter, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { allowedOf, isMessage } from './log-fields.ts';

/**
 * Lets into an entry what the list of fields knows and nothing else, so that no name or number gets into a log whatever is
 * handed to the logger: an event, an error with its message, a record.
 */
export class AllowListFormatter extends LogFormatter {
  override formatAttributes(
    { message, logLevel, timestamp, serviceName, xRayTraceId, lambdaContext }: UnformattedAttributes,
    given: LogAttributes,
  ): LogItem {
    const attributes = {
      level: logLevel,
      message: isMessage(message) ? message : 'unnamed',
      timestamp: this.formatTimestamp(timestamp),
      service: serviceName,
      function_name: lambdaContext?.functionName,
      function_memory_size: lambdaContext?.memoryLimitInMB,
      function_request_id: lambdaContext?.awsRequestId,
      cold_start: lambdaContext?.coldStart,
      xray_trace_id: xRayTraceId,
      ...allowedOf(given),
    };
    return new LogItem({ attributes });
  }
}
