import { parseArgs } from 'node:util';

/** One option of a bench and how its text is read; a switch, which takes no value, has no `value`. */
export interface BenchOption<Value> {
  /** What stands for the value in the usage, such as `N`. */
  value?: string;
  help: string;
  /** The text read where the option is left out. */
  default: string;
  /** @throws UsageError that tells what is needed, without the option's name. */
  read(text: string): Value;
}

type BenchOptions = Readonly<Record<string, BenchOption<unknown>>>;

/** What was given, or the defaults, by the names of the options. */
export type ValuesOf<Options extends BenchOptions> = {
  [Name in keyof Options]: ReturnType<Options[Name]['read']>;
};

/** How a bench is called. */
export interface Usage<Options extends BenchOptions> {
  command: string;
  purpose: string;
  options: Options;
  /** What is wrong with values that are right one by one. */
  conflict?(values: ValuesOf<Options>): string | undefined;
}

/** Wrong usage, in one sentence for the person at the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What the command line of this process says; after `--help`, and on wrong usage with code 2, the process ends. */
export function optionsOf<const Options extends BenchOptions>(usage: Usage<Options>): ValuesOf<Options> {
  try {
    const values = readOptions(usage, process.argv.slice(2));
    if (values !== 'help') return values;
  } catch (thrown) {
    if (thrown instanceof UsageError) refuse(usage, thrown);
    throw thrown;
  }
  console.log(usageOf(usage));
  process.exit(0);
}

/** Ends the process with code 2 after one line on what is wrong and the usage. */
export function refuse<Options extends BenchOptions>(usage: Usage<Options>, { message }: UsageError): never {
  console.error(`${message}\n\n${usageOf(usage)}`);
  process.exit(2);
}

/** The values of some arguments. @throws UsageError on an unknown option, a bad value or values that do not agree. */
export function readOptions<const Options extends BenchOptions>(
  usage: Usage<Options>,
  args: readonly string[],
): ValuesOf<Options> | 'help' {
  const given = textsOf(usage.options, args);
  if (given.help === true) return 'help';
  const entries = Object.entries(usage.options).map(([name, option]) => [
    name,
    readValue(name, option, given[name]),
  ]);
  const values = Object.fromEntries(entries) as ValuesOf<Options>;
  const conflict = usage.conflict?.(values);
  if (conflict !== undefined) throw new UsageError(conflict);
  return values;
}

type Texts = Readonly<Record<string, string | boolean | undefined>>;

function textsOf(options: BenchOptions, args: readonly string[]): Texts {
  const types = Object.entries(options).map(([name, { value }]) => [name, typeOf(value)] as const);
  const known = { ...Object.fromEntries(types), help: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: withNegatives(args), options: known }).values;
  } catch (cause) {
    if (!isParseError(cause)) throw cause;
    throw new UsageError(firstSentence(cause.message), { cause });
  }
}

const typeOf = (value: string | undefined) => ({ type: value === undefined ? 'boolean' : 'string' }) as const;

/** `--seed -1` as `--seed=-1`: a number below zero is refused for what it is, not taken for an option. */
function withNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    const isValue = /^-\d/.test(arg) && before?.startsWith('--') && !before.includes('=');
    if (isValue) joined.splice(-1, 1, `${before}=${arg}`);
    else joined.push(arg);
  }
  return joined;
}

const isParseError = (thrown: unknown): thrown is Error =>
  thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS_');

/** Node adds advice that speaks to programmers. */
const firstSentence = (message: string): string => message.split(/\n|\. /u, 1)[0] ?? '';

function readValue<Value>(
  name: string,
  option: BenchOption<Value>,
  given: string | boolean | undefined,
): Value {
  const text = String(given ?? option.default);
  try {
    return option.read(text);
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    throw new UsageError(`--${name} ${cause.message}, not '${text}'`, { cause });
  }
}

/** How to call the bench: a line for each option. */
export function usageOf<Options extends BenchOptions>({ command, purpose, options }: Usage<Options>): string {
  const lines = Object.entries(options).map(([name, option]) => [
    `  --${name}${option.value === undefined ? '' : ` ${option.value}`}`,
    option.help + (option.value === undefined || option.default === '' ? '' : ` (${option.default})`),
  ]);
  lines.push(['  --help', 'this text']);
  const width = Math.max(...lines.map(([option = '']) => option.length));
  return [
    `npm run ${command} -- [options]`,
    purpose,
    '',
    ...lines.map(([option = '', help]) => `${option.padEnd(width)}  ${help}`),
  ].join('\n');
}
