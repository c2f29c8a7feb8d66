import { expect, it } from 'vitest';
import { pageFromLine } from '../../../web/child/page-from-line.ts';
import type { CaseLine } from '../../../web/device/schema.ts';
import { aCase } from './a-page.ts';

const LINE: CaseLine = {
  childId: 'child-a',
  ...aCase({ cause: 'expired' }),
  sheet: { status: 'uncovered', name: 'Trẻ A', coverEndedOn: '2026-01-31', birthRegisteredOn: '2024-05-03' },
};

it('without a network the line of a list says why, what to do and what to bring', () => {
  const page = pageFromLine(LINE, { unitName: 'Xã A', asOf: '2026-03-02' });

  expect(page.why?.vi).toBe('Thẻ BHYT đã hết hạn từ ngày 31/01/2026.');
  expect(page.cause?.toDo.vi).toBe('Đề nghị gia hạn thẻ');
  expect(page.papers).not.toEqual([]);
  expect(page.person.name).toBe('Trẻ A');
  expect(page.case?.version).toBe(1);
});

it('a child nobody is sure of has no cause, whatever its case was opened for', () => {
  const unsure: CaseLine = { ...LINE, sheet: { status: 'unsure', cardEndsOn: '2026-12-31' } };

  const page = pageFromLine(unsure, { unitName: 'Xã A', asOf: '2026-03-02' });

  expect(page.why?.vi).toContain('chưa chắc là của trẻ');
  expect(page.cause).toBeUndefined();
});

it('a line without its child still shows where the case stands', () => {
  const { sheet: _, ...bare } = LINE;

  const page = pageFromLine(bare, { unitName: 'Xã A', asOf: '2026-03-02' });

  expect(page.why).toBeUndefined();
  expect(page.papers).toEqual([]);
  expect(page.case?.state.stage).toBe('open');
});
