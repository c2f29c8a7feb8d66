import { cohortOf } from '../../../shared/feeds/merge.ts';
import type { Answers } from './answers.ts';
import { heldByChild } from './held-links.ts';
import type { KeptExplanation } from './kept.ts';
import { nearByChild } from './near-cards.ts';
import type { Pair } from './nearby.ts';

/** What a run keeps to find and explain its answers: a line a child, with evidence where more than a number says it. */
export function explainAnswers(answers: Answers): KeptExplanation[] {
  const { children, outcomes, trace } = answers;
  const held = heldByChild(answers);
  const near = nearByChild(answers);
  const cohorts = outcomes.map(({ dateOfBirth }) => dateOfBirth?.slice(0, 7) ?? 'none');
  const elsewhere = cardCohorts(
    [...near.values()].flatMap(({ pairs }) => pairs),
    { trace, cohorts },
  );
  return children.map(({ id }, at) => {
    const line: KeptExplanation = { childId: id, cohort: cohorts[at] ?? 'none' };
    const [own, nearest, months] = [held.get(at), near.get(at), elsewhere.get(at)];
    if (own !== undefined) line.held = own;
    if (nearest !== undefined) line.near = nearest.cards;
    if (months !== undefined) line.cardCohorts = [...months].sort();
    return line;
  });
}

/** The months that hold a card of a child, held, in question or near, where not the child's own. */
function cardCohorts(
  near: readonly Pair[],
  { trace, cohorts }: Pick<Answers, 'trace'> & { cohorts: readonly string[] },
): Map<number, Set<string>> {
  const elsewhere = new Map<number, Set<string>>();
  const visit = ({ left, right }: Pair): void => {
    const card = trace.cards[right];
    const cohort = card && cohortOf('cards', card);
    if (cohort === undefined || cohort === cohorts[left]) return;
    const known = elsewhere.get(left);
    if (known === undefined) elsewhere.set(left, new Set([cohort]));
    else known.add(cohort);
  };
  for (const pair of trace.found.links) visit(pair);
  for (const { candidates } of trace.found.unsure) for (const pair of candidates) visit(pair);
  for (const pair of near) visit(pair);
  return elsewhere;
}
