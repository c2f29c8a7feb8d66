import { writeFile } from 'node:fs/promises';
import { Argument, type Command, Option } from 'commander';
import type { FunctionContext } from '../../../functions/context.ts';
import type { ImportCommand, ImportReceipt } from '../../../functions/import-feed/command.ts';
import { FEEDS, type Feed } from '../../../shared/feeds/records.ts';
import { deliver } from '../deliver.ts';
import { EXIT } from '../errors.ts';
import { type GlobalOptions, sexDigits } from '../options.ts';
import { note, print, printJson } from '../output.ts';
import { printReceipt } from '../print/receipt.ts';
import { checkRejectsFile } from '../rejects-file.ts';
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
    .option('--sheet <name>', 'the sheet of a workbook, by name or number')
    .option('--sex-digits <map>', 'what digits in the sex column mean, such as 1=male,2=female', sexDigits)
    .option('--rejects <file>', 'write the rejected rows there, ready to mend')
    .action((feed: Feed, files: string[], _own: unknown, command: Command) =>
      importFiles(feed, files, command.optsWithGlobals<ImportOptions>()),
    );

async function importFiles(feed: Feed, paths: string[], options: ImportOptions): Promise<void> {
  const sources = await readSourceFiles(paths);
  if (options.rejects !== undefined) await checkRejectsFile(options.rejects, paths);
  const {
    rejects: _,
    findingRows: __,
    ...receipt
  } = await withSession(options, async (context) => {
    const answer = await deliver(context, orderOf(feed, options), sources);
    await keepRejects(context, answer, options.rejects);
    return answer;
  });
  if (options.json) await printJson(receipt);
  else await print(printReceipt(receipt, options));
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

/** The rejected rows hold people: they go to the file of `--rejects` and nowhere else. */
async function keepRejects(
  { store }: FunctionContext,
  { rejects }: ImportReceipt,
  path?: string,
): Promise<void> {
  if (rejects === undefined) return;
  if (path === undefined) return note(REJECTS_HINT);
  const csv = 'text' in rejects ? rejects.text : await store.book.readRaw(rejects.sha256);
  await writeFile(path, csv).catch((cause: unknown) => {
    throw unwritable(path, cause);
  });
}

const REJECTS_HINT =
  'Có dòng bị từ chối; thêm --rejects TỆP.csv để lấy ra sửa. / Some rows were rejected; add --rejects FILE.csv to get them.';
