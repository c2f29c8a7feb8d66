import { expect, it } from 'vitest';
import { findKeptLine, keepList } from '../../../web/device/kept-lists.ts';
import type { CaseLine } from '../../../web/device/schema.ts';
import { keepKnown } from '../../../web/sign-in/known-device.ts';
import { freshDevice } from './fresh-device.ts';

const line = (childId: string, household?: string): CaseLine => ({
  childId,
  unit: '31510',
  version: 1,
  state: { stage: 'open' },
  priority: { total: 0, parts: [] },
  sheet: { status: 'uncovered', ...(household !== undefined && { household }) },
});

it('the line of a child comes with the others of its household on that list, a child alone with none', async () => {
  const device = await freshDevice();
  keepKnown({ subject: 'me', role: 'commune_staff', province: '94', units: ['31510'] });
  const lines = [line('child-a', 'one'), line('child-b', 'one'), line('child-c', 'two'), line('child-d')];
  await keepList(device, {
    subject: 'me',
    unit: '31510',
    which: 'all',
    takenAt: '2023-07-03T02:00:00.000Z',
    today: '2023-07-03',
    lines,
  });

  const together = await findKeptLine(device, { subject: 'me', childId: 'child-a' });
  const alone = await findKeptLine(device, { subject: 'me', childId: 'child-d' });

  expect(together?.household.map(({ childId }) => childId)).toEqual(['child-b']);
  expect(alone?.household).toEqual([]);
});
