import { z } from 'zod';
import { D03Plan } from '../papers/d03-plan.ts';
import { DeploymentError } from './errors.ts';

/** Functions of Lambda by name, alias or ARN. */
const FunctionName = z.string().regex(/^[\w:$.-]{1,256}$/);

const Json = z.string().transform((text, { addIssue }) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    addIssue('not JSON');
    return z.NEVER;
  }
});

const Url = z.url({ protocol: /^https$/ }).regex(/[^/]$/);

/** Everything a deployed function may be told by its environment. */
const VARIABLES = {
  /** Tells the deployments of one account apart; part of the names of executions, which hold 64 characters. */
  BAO_PHU_STAGE: z.string().regex(/^[a-z][a-z0-9-]{0,15}$/),
  BAO_PHU_BUCKET: z.string().regex(/^[a-z0-9.-]{3,63}$/),
  /** Where the files as they came lie, locked. */
  BAO_PHU_RAW_BUCKET: z.string().regex(/^[a-z0-9.-]{3,63}$/),
  BAO_PHU_TABLE: z.string().regex(/^[\w.-]{3,255}$/),
  BAO_PHU_PROVINCES: z
    .string()
    .regex(/^\d{2}(,\d{2})*$/)
    .transform((text) => text.split(',')),
  BAO_PHU_PORTAL: Url,
  /** Who issues the tokens: the address of the user pool. */
  BAO_PHU_ISSUER: Url,
  /** The id of the user pool, whose accounts are listed. */
  BAO_PHU_USER_POOL: z.string().regex(/^[\w-]+_[0-9a-zA-Z]+$/),
  BAO_PHU_SECRET: z.string().regex(/^arn:[\w-]+:secretsmanager:/),
  BAO_PHU_MAIL_FROM: z.string().regex(/^[^\r\n]+@[^\r\n]+$/),
  BAO_PHU_NIGHT_FUNCTION: FunctionName,
  BAO_PHU_IMPORT_FUNCTION: FunctionName,
  BAO_PHU_PROVINCE_FUNCTION: FunctionName,
  /** The province's own columns 3 to 13 of the D03-TS, as JSON (docs/reference/papers.md); the usual ones where there are none. */
  BAO_PHU_D03_COLUMNS: Json.pipe(D03Plan).optional(),
} as const;

type VariableName = keyof typeof VARIABLES;

const STORE = ['BAO_PHU_STAGE', 'BAO_PHU_BUCKET', 'BAO_PHU_TABLE'] as const;

/** What each function is told: the stacks set these and no others, and all but the columns always. */
export const ENVIRONMENTS = {
  api: [
    ...STORE,
    'BAO_PHU_RAW_BUCKET',
    'BAO_PHU_PORTAL',
    'BAO_PHU_ISSUER',
    'BAO_PHU_USER_POOL',
    'BAO_PHU_SECRET',
    'BAO_PHU_NIGHT_FUNCTION',
    'BAO_PHU_IMPORT_FUNCTION',
    'BAO_PHU_D03_COLUMNS',
  ],
  'receive-files': [...STORE, 'BAO_PHU_RAW_BUCKET', 'BAO_PHU_PROVINCES', 'BAO_PHU_IMPORT_FUNCTION'],
  'import-feed': [...STORE, 'BAO_PHU_RAW_BUCKET'],
  'reconcile-night': [...STORE, 'BAO_PHU_PROVINCE_FUNCTION'],
  'reconcile-province': [
    ...STORE,
    'BAO_PHU_PROVINCES',
    'BAO_PHU_PORTAL',
    'BAO_PHU_SECRET',
    'BAO_PHU_MAIL_FROM',
  ],
  /** Cognito has it called; it needs nothing but what it is asked. */
  'state-scope': [],
} as const satisfies Record<string, readonly VariableName[]>;

export type DeployedFunction = keyof typeof ENVIRONMENTS;

/** What a function was told, as it reads it. */
export type EnvironmentOf<Name extends DeployedFunction> = {
  [Variable in (typeof ENVIRONMENTS)[Name][number]]: z.output<(typeof VARIABLES)[Variable]>;
};

/** What any function may have been told. */
export type Environment = { [Variable in VariableName]?: z.output<(typeof VARIABLES)[Variable]> };

/** Reads the environment of a function. @throws DeploymentError E9101 naming what is missing or malformed, never a value */
export function readEnvironment<Name extends DeployedFunction>(
  name: Name,
  variables: Readonly<Record<string, string | undefined>>,
): EnvironmentOf<Name> {
  const read: Environment = {};
  const wrong: string[] = [];
  for (const variable of ENVIRONMENTS[name]) {
    const { success, data } = VARIABLES[variable].safeParse(variables[variable]);
    if (success) Object.assign(read, { [variable]: data });
    else wrong.push(`${variable} ${variables[variable] === undefined ? 'missing' : 'malformed'}`);
  }
  if (wrong.length > 0) throw new DeploymentError('E9101', `${name}: ${wrong.join(', ')}`);
  return read as EnvironmentOf<Name>;
}
