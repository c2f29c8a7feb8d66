import type { CaseState } from '../../../shared/follow-up/case-state.ts';
import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import { siblingsToOffer } from '../../../shared/follow-up/siblings.ts';
import type { ChildPage } from '../words.ts';

export type Sibling = ChildPage['siblings'][number];

/** The brothers and sisters on the page for whom the same is to be offered, by the rules of follow-up. */
export function siblingsOffered(command: CaseCommand, page: ChildPage): Sibling[] {
  const { childId, siblings, person } = page;
  const household = 'here';
  const sheets = [{ childId, dateOfBirth: person.dateOfBirth }, ...siblings].map((one) => ({
    childId: one.childId,
    household,
    ...(one.dateOfBirth !== undefined && { dateOfBirth: one.dateOfBirth }),
  }));
  const states = new Map(
    [{ childId, state: page.case?.state }, ...siblings].flatMap((one) =>
      one.state === undefined ? [] : [[one.childId, one.state as CaseState] as const],
    ),
  );
  const offered = new Set(siblingsToOffer({ childId, command, sheets, states }));
  return siblings.filter((sibling) => offered.has(sibling.childId));
}
