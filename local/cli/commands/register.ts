import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import type { RegisterLine } from '../../../functions/children/register.ts';
import { STATUSES, type Status } from '../../../shared/coverage/status.ts';
import { type GlobalOptions, unitOption } from '../options.ts';
import { REGISTER_HEADER, registerCsv } from '../print/register.ts';
import { withReadSession } from '../session.ts';

interface RegisterOptions extends GlobalOptions {
  unit?: string;
  status?: Status;
  format: 'ndjson' | 'csv';
}

/** `bao-phu register`: its lines are the output, with `--json` too. */
export const addRegister = (program: Command): Command =>
  program
    .command('register')
    .description('every child of the latest run, a line each')
    .addOption(unitOption())
    .addOption(new Option('--status <status>', 'only these children').choices(STATUSES))
    .addOption(
      new Option('--format <format>', 'form of the lines').choices(['ndjson', 'csv']).default('ndjson'),
    )
    .action((_own: unknown, command: Command) => register(command.optsWithGlobals<RegisterOptions>()));

const register = (options: RegisterOptions): Promise<void> =>
  withReadSession(options, async ({ store }) => {
    const { readRegister } = await import('../../../functions/children/register.ts');
    const { province, unit, status } = options;
    const lines = readRegister(store, {
      province,
      ...(unit === undefined ? {} : { unit }),
      ...(status === undefined ? {} : { status }),
    });
    const text = options.format === 'csv' ? csvOf(lines) : ndjsonOf(lines);
    await pipeline(Readable.from(text), process.stdout, { end: false });
  });

async function* ndjsonOf(lines: AsyncIterable<RegisterLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/** The heading waits for the first line: where there is no run to read, the error alone is the output. */
async function* csvOf(lines: AsyncIterable<RegisterLine>): AsyncGenerator<string> {
  let heading = `${REGISTER_HEADER}\n`;
  for await (const line of lines) {
    yield `${heading}${registerCsv(line)}\n`;
    heading = '';
  }
  if (heading !== '') yield heading;
}
