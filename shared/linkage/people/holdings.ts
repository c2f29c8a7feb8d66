import type { Link } from '../spec.ts';

/** Who holds what, after some links. */
export interface Holdings {
  /** The left a right is linked to. */
  ownerOf(right: number): number | undefined;
  /** The rights linked to a left. */
  heldBy(left: number): readonly number[];
}

/** Looks up links by either end; `rights` is the length of the right-hand list. */
export function holdingsOf(links: readonly Pick<Link, 'left' | 'right'>[], rights: number): Holdings {
  const owners = new Int32Array(rights).fill(NOBODY);
  const first = new Map<number, number>();
  const further = new Map<number, number[]>();
  for (const { left, right } of links) {
    owners[right] = left;
    if (!first.has(left)) first.set(left, right);
    else further.set(left, [...(further.get(left) ?? []), right]);
  }
  return {
    ownerOf: (right) => (owners[right] === NOBODY ? undefined : owners[right]),
    heldBy: (left) => {
      const one = first.get(left);
      return one === undefined ? [] : [one, ...(further.get(left) ?? [])];
    },
  };
}

const NOBODY = -1;
