import { Argument, type Command } from 'commander';
import { type GlobalOptions, loggedIn } from '../options.ts';
import { print, printJson } from '../output.ts';
import { printReviews } from '../print/reviews.ts';
import { withReadSession, withSession } from '../session.ts';

const DECISIONS = ['same', 'different'] as const;
type Decision = (typeof DECISIONS)[number];

interface DecideOptions extends GlobalOptions {
  by?: string;
}

/** `bao-phu review list` and `bao-phu review decide CHILD CARD same|different` */
export function addReview(program: Command): Command {
  const review = program.command('review').description('pairs a person must look at');
  review
    .command('list')
    .description('the children whose card is not sure, with the candidates')
    .action((_own: unknown, command: Command) => list(command.optsWithGlobals<GlobalOptions>()));
  review
    .command('decide')
    .description("say whether a card is this child's; kept for good and used by every later run")
    .argument('<child>', 'id of the child')
    .argument('<card>', 'the card, as review list quotes it')
    .addArgument(new Argument('<decision>', 'is it the same person?').choices(DECISIONS))
    .option('--by <who>', 'who decides (default: whoever is logged in)')
    .action((child: string, card: string, decision: Decision, _own: unknown, command: Command) =>
      decide({ childId: child, card, decision }, command.optsWithGlobals<DecideOptions>()),
    );
  return review;
}

async function list(options: GlobalOptions): Promise<void> {
  const reviews = await withReadSession(options, async ({ store }) => {
    const { listReviews } = await import('../../../functions/api/reviews.ts');
    return listReviews(store, { province: options.province });
  });
  if (options.json) await printJson(reviews);
  else await print(printReviews(reviews));
}

async function decide(
  pair: { childId: string; card: string; decision: Decision },
  options: DecideOptions,
): Promise<void> {
  const { province, by = loggedIn() } = options;
  const decided = await withSession(options, async ({ store, now }) => {
    const { decideReview } = await import('../../../functions/api/reviews.ts');
    return decideReview(store, { province, by, at: now().toISOString(), ...pair });
  });
  if (options.json) await printJson(decided);
  else await print(`Đã ghi, lần chạy sau sẽ dùng. / Kept; the next run uses it.`);
}
