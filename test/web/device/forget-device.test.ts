import { describe, expect, it } from 'vitest';
import { dropOlderThan } from '../../../web/device/drop-old.ts';
import { forgetDevice } from '../../../web/device/forget-device.ts';
import { dropList, findKeptLine, findList, keepList } from '../../../web/device/kept-lists.ts';
import { dropChild, findPage, keepPage } from '../../../web/device/kept-pages.ts';
import { keepUnsent, listUnsent } from '../../../web/device/outbox.ts';
import type { CaseLine, KeptList } from '../../../web/device/schema.ts';
import { forgetKnown, keepKnown } from '../../../web/sign-in/known-device.ts';
import { aPage } from '../child/a-page.ts';
import { freshDevice, recordedOf } from './fresh-device.ts';

const signIn = (subject: string) =>
  keepKnown({ subject, role: 'commune_staff', province: '94', units: ['31510'] });

const line = (childId: string): CaseLine => ({
  childId,
  unit: '31510',
  version: 1,
  state: { stage: 'open' },
  priority: { total: 0, parts: [] },
});

const listOf = (subject: string, more: Partial<KeptList> = {}): KeptList => ({
  subject,
  unit: '31510',
  which: 'all',
  takenAt: '2023-07-03T02:00:00.000Z',
  today: '2023-07-03',
  lines: [line('child-a')],
  ...more,
});

const ASKED = { subject: 'me', unit: '31510', which: 'all' } as const;

describe('a device', () => {
  it('keeps a list, and finds the line of a child in it', async () => {
    const device = await freshDevice();
    signIn('me');

    await keepList(device, listOf('me'));

    expect(await findList(device, ASKED)).toEqual(listOf('me'));
    expect((await findKeptLine(device, { subject: 'me', childId: 'child-a' }))?.line.childId).toBe('child-a');
    expect(await findKeptLine(device, { subject: 'you', childId: 'child-a' })).toBeUndefined();
  });

  it('keeps no list that arrives after its person signed out', async () => {
    const device = await freshDevice();
    signIn('me');
    forgetKnown();

    await keepList(device, listOf('me'));

    expect(await findList(device, ASKED)).toBeUndefined();
  });

  it('drops lists of another week', async () => {
    const device = await freshDevice();
    signIn('me');
    await keepList(device, listOf('me'));
    await keepList(device, listOf('me', { which: 'overdue', takenAt: '2023-07-09T00:00:00.000Z' }));

    await dropOlderThan(device, new Date('2023-07-04T00:00:00Z'));

    expect(await findList(device, ASKED)).toBeUndefined();
    expect(await findList(device, { ...ASKED, which: 'overdue' })).toBeDefined();
  });

  it('forgets a child that may not be seen any more: its page, and its line of every list', async () => {
    const device = await freshDevice();
    signIn('me');
    const [takenAt, child] = ['2023-07-03T02:00:00.000Z', { subject: 'me', childId: 'child-a' }];
    await keepPage(device, { ...child, takenAt, page: aPage() });
    await keepList(device, listOf('me', { lines: [line('child-a'), line('child-b')] }));
    await keepList(device, listOf('me', { which: 'closed' }));

    await dropChild(device, child);

    expect(await findPage(device, child)).toBeUndefined();
    expect(await findKeptLine(device, child)).toBeUndefined();
    expect((await findList(device, ASKED))?.lines.map(({ childId }) => childId)).toEqual(['child-b']);
  });

  it('forgets a list that may not be seen any more, and no other', async () => {
    const device = await freshDevice();
    signIn('me');
    await keepList(device, listOf('me'));
    await keepList(device, listOf('me', { which: 'closed' }));

    await dropList(device, ASKED);

    expect(await findList(device, ASKED)).toBeUndefined();
    expect(await findList(device, { ...ASKED, which: 'closed' })).toBeDefined();
  });

  it('forgets everything of whoever signs out, and holds what another one could not send, without a name', async () => {
    const device = await freshDevice();
    signIn('before');
    await keepUnsent(device, 'before', recordedOf('child-b', { name: 'Lý Thị Mơ' }));
    signIn('me');
    await keepUnsent(device, 'me', recordedOf('child-a', { name: 'Sơn Văn Bé' }));
    await keepList(device, listOf('me'));

    await forgetDevice('me');

    expect(await findList(device, ASKED)).toBeUndefined();
    expect(await listUnsent(device, 'me')).toEqual([]);
    const [left, ...others] = await listUnsent(device, 'before');
    expect(left).toMatchObject({ childId: 'child-b', state: 'waiting' });
    expect(left).not.toHaveProperty('name');
    expect(others).toEqual([]);
  });
});
