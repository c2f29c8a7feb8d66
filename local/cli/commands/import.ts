import { writeFile } from 'node:fs/promises';
import { Argument, type Command, Option } from 'commander';
import type { ImportCommand, ImportReceipt } from '../../../functions/import-feed/command.ts';
import { FEEDS, type Feed } from '../../../shared/feeds/records.ts';
import { deliver } from '../deliver.ts';
import { EXIT } from '../errors.ts';
import { type GlobalOptions, sexDigits } from '../options.ts';
import { note, print, printJson } from '../output.ts';
import { printReceipt } from '../print/receipt.ts';
import { withSession } from '../session.ts';
import { readSourceFiles, unwritable } from '../source-files.ts';

interface ImportOptions extends GlobalOptions {
  mode: 'snapshot' | 'delta';
  dryRun: boolean;
  release: boolean;
  sheet?: string;
  sexDigits?: Record<string, 'male' | 'female'>;
  rejects?: string;
}

/** `bao-phu import FEED FILE…` */
export const addImport = (program: Command): Command =>
  program
    .command('import')
    .description('read the files of one feed into the book')
    .addArgument(new Argument('<feed>', 'which feed the files are').choices(FEEDS))
    .argument('<file...>', 'CSV or XLSX files, together one delivery')
    .addOption(
      new Option('--mode <mode>', 'snapshot: what is not in the files is gone')
        .choices(['snapshot', 'delta'])
        .default('snapshot'),
    )
    .option('--dry-run', 'say what would change, change nothing', false)
    .option('--release', 'take the files although the feed guard would hold them', false)
    .option('--sheet <name>', 'the sheet of a workbook')
    .option('--sex-digits <map>', 'what digits in the sex column mean, such as 1=male,2=female', sexDigits)
    .option('--rejects <file>', 'write the rejected rows there, ready to mend')
    .action((feed: Feed, files: string[], _own: unknown, command: Command) =>
      importFiles(feed, files, command.optsWithGlobals<ImportOptions>()),
    );

async function importFiles(feed: Feed, paths: string[], options: ImportOptions): Promise<void> {
  const sources = await readSourceFiles(paths);
  const receipt = await withSession(options, (context) => deliver(context, orderOf(feed, options), sources));
  await keepRejects(receipt, options.rejects);
  if (options.json) await printJson(withoutRows(receipt));
  else await print(printReceipt(receipt));
  if (receipt.state === 'held') process.exitCode = EXIT.refused;
}

const orderOf = (
  feed: Feed,
  { province, mode, dryRun, release, sheet, sexDigits }: ImportOptions,
): Omit<ImportCommand, 'files'> => ({
  province,
  feed,
  mode,
  dryRun,
  release,
  ...(sheet === undefined ? {} : { sheet }),
  ...(sexDigits === undefined ? {} : { sexDigits }),
});

async function keepRejects({ rejected, rejects }: ImportReceipt, path?: string): Promise<void> {
  if (rejected === 0 || rejects === undefined) return;
  if (path === undefined) return note(REJECTS_HINT);
  await writeFile(path, rejects).catch((cause: unknown) => {
    throw unwritable(path, cause);
  });
}

const REJECTS_HINT =
  'Dòng bị từ chối: thêm --rejects TỆP.csv để lấy ra sửa. / Add --rejects FILE.csv to get the rejected rows.';

/** The rejected rows hold people: they go to the file of `--rejects`, never into a document. */
const withoutRows = ({ rejects: _rows, ...receipt }: ImportReceipt): Omit<ImportReceipt, 'rejects'> =>
  receipt;
