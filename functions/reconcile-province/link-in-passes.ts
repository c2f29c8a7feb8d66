import { linkLeftovers } from '../../shared/linkage/leftovers.ts';
import { link } from '../../shared/linkage/link.ts';
import type { Person } from '../../shared/linkage/person.ts';
import type { Link, Unsure } from '../../shared/linkage/spec.ts';
import type { LinkTask, Surroundings } from '../../shared/linkage/task.ts';
import { type Month, monthsOf } from './months.ts';

export interface PassInput {
  lefts: readonly Person[];
  rights: readonly Person[];
  task: LinkTask;
  surroundings: Surroundings;
  /** Whether a left that is linked already should meet the leftovers of the province all the same. */
  stillOpen?: (left: number, rights: readonly number[]) => boolean;
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
  const stillOpen = openLefts(found.links, input.stillOpen);
  const spec = input.task.pass('province', input.surroundings);
  const leftovers = linkLeftovers({ ...input, earlier: found, stillOpen }, spec);
  return {
    links: [...found.links, ...leftovers.links],
    unsure: [...found.unsure, ...leftovers.unsure],
  };
}

function linkMonths({ lefts, rights, task, surroundings }: PassInput): Found {
  const spec = task.pass('month', surroundings);
  const found: Found = { links: [], unsure: [] };
  for (const month of monthsOf(lefts, rights)) {
    const outcome = link(pick(lefts, month.lefts), pick(rights, month.rights), spec);
    for (const one of outcome.links) found.links.push(inWholeLists(one, month));
    for (const { left, candidates } of outcome.unsure) {
      const whole = candidates.map((one) => inWholeLists(one, month));
      found.unsure.push({ left: month.lefts[left] ?? left, candidates: whole });
    }
  }
  return found;
}

function inWholeLists(one: Link, month: Month): Link {
  return { ...one, left: month.lefts[one.left] ?? one.left, right: month.rights[one.right] ?? one.right };
}

function pick<T>(list: readonly T[], positions: readonly number[]): T[] {
  return positions.flatMap((at) => list.slice(at, at + 1));
}

function openLefts(links: readonly Link[], stillOpen: PassInput['stillOpen']): number[] {
  if (stillOpen === undefined) return [];
  return [...Map.groupBy(links, ({ left }) => left)]
    .filter(([left, own]) =>
      stillOpen(
        left,
        own.map(({ right }) => right),
      ),
    )
    .map(([left]) => left);
}
