import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import type { RunningPortal } from '../browser/portal.ts';

interface Tally {
  covered: number;
  uncovered: number;
  unsure: number;
}

async function tallyOf({ ask, find }: RunningPortal): Promise<Tally> {
  const { rows } = (await ask(find('province_officer'), '/v1/coverage')) as { rows: [Tally] };
  return rows[0];
}

/** Has the night made anew for the day it was of, and waits until it is published. */
async function makeNight({ ask, find }: RunningPortal): Promise<void> {
  const operator = find('operator');
  const { asOf } = (await ask(operator, '/v1/coverage')) as { asOf: string };
  const { href } = (await ask(operator, '/v1/runs', { method: 'POST', body: { asOf } })) as { href: string };
  for (;;) {
    const { state } = (await ask(operator, href)) as { state: string };
    if (state === 'published') return;
    if (state !== 'running') throw new Error(`the run is ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

describe.each(IN_BOTH)('in $language', ({ language }) => {
  const portal = onPortal();

  test('a pair is decided, and the next night counts the child by that', async () => {
    const before = await tallyOf(portal());
    const { page, faults } = await portal().enter(portal().find('reviewer'), { language });

    await page.getByRole('button', { name: say(language, 'Bắt đầu', 'Begin') }).click();
    const saved = page.waitForResponse(
      (response) => response.url().endsWith('/decisions') && response.request().method() === 'POST',
    );
    await page.getByRole('button', { name: say(language, 'Cùng một người', 'One person') }).click();
    expect((await saved).status()).toBe(201);
    await makeNight(portal());

    const after = await tallyOf(portal());
    const { covered, uncovered, unsure } = before;
    expect(after).toMatchObject({ covered: covered + 1, uncovered, unsure: unsure - 1 });
    expect(faults).toEqual([]);
  });
});
