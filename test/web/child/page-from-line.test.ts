import { expect, it } from 'vitest';
import { pageFromLine } from '../../../web/child/page-from-line.ts';
import type { CaseLine } from '../../../web/device/schema.ts';
import { aCase } from './a-page.ts';

const LINE: CaseLine = {
  childId: 'child-a',
  ...aCase({ cause: 'expired' }),
  sheet: { status: 'uncovered', name: 'Trẻ A', coverEndedOn: '2026-01-31', birthRegisteredOn: '2024-05-03' },
};

const UNIT = 'Xã A';
const kept = (line: CaseLine, ...household: CaseLine[]) => ({
  line,
  household,
  takenAt: '2026-03-02T20:00:00.000Z',
});

it('without a network the line of a list says why, what to do and what to bring', () => {
  const page = pageFromLine(kept(LINE), UNIT);

  expect(page.why?.vi).toBe('Thẻ BHYT đã hết hạn từ ngày 31/01/2026.');
  expect(page.cause?.toDo.vi).toBe('Đề nghị gia hạn thẻ');
  expect(page.papers).not.toEqual([]);
  expect(page.person.name).toBe('Trẻ A');
  expect(page.case?.version).toBe(1);
  expect(page.asOf).toBe('2026-03-03');
});

it('a child nobody is sure of has no cause, whatever its case was opened for', () => {
  const unsure: CaseLine = { ...LINE, sheet: { status: 'unsure', cardEndsOn: '2026-12-31' } };

  const page = pageFromLine(kept(unsure), UNIT);

  expect(page.why?.vi).toContain('chưa chắc là của trẻ');
  expect(page.cause).toBeUndefined();
});

it('a line without its child still shows where the case stands', () => {
  const { sheet: _, ...bare } = LINE;

  const page = pageFromLine(kept(bare), UNIT);

  expect(page.why).toBeUndefined();
  expect(page.papers).toEqual([]);
  expect(page.case?.state.stage).toBe('open');
});

it('the others of the household come along', () => {
  const brother: CaseLine = { ...LINE, childId: 'child-b', sheet: { status: 'uncovered', name: 'Trẻ B' } };

  const page = pageFromLine(kept(LINE, brother), UNIT);

  expect(page.siblings).toMatchObject([{ childId: 'child-b', name: 'Trẻ B', state: { stage: 'open' } }]);
});
