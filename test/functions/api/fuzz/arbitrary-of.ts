import fc, { type Arbitrary } from 'fast-check';

/** As much of JSON Schema as the OpenAPI document of the API uses. */
export interface JsonSchema {
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
}

/** Texts by the name of the member they belong to; `any` go wherever a text is wanted. */
export interface KnownTexts {
  any: readonly string[];
  [member: string]: readonly string[] | undefined;
}

const LONGEST_TEXT = 60;
const LONGEST_LIST = 4;
const LARGEST = 2 ** 31 - 1;

/** Makes values that a schema describes, with texts that are known where they fit, so that requests hit something. */
export class Values {
  readonly #known: KnownTexts;

  constructor(known: KnownTexts) {
    this.#known = known;
  }

  /** Values the schema allows, mostly. @throws RangeError for a schema of a kind it does not know */
  of(schema: JsonSchema, member = 'any'): Arbitrary<unknown> {
    const { anyOf, oneOf = anyOf, type } = schema;
    if (oneOf !== undefined) return fc.oneof(...oneOf.map((one) => this.of(one, member)));
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    if (type === undefined) return fc.jsonValue();
    if (typeof type !== 'string') return fc.oneof(...type.map((one) => this.#ofType(one, schema, member)));
    return this.#ofType(type, schema, member);
  }

  /** The same, and now and then what a client that errs might send: one member wrong, missing or nobody's, or anything. */
  near(schema: JsonSchema): Arbitrary<unknown> {
    return fc.oneof(
      { weight: 4, arbitrary: this.of(schema) },
      { weight: 2, arbitrary: this.#spoilt(schema) },
      { weight: 1, arbitrary: fc.jsonValue() },
    );
  }

  /** Members with values near their schemas; those that need not be there mostly are not. */
  record(
    members: readonly { name: string; schema: JsonSchema; required: boolean }[],
  ): Arbitrary<Record<string, unknown>> {
    const made = members.map(({ name, schema, required }) => {
      const value = this.of(schema, name);
      return [name, required ? value : fc.option(value, { nil: undefined, freq: 1 })] as const;
    });
    return fc.record(Object.fromEntries(made));
  }

  #ofType(type: string, schema: JsonSchema, member: string): Arbitrary<unknown> {
    switch (type) {
      case 'string':
        return this.#texts(schema, member);
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'integer':
      case 'number':
        return numbersOf(schema);
      case 'array':
        return this.#lists(schema, member);
      case 'object':
        return this.#objects(schema);
      default:
        throw new RangeError(`no values of the type ${type}`);
    }
  }

  #texts(schema: JsonSchema, member: string): Arbitrary<string> {
    const own = this.#known[member] ?? [];
    return fc.oneof(
      { weight: 3, arbitrary: own.length > 0 ? fc.constantFrom(...own) : textsOf(schema) },
      { weight: 1, arbitrary: fc.constantFrom(...this.#known.any) },
      { weight: 1, arbitrary: textsOf(schema) },
    );
  }

  #lists(
    { items = {}, minItems = 0, maxItems = LONGEST_LIST }: JsonSchema,
    member: string,
  ): Arbitrary<unknown> {
    const longest = Math.max(minItems, Math.min(maxItems, LONGEST_LIST));
    return fc.array(this.of(items, member), { minLength: minItems, maxLength: longest });
  }

  #objects({ properties = {}, required = [] }: JsonSchema): Arbitrary<unknown> {
    const members = Object.entries(properties).map(([name, one]) => [name, this.of(one, name)] as const);
    return fc.record(Object.fromEntries(members), { requiredKeys: [...required] });
  }

  #spoilt(schema: JsonSchema): Arbitrary<unknown> {
    const parts = fc.tuple(this.of(schema), fc.string({ maxLength: 12 }), fc.jsonValue(), fc.nat());
    return parts.map(([value, name, other, at]) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return other;
      const names = [...Object.keys(value), name];
      return { ...value, [names[at % names.length] ?? name]: other };
    });
  }
}

function textsOf({ pattern, minLength = 0, maxLength = LONGEST_TEXT }: JsonSchema): Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const longest = Math.max(minLength, Math.min(maxLength, LONGEST_TEXT));
  return fc.string({ unit: 'grapheme', minLength, maxLength: longest });
}

function numbersOf({ type, minimum = -LARGEST, maximum = LARGEST }: JsonSchema): Arbitrary<number> {
  const limits = { min: Math.max(minimum, -LARGEST), max: Math.min(maximum, LARGEST) };
  return type === 'integer' ? fc.integer(limits) : fc.double({ ...limits, noNaN: true });
}
