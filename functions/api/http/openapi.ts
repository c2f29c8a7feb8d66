import { z } from 'zod';
import { COMMANDS } from '../../../shared/access/commands.ts';
import { type Endpoint, needsKey } from './endpoint.ts';
import { FILE_KINDS, WORKBOOK_TYPES } from './files.ts';

/** Of the contract, not of the release: it changes when a client has to. */
const VERSION = '1.0.0';

export interface ApiInfo {
  /** Where tokens come from: the discovery document of the OpenID provider. */
  openIdConnectUrl: string;
}

const PROBLEM = '#/components/schemas/Problem';

/** The OpenAPI 3.1 document of a list of endpoints, made of the schemas that read and write their requests. */
export function openApiOf(endpoints: readonly Endpoint[], { openIdConnectUrl }: ApiInfo): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const operations = paths[endpoint.path] ?? {};
    operations[endpoint.method.toLowerCase()] = operationOf(endpoint);
    paths[endpoint.path] = operations;
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Bao Phủ', version: VERSION, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemSchema, 'output') },
      securitySchemes: { signIn: { type: 'openIdConnect', openIdConnectUrl } },
    },
  };
}

function operationOf(endpoint: Endpoint): object {
  const { id, summary, command, method, answers, status = 200 } = endpoint;
  return {
    operationId: id,
    summary: summary.en,
    description: [summary.vi, ...(command ? [`${COMMANDS[command].en} (${command})`] : [])].join('\n\n'),
    security: command === undefined ? [] : [{ signIn: [] }],
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...(needsKey(endpoint) ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(hasBody(endpoint) && { requestBody: { required: isNeeded(endpoint), content: takenBy(endpoint) } }),
    responses: {
      [status]: { description: 'OK', content: answeredBy(endpoint) },
      ...(method === 'GET' &&
        answers === undefined && { 304: { description: 'Not changed since the ETag given' } }),
      default: {
        description: 'Problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: PROBLEM } } },
      },
    },
  };
}

const hasBody = ({ body }: Endpoint): boolean => !(body instanceof z.ZodUndefined);

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'The same key, the same write: once.',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
};

const jsonOf = (schema: object): object => ({ 'application/json': { schema } });

const filesOf = (types: readonly string[]): object =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));

const isNeeded = ({ body }: Endpoint): boolean => !body.safeParse(undefined).success;

function takenBy({ takes, body }: Endpoint): object {
  return takes === 'workbook' ? filesOf(WORKBOOK_TYPES) : jsonOf(schemaOf(body, 'input'));
}

function answeredBy({ answers, answer }: Endpoint): object {
  if (answers === undefined) return jsonOf(schemaOf(answer, 'output'));
  return filesOf(answers.map((kind) => FILE_KINDS[kind].type.replace(/;.*/, '')));
}

function parametersOf(schema: z.ZodType, where: 'path' | 'query'): object[] {
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return plain;
}

const ProblemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    vi: z.string(),
    en: z.string(),
    fields: z.array(z.string()).optional(),
  })
  .describe('What was refused, with a code and both languages.');
