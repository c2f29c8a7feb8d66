/** What log entries say: a sentence of this list, or nothing. */
export const MESSAGES = ['step', 'unforeseen error', 'invocation failed'] as const;
export type LogMessage = (typeof MESSAGES)[number];

/** Ids are opaque and hold a letter somewhere: nine digits in a row may be the number of a person. */
const ID = /^(?=.*[a-z])[\w+/=:-]{8,128}$/i;
const CLASS_NAME = /^[A-Z][A-Za-z]{0,59}$/;

/** What may stand in an entry beside its sentence, and how it has to look. What looks otherwise is left out. */
const FIELDS = {
  code: /^[EW]\d{4}$/,
  error: CLASS_NAME,
  /** Names of steps are words of ours, with a code or a status among them at most. */
  step: /^(?!.*\d{5})[A-Za-z][\w ,:()-]{0,99}$/,
  requestId: ID,
  /** Names of variables that are missing or malformed. */
  variables: /^[A-Z_a-z,: -]{1,500}$/,
  total: 'count',
} as const satisfies Record<string, RegExp | 'count'>;

export type LogFields = {
  [Field in keyof typeof FIELDS]?: (typeof FIELDS)[Field] extends 'count' ? number : string;
};

/** Of some fields those that are known and look as they have to. */
export function allowedOf(fields: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const allowed: Record<string, string | number> = {};
  for (const [field, rule] of Object.entries(FIELDS)) {
    const value = fields[field];
    if (rule === 'count' ? isCount(value) : typeof value === 'string' && rule.test(value))
      allowed[field] = value as string | number;
  }
  return allowed;
}

/** A count, or none: nothing here is as many as the digits of a card. */
function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e9;
}

export function isMessage(text: string): text is LogMessage {
  return (MESSAGES as readonly string[]).includes(text);
}
