import { z } from 'zod';
import { FUNCTION_MEMORY_MB } from '../shared/cost/assumed-use.ts';
import { STALE_AFTER_DAYS } from '../shared/feeds/freshness.ts';

/**
 * What a deployment is told: a stage is one house of its own, with its own data, keys, users and address. Several stages
 * may stand in one account. `docs/reference/stacks.md` says what each setting does.
 */
const ProvinceCode = z.string().regex(/^\d{2}$/u, 'two digits');
const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'HH:MM');
const Days = z.int().min(1).max(3650);

/** The longest a function of Lambda may take, in seconds. */
const LONGEST = 900;

/**
 * Memory in MB and time in seconds of one function, as they are where nothing else is said, and the most copies of it at
 * once where that is limited. `longest` is how long whoever calls it waits.
 */
function sized(memoryMb: number, timeoutSeconds: number, longest = LONGEST) {
  return z
    .strictObject({
      memoryMb: z.int().min(256).max(10_240).default(memoryMb),
      timeoutSeconds: z.int().min(3).max(longest).default(timeoutSeconds),
      atMost: z.int().min(1).optional(),
    })
    .prefault({});
}

// The gateway waits thirty seconds for the API, and Cognito five for the scope.
const [GATEWAY_WAITS, COGNITO_WAITS] = [29, 5];

const Functions = z.strictObject({
  api: sized(FUNCTION_MEMORY_MB.api, GATEWAY_WAITS, GATEWAY_WAITS),
  'receive-files': sized(FUNCTION_MEMORY_MB['receive-files'], 60),
  'import-feed': sized(FUNCTION_MEMORY_MB['import-feed'], LONGEST),
  'reconcile-night': sized(FUNCTION_MEMORY_MB['reconcile-night'], 300),
  'reconcile-province': sized(FUNCTION_MEMORY_MB['reconcile-province'], LONGEST),
  'state-scope': sized(512, COGNITO_WAITS, COGNITO_WAITS),
});

/** A name of your own for the portal, in a zone that Route 53 keeps; CloudFront takes certificates of us-east-1 only. */
const Domain = z.strictObject({
  name: z.hostname(),
  zoneName: z.hostname(),
  hostedZoneId: z.string().regex(/^Z[A-Z0-9]+$/u),
  certificateArn: z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/u),
});

const Retention = z.strictObject({
  /** Of the functions' and the API's logs. One of the spans CloudWatch knows. */
  logDays: z.literal([30, 60, 90, 180, 365, 731]).default(90),
  /** How long nobody can delete or replace a file as it came. */
  rawLockDays: Days.default(365),
  /** When such a file goes; not before its lock. */
  rawDays: Days.default(1095),
  /** How long a replaced or deleted object can be brought back. */
  oldVersionDays: Days.default(30),
  /** How long what an execution did can be looked up. */
  executionDays: z.int().min(1).max(90).default(30),
});

const Night = z.strictObject({
  /** In Vietnam. */
  at: TimeOfDay.default('01:00'),
  finishedBy: TimeOfDay.default('05:00'),
});

const Mail = z.strictObject({
  from: z.email(),
  /** Whether this stage sets up the sender with SES; `false` where another stage of the account has it already. */
  ownsSender: z.boolean().default(true),
});

const Portal = z.strictObject({
  domain: Domain.optional(),
  /** A web ACL for CloudFront, made in us-east-1. */
  webAclArn: z.string().startsWith('arn:aws:wafv2:us-east-1:').optional(),
  /** Countries the portal answers in (ISO 3166); everywhere where none is named. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/u)).default([]),
  requestsPerSecond: z.int().min(1).default(50),
  burst: z.int().min(1).default(100),
  /** A file of GeoJSON with the boundaries of the units, by its path from the root of this repository. */
  boundaries: z.string().min(1).optional(),
  /** The province's own columns 3 to 13 of the D03-TS (docs/reference/papers.md). */
  d03Columns: z.array(z.record(z.string(), z.unknown())).optional(),
});

const Watch = z.strictObject({
  mail: z.email(),
  /** A feed older than this is stale. */
  feedDays: z.int().min(1).default(STALE_AFTER_DAYS),
  /** Lambda executions of the account at once; a new account has a quota of 1,000 or less. */
  concurrency: z.int().min(1).default(800),
  monthlyUsd: z.number().positive(),
});

export const StageSettings = z
  .strictObject({
    region: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/u),
    /** The account of the credentials where none is named. */
    account: z
      .string()
      .regex(/^\d{12}$/u)
      .optional(),
    provinces: z
      .array(ProvinceCode)
      .min(1)
      .refine((codes) => new Set(codes).size === codes.length, 'a province twice'),
    night: Night.prefault({}),
    retention: Retention.prefault({}),
    functions: Functions.prefault({}),
    portal: Portal.prefault({}),
    mail: Mail,
    watch: Watch,
  })
  .refine(({ retention }) => retention.rawDays >= retention.rawLockDays, {
    path: ['retention', 'rawDays'],
    error: 'A raw file cannot go before its lock ends.',
  })
  .refine(({ night }) => night.at < night.finishedBy, {
    path: ['night', 'finishedBy'],
    error: 'The night ends on the day it begins.',
  });
export type StageSettings = z.infer<typeof StageSettings>;

/** Part of every name, so short; S3 and SES know no capitals. */
const StageName = z.string().regex(/^[a-z][a-z0-9]{1,11}$/u);

export const Settings = z.record(StageName, StageSettings).superRefine((stages, { addIssue }) => {
  const senders = new Map<string, string>();
  for (const [stage, { region, account = '', mail }] of Object.entries(stages)) {
    if (!mail.ownsSender) continue;
    const sender = `${account} ${region} ${mail.from}`;
    const other = senders.get(sender);
    if (other !== undefined)
      addIssue({ code: 'custom', path: [stage, 'mail'], message: `${other} has this sender already.` });
    senders.set(sender, stage);
  }
});
export type Settings = z.infer<typeof Settings>;

/** The stages as they are told. @throws Error with a line a mistake, naming the setting and no more of it than zod says */
export function settingsOf(told: unknown): Settings {
  const { success, data, error } = Settings.safeParse(told);
  if (success) return data;
  const lines = error.issues.map(({ path, message }) => `infra/stages.ts: ${path.join('.')}: ${message}`);
  throw new SettingsError(lines.join('\n'));
}

/** Settings that cannot be: whoever wrote them needs the lines and no stack. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}
