import { Argument, type Command, Option } from 'commander';
import { DECISION_REASONS, type DecisionReason } from '../../../shared/linkage/memory/decision.ts';
import { accountId, type GlobalOptions, loggedIn } from '../options.ts';
import { print, printJson } from '../output.ts';
import { printDecided, printDecisions, printReviews } from '../print/reviews.ts';
import { withReadSession, withSession } from '../session.ts';

const DECISIONS = ['same', 'different', 'withdrawn'] as const;
type Decision = (typeof DECISIONS)[number];

interface ListOptions extends GlobalOptions {
  all?: boolean;
}

interface DecideOptions extends GlobalOptions {
  by?: string;
  reason?: DecisionReason;
}

/** `bao-phu review list` and `bao-phu review decide CHILD CARD same|different` */
export function addReview(program: Command): Command {
  const review = program.command('review').description('pairs a person must look at');
  review
    .command('list')
    .description('the children in scope whose card is not sure, with the candidates')
    .option('--all', 'children out of scope and every decision that was ever made as well')
    .action((_own: unknown, command: Command) => list(command.optsWithGlobals<ListOptions>()));
  review
    .command('decide')
    .description(
      "say whether a card is this child's, or whether two children are one; kept for good and used by every later run",
    )
    .argument('<child>', 'id of the child')
    .argument('<card>', 'the card, or the other child, as review list quotes it')
    .addArgument(
      new Argument('<decision>', 'is it the same person? withdrawn takes the last decision back').choices(
        DECISIONS,
      ),
    )
    .option('--by <who>', 'who decides (default: whoever is logged in)', accountId)
    .addOption(new Option('--reason <code>', 'what it rests on').choices(DECISION_REASONS))
    .action((child: string, card: string, decision: Decision, _own: unknown, command: Command) =>
      decide({ childId: child, about: card, decision }, command.optsWithGlobals<DecideOptions>()),
    );
  return review;
}

async function list(options: ListOptions): Promise<void> {
  const { province, all } = options;
  const { open, decisions } = await withReadSession(options, async ({ store }) => {
    const { listDecisions, listReviews } = await import('../../../functions/reviews/reviews.ts');
    return {
      open: await listReviews(store, { province, all }),
      decisions: all ? await listDecisions(store, { province }) : undefined,
    };
  });
  if (options.json) return printJson(decisions === undefined ? open : { open, decisions });
  await print([printReviews(open), ...(decisions ? [printDecisions(decisions)] : [])].join('\n\n'));
}

async function decide(
  pair: { childId: string; about: string; decision: Decision },
  options: DecideOptions,
): Promise<void> {
  const { province, by = loggedIn(), reason } = options;
  const decided = await withSession(options, async ({ store, now }) => {
    const { decideReview } = await import('../../../functions/reviews/decide-review.ts');
    return decideReview(store, { province, by, at: now().toISOString(), reason, ...pair });
  });
  if (options.json) await printJson(decided);
  else await print(printDecided(decided));
}
