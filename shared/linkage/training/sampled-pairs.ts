/** Steps of the plastic sequence (Roberts 2018): the pairs it visits cover the square of two lists evenly. */
const STEP = { left: 0.7548776662466927, right: 0.5698402909980532 } as const;

/**
 * Positions of so many pairs of two lists, spread evenly over all pairs and the same every time; chance and no seed. In a
 * list with itself no record meets itself.
 */
export function* sampledPairs(
  sizes: { lefts: number; rights: number; isOneList: boolean },
  count: number,
): Generator<readonly [left: number, right: number]> {
  const { lefts, rights, isOneList } = sizes;
  if (lefts === 0 || rights === 0) return;
  for (let at = 1; at <= count; at += 1) {
    const left = Math.floor(((at * STEP.left) % 1) * lefts);
    const right = Math.floor(((at * STEP.right) % 1) * rights);
    if (!isOneList || left !== right) yield [left, right];
  }
}
