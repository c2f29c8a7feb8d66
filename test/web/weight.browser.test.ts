import { expect, test } from 'vitest';
import { MOST_SCRIPT, weightOfList } from '../../bench/portal/weight.ts';
import { onPortal } from './browser/on-portal.ts';

const portal = onPortal();

test("a commune's list loads at most 200 kB of JavaScript", async () => {
  const { script } = await weightOfList(portal());

  expect(script).toBeGreaterThan(0);
  expect(script).toBeLessThanOrEqual(MOST_SCRIPT);
});
