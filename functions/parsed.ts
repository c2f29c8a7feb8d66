import type { MiddlewareObj } from '@middy/core';
import type { z } from 'zod';
import { CodedError } from './errors.ts';

const fieldsOf = ({ issues }: z.ZodError): string =>
  [...new Set(issues.map(({ path }) => path.join('.') || 'event'))].join(', ');

/** Lets only events of the schema in, as the schema reads them. @throws CodedError E9001 naming what is wrong. */
export function parsed<Schema extends z.ZodType>(schema: Schema): MiddlewareObj<z.infer<Schema>> {
  return {
    before: (request) => {
      const result = schema.safeParse(request.event);
      if (!result.success) throw new CodedError('E9001', fieldsOf(result.error));
      request.event = result.data;
    },
  };
}
