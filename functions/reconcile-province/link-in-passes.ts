import { linkLeftovers } from '../../shared/linkage/leftovers.ts';
import { link } from '../../shared/linkage/link.ts';
import { everyoneOf, type People } from '../../shared/linkage/people/people.ts';
import type { LinkTask } from '../../shared/linkage/people/person-task.ts';
import type { Surroundings } from '../../shared/linkage/people/surroundings.ts';
import type { Link, Unsure } from '../../shared/linkage/spec.ts';
import { type Month, monthsOf } from './months.ts';

export interface PassInput {
  lefts: People;
  rights: People;
  task: LinkTask;
  surroundings: Surroundings;
  /** The lefts that are linked and should meet the leftovers of the province all the same. */
  stillOpen?: (links: readonly Link[]) => Iterable<number>;
}

/** What all passes found, in positions of the whole lists. */
export interface Found {
  links: Link[];
  unsure: Unsure[];
}

/**
 * Joins two lists: first inside each birth month, then what is left over the whole province, where a wrong month
 * or year of birth is forgiven.
 */
export function linkInPasses(input: PassInput): Found {
  const found = linkMonths(input);
  const leftovers = linkLeftovers(
    {
      lefts: [...everyoneOf(input.lefts)],
      rights: [...everyoneOf(input.rights)],
      earlier: found,
      stillOpen: input.stillOpen?.(found.links) ?? [],
    },
    input.task.pass('province', input.surroundings),
  );
  for (const one of leftovers.links) found.links.push(one);
  found.unsure.push(...leftovers.unsure);
  return found;
}

/** The people of a month are garbage before the next one, whence they are made anew for the province. */
function linkMonths({ lefts, rights, task, surroundings }: PassInput): Found {
  const spec = task.pass('month', surroundings);
  const found: Found = { links: [], unsure: [] };
  for (const month of monthsOf(lefts, rights)) {
    const outcome = link(month.lefts.map(lefts.personAt), month.rights.map(rights.personAt), spec);
    for (const one of outcome.links) found.links.push(inWholeLists(one, month));
    for (const { left, candidates } of outcome.unsure) {
      for (const one of candidates) inWholeLists(one, month);
      found.unsure.push({ left: month.lefts[left] ?? left, candidates });
    }
  }
  return found;
}

/** Changes the link itself: a copy of each of a quarter of a million would be all garbage. */
function inWholeLists(one: Link, { lefts, rights }: Month): Link {
  one.left = lefts[one.left] ?? one.left;
  one.right = rights[one.right] ?? one.right;
  return one;
}
